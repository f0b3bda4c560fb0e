package org.aurorasoc.workbench.ui.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Parent;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.Toolkit;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every state of which there is a picture, gone through by a machine: what can be reached has a name. The memory
/// behind it is the real one with the real model.
@ExtendWith(Toolkit.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryStateIT {

    private final Map<World.Kind, World> worlds = new EnumMap<>(World.Kind.class);

    static Stream<Shot> states() {
        return Album.shots().stream()
                .filter(shot -> shot.theme() == Theme.DARK && shot.size().width() == 1280);
    }

    @AfterAll
    void close() {
        worlds.values().forEach(World::close);
    }

    private <T> T in(Shot shot, Messages messages, Function<Parent, T> look) {
        World here = worlds.computeIfAbsent(shot.world(), World::open);
        return Toolkit.onFx(() -> {
            try (Stage stage = new Stage(here.enter(), messages, shot)) {
                shot.play().accept(stage);
                Picture.of(stage.scene());
                return look.apply(stage.scene().getRoot());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("states")
    void whateverTheKeyboardReachesHasAName(Shot shot) {
        assertThat(in(shot, new Messages(Locale.ENGLISH), Names::missingIn)).isEmpty();
    }
}
