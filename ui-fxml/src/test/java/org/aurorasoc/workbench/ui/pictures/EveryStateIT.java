package org.aurorasoc.workbench.ui.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Parent;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.i18n.PseudoTexts;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.aurorasoc.workbench.ui.Toolkit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every state of which there is a picture, gone through by a machine in a language that is 40 % longer and written
/// with accents: what can be reached has a name, nothing is cut, no word is written past the bundle, and the place
/// of the keyboard has one ring. The memory behind it is the real one with the real model. A state is brought about
/// once, and looked at four times.
@ExtendWith(Toolkit.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryStateIT {
    private final Messages pseudo = new Messages(new PseudoTexts(), Locale.ENGLISH);
    private final Map<World.Kind, World> worlds = new EnumMap<>(World.Kind.class);
    private final Map<String, Seen> seen = new HashMap<>();

    private record Seen(List<String> nameless, List<String> flaws, List<String> plainWords, List<String> ringFaults) {
        static Seen in(Stage stage, String whyDegraded) {
            Parent root = stage.scene().getRoot();
            return new Seen(
                    Names.missingIn(root), Flaws.in(root), PlainWords.in(stage, whyDegraded), OneRing.faults(stage));
        }
    }

    static Stream<Shot> states() {
        return Album.shots().stream()
                .filter(shot ->
                        shot.theme() == OneRing.ASKED_FIRST && shot.size().width() == 1280);
    }

    @AfterAll
    void close() {
        worlds.values().forEach(World::close);
    }

    private Seen see(Shot shot) {
        return seen.computeIfAbsent(shot.fileName(), _ -> lookAt(shot));
    }

    private Seen lookAt(Shot shot) {
        World here = worlds.computeIfAbsent(shot.world(), World::open);
        String whyDegraded = shot.world() == World.Kind.FAULT ? whyDegraded(here) : "";
        return Toolkit.onFx(() -> {
            try (Stage stage = new Stage(here.enter(), pseudo, shot)) {
                shot.play().accept(stage);
                stage.lay();
                return Seen.in(stage, whyDegraded);
            }
        });
    }

    /// A model that failed is not in use, and says why.
    private static String whyDegraded(World here) {
        return here.enter()
                .own()
                .embedding()
                .embed(List.of(), new CancelToken(), ProgressSink.SILENT)
                .degradedReason();
    }

    @ParameterizedTest
    @MethodSource("states")
    void whateverTheKeyboardReachesHasAName(Shot shot) {
        assertThat(see(shot).nameless()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("states")
    void aLongerLanguageHasRoom(Shot shot) {
        assertThat(see(shot).flaws()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("states")
    void everyWordOfOursIsInTheBundle(Shot shot) {
        assertThat(see(shot).plainWords()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("states")
    void theKeyboardsPlaceHasOneRingOfTwoPixelsUntilTheMouseIsUsed(Shot shot) {
        assertThat(see(shot).ringFaults()).isEmpty();
    }
}
