package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.aurorasoc.workbench.error.StoreNotReadyException;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.ui.pictures.Flaws;
import org.aurorasoc.workbench.ui.pictures.Picture;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(Toolkit.class)
class ConnectionBarIT {
    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final StoreUnavailableException AWAY = new StoreUnavailableException(
            "The database does not answer (SQLSTATE 08001).", "Start the server, or correct PG_HOST and PG_PORT.");
    private static final StoreNotReadyException LACKING =
            new StoreNotReadyException("public.vector_embeddings is not migrated.", "sh installer/run.sh migrate");

    private static TestWindow window(Theme theme, double width, double height, boolean writable) {
        ShortMemory memory = new ShortMemory("postgres", "soc@db1:5432/aurorasoc", writable);
        TenCases.all().forEach(memory::with);
        return TestWindow.of(theme, width, height, memory, PlainEmbedder.minilm());
    }

    private static Labeled sentence(TestWindow test) {
        return (Labeled) test.window().scene().getRoot().lookup(".connection-bar .strong");
    }

    private static boolean isThere(TestWindow test) {
        return test.window().scene().getRoot().lookup(".connection-bar").isVisible();
    }

    private static void look(TestWindow test) {
        test.window().connection().look();
        test.runner().runAll();
    }

    @Test
    void whatWasTypedWhileTheMemoryIsAwayIsStillThereWhenItIsBack() {
        Toolkit.doOnFx(() -> {
            TestWindow test = window(Theme.DARK, 1280, 800, true);
            test.memory().failWith(AWAY);
            test.openAndSettle();
            assertThat(isThere(test)).isTrue();
            TextInputControl query =
                    (TextInputControl) test.window().scene().getRoot().lookup(".query");
            query.setText("dns tunnelling");
            test.memory().recover();

            ((Button) test.window().scene().getRoot().lookup(".connection-bar .button")).fire();
            test.runner().runAll();

            assertThat(isThere(test)).isFalse();
            assertThat(query.getText()).isEqualTo("dns tunnelling");
            assertThat(test.window().shell().isLost()).isFalse();
            test.ask(query.getText());
            assertThat(test.window().recall().pageProperty().get()).isNotNull();
        });
    }

    @Test
    void theStatusBarSaysAwayAndReadOnlyToo() {
        Toolkit.doOnFx(() -> {
            TestWindow test = window(Theme.DARK, 1280, 800, false);
            test.openAndSettle();
            assertThat(sentence(test).getText()).startsWith("This account may read, not write");
            assertThat(test.window().shell().storeProperty().get().readOnly()).isTrue();

            test.memory().failWith(AWAY);
            look(test);
            assertThat(sentence(test).getText()).contains("unreachable since");
            assertThat(test.window().shell().storeProperty().get().kind().name())
                    .isEqualTo("AWAY");
        });
    }

    @Test
    void anIndexThatLiesAsideIsNamedAtTheOpeningAndBuiltFromTheBar() {
        Toolkit.doOnFx(() -> {
            TestWindow test = window(Theme.DARK, 1280, 800, true);
            test.memory().index().leaveAside();
            test.openAndSettle();
            assertThat(sentence(test).getText()).contains("was laid aside and not built again");
            Button build = (Button) test.window().scene().getRoot().lookup(".connection-bar .button");
            assertThat(build.getText()).isEqualTo("Build the index");

            build.fire();
            assertThat(test.window().place().tasks().running()).hasSize(1);
            test.runner().runAll();
            assertThat(isThere(test)).isFalse();
            assertThat(test.memory().index().left()).isEmpty();
        });
    }

    static Stream<Arguments> pictures() {
        return Stream.of(Theme.values())
                .flatMap(theme -> Stream.of("away", "readonly", "schema", "unfinished")
                        .flatMap(state -> Stream.of(
                                Arguments.of(state, theme, 1280, 800), Arguments.of(state, theme, 960, 640))));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void noStateOfTheBarHasAFlaw(String state, Theme theme, int width, int height) {
        Toolkit.doOnFx(() -> {
            TestWindow test = window(theme, width, height, !state.equals("readonly"));
            test.openAndSettle();
            test.ask("dns tunnelling from hr laptops");
            switch (state) {
                case "away" -> test.memory().failWith(AWAY);
                case "schema" -> test.memory().failWith(LACKING);
                case "unfinished" -> test.memory().index().leaveAside();
                default -> {}
            }
            look(test);
            Picture.of(test.window().scene())
                    .save(FOLDER.resolve("connection-" + state + "-" + theme.word() + "-" + width + ".png"));
            assertThat(Flaws.in(test.window().scene().getRoot())).isEmpty();
        });
    }
}
