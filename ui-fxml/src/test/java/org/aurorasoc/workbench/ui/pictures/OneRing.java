package org.aurorasoc.workbench.ui.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.aurorasoc.workbench.ui.theme.Theme;

/// Where the keyboard is in a state: one ring of 2 px where keys are what is used, in every theme, and none once the
/// mouse is used.
final class OneRing {
    /// In high contrast nothing but the focus is yellow.
    static final Theme ASKED_FIRST = Theme.CONTRAST;

    private static final Map<Theme, String> FOCUS =
            Map.of(Theme.DARK, "#58a6ff", Theme.LIGHT, "#0969da", Theme.CONTRAST, "#ffff00");

    private OneRing() {}

    private static Color colour(Theme theme) {
        return Color.web(FOCUS.get(theme));
    }

    private static List<Ring> rings(Stage stage, Theme theme) {
        stage.lay();
        return Ring.in(stage.scene().getRoot(), colour(theme));
    }

    /// What is wrong with it; the state has been through the mouse afterwards.
    static List<String> faults(Stage stage) {
        List<Ring> rings = rings(stage, ASKED_FIRST);
        if (rings.size() != 1 || !rings.getFirst().isTwoPixels()) {
            return List.of("the keyboard is at " + stage.scene().getFocusOwner() + ", rings: " + rings);
        }
        List<String> faults = new ArrayList<>();
        Region ringed = rings.getFirst().node();
        Theme theme = ASKED_FIRST;
        for (int i = 0; i < Theme.values().length; i++) {
            if (!isSeen(stage, theme, ringed)) {
                faults.add("not whole in " + theme + ": " + rings);
            }
            stage.hands().shiftShortcut(KeyCode.T);
            theme = theme.next();
        }
        Event.fireEvent(stage.scene().getRoot(), press());
        rings(stage, ASKED_FIRST).forEach(left -> faults.add("stays with the mouse: " + left));
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
