package org.aurorasoc.workbench.ui.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.Toolkit;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Where the keyboard is, in every state of which there is a picture: one ring of 2 px where keys are what is used,
/// in every theme, and none once the mouse is used.
@ExtendWith(Toolkit.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneRingIT {
    private static final Map<Theme, String> FOCUS =
            Map.of(Theme.DARK, "#58a6ff", Theme.LIGHT, "#0969da", Theme.CONTRAST, "#ffff00");

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Map<World.Kind, World> worlds = new EnumMap<>(World.Kind.class);

    /// In high contrast nothing but the focus is yellow.
    static Stream<Shot> states() {
        return Album.shots().stream()
                .filter(shot -> shot.theme() == Theme.CONTRAST && shot.size().width() == 1280);
    }

    @AfterAll
    void close() {
        worlds.values().forEach(World::close);
    }

    private static Color colour(Theme theme) {
        return Color.web(FOCUS.get(theme));
    }

    private static List<Ring> rings(Stage stage, Theme theme) {
        stage.lay();
        return Ring.in(stage.scene().getRoot(), colour(theme));
    }

    @ParameterizedTest
    @MethodSource("states")
    void theKeyboardsPlaceHasOneRingOfTwoPixelsUntilTheMouseIsUsed(Shot shot) {
        World here = worlds.computeIfAbsent(shot.world(), World::open);
        List<String> faults = Toolkit.onFx(() -> {
            try (Stage stage = new Stage(here.enter(), messages, shot)) {
                shot.play().accept(stage);
                return faults(stage);
            }
        });
        assertThat(faults).isEmpty();
    }

    private static List<String> faults(Stage stage) {
        List<Ring> rings = rings(stage, Theme.CONTRAST);
        if (rings.size() != 1 || !rings.getFirst().isTwoPixels()) {
            return List.of("the keyboard is at " + stage.scene().getFocusOwner() + ", rings: " + rings);
        }
        List<String> faults = new ArrayList<>();
        Region ringed = rings.getFirst().node();
        Theme theme = Theme.CONTRAST;
        for (int i = 0; i < Theme.values().length; i++) {
            if (!isSeen(stage, theme, ringed)) {
                faults.add("not whole in " + theme + ": " + rings);
            }
            stage.hands().shiftShortcut(KeyCode.T);
            theme = theme.next();
        }
        Event.fireEvent(stage.scene().getRoot(), press());
        rings(stage, Theme.CONTRAST).forEach(left -> faults.add("stays with the mouse: " + left));
        return faults;
    }

    /// In the other themes more than the focus has its colour, but nothing else that node wears.
    private static boolean isSeen(Stage stage, Theme theme, Region ringed) {
        Picture picture = Picture.of(stage.scene());
        return rings(stage, theme).stream()
                .filter(ring -> ring.node() == ringed && ring.isTwoPixels())
                .anyMatch(ring -> ring.isWholeIn(picture, argb(colour(theme))));
    }

    private static int argb(Color colour) {
        return 0xff << 24
                | (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }

    private static MouseEvent press() {
        return new MouseEvent(
                MouseEvent.MOUSE_PRESSED,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null);
    }
}
