package org.aurorasoc.workbench.ui.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Text;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.i18n.PseudoTexts;
import org.aurorasoc.workbench.ui.Toolkit;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every state of which there is a picture, gone through by a machine: what can be reached has a name, and a language
/// that is 40 % longer has room. The memory behind it is the real one with the real model.
@ExtendWith(Toolkit.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryStateIT {
    private static final Set<String> SAID_BY_SERVICES = Set.of("problem-bar", "remedy", "why-degraded");
    private static final Pattern PLAIN_WORDS = Pattern.compile("[a-z]{3,} [a-z]{3,}");

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

    @ParameterizedTest
    @MethodSource("states")
    void aLongerLanguageHasRoom(Shot shot) {
        assertThat(in(shot, new Messages(new PseudoTexts(), Locale.ENGLISH), Flaws::in))
                .isEmpty();
    }

    /// What still reads as plain English was written past the bundle, unless it is what the samples say themselves.
    @ParameterizedTest
    @MethodSource("states")
    void everyWordOfOursIsInTheBundle(Shot shot) {
        List<String> plain = in(shot, new Messages(new PseudoTexts(), Locale.ENGLISH), EveryStateIT::plainWords);
        assertThat(plain).isEmpty();
    }

    private static List<String> plainWords(Parent root) {
        List<String> plain = new ArrayList<>();
        Names.all(root)
                .filter(node -> node instanceof Text && !isSaidByAService(node))
                .map(node -> ((Text) node).getText())
                .flatMap(String::lines)
                .filter(text -> PLAIN_WORDS.matcher(text).find() && !SampleWords.hold(text))
                .forEach(plain::add);
        return plain;
    }

    /// Sentences of failures come with the failure, for the command line and the window alike.
    private static boolean isSaidByAService(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().stream().anyMatch(SAID_BY_SERVICES::contains)) {
                return true;
            }
        }
        return false;
    }
}
