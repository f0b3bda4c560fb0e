package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.ui.pictures.Flaws;
import org.aurorasoc.workbench.ui.pictures.Picture;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.aurorasoc.workbench.viewmodel.recall.RecallViewModel;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every state of the window in every theme, looked at by a machine; the pictures lie
/// in `target/screenshots` for people.
@ExtendWith(Toolkit.class)
class PicturesIT {
    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final String QUERY = "dns tunnelling from hr laptops, long TXT queries to one young domain";
    private static final PlainEmbedder HASH = new PlainEmbedder(
            ModelId.HASH, "The model file is damaged: its checksum differs from the one recorded.", false);

    private record Size(int width, int height) {}

    private record Case(String name, Theme theme, Size size, Function<Case, TestWindow> scene) {
        TestWindow window(ShortMemory memory, Embedder embedder) {
            return TestWindow.of(theme, size.width(), size.height(), memory, embedder);
        }

        @Override
        public String toString() {
            return name + "-" + theme.word() + "-" + size.width();
        }
    }

    private static final Size USUAL = new Size(1280, 800);
    private static final Size LARGE = new Size(1920, 1080);
    private static final Size SMALL = new Size(960, 640);

    static Stream<Case> cases() {
        Stream<Case> answers = Stream.of(SMALL, USUAL, LARGE).flatMap(size -> everyTheme("recall", size, answer()));
        Stream<Case> states = Stream.of(
                        everyTheme("empty", USUAL, opened(TenCases.memory(), _ -> {})),
                        everyTheme("offer", USUAL, opened(nothing(), _ -> {})),
                        everyTheme("nothing", USUAL, opened(nothing(), PicturesIT::askEvenSo)),
                        everyTheme("problem", USUAL, opened(TenCases.memory(), PicturesIT::breakDown)),
                        everyTheme("searching", USUAL, opened(TenCases.memory(), PicturesIT::askSlowly)),
                        everyTheme("loading", USUAL, PicturesIT::loading),
                        everyTheme("hash", USUAL, PicturesIT::hashMode),
                        everyTheme("mixed", USUAL, opened(mixed(), PicturesIT::askAndOpenBadge)),
                        everyTheme("hostile", USUAL, opened(hostile(), test -> test.ask(QUERY))),
                        everyTheme("zoomed", LARGE, opened(TenCases.memory(), PicturesIT::zoomAndAsk)))
                .flatMap(Function.identity());
        return Stream.concat(answers, states);
    }

    private static Stream<Case> everyTheme(String name, Size size, Function<Case, TestWindow> scene) {
        return Stream.of(Theme.values()).map(theme -> new Case(name, theme, size, scene));
    }

    private static Function<Case, TestWindow> answer() {
        return opened(TenCases.memory(), test -> test.ask(QUERY));
    }

    private static Function<Case, TestWindow> opened(ShortMemory memory, Consumer<TestWindow> next) {
        return picture -> {
            memory.recover();
            TestWindow test = picture.window(memory, PlainEmbedder.minilm());
            test.openAndSettle();
            next.accept(test);
            return test;
        };
    }

    private static ShortMemory nothing() {
        return new ShortMemory("embedded", "/var/lib/aurorasoc/workbench", true);
    }

    private static ShortMemory mixed() {
        ShortMemory memory = new ShortMemory("postgres", "soc@db1.corp.example:5432/aurorasoc", false);
        TenCases.all().forEach(memory::with);
        for (int i = 0; i < 3; i++) {
            memory.with(TenCases.row("HASHED-" + i, 0.5, ModelId.HASH, JsonObject.EMPTY));
            memory.with(TenCases.row("UNSTATED-" + i, -0.9, ModelId.UNRECORDED, JsonObject.EMPTY));
        }
        return memory;
    }

    private static ShortMemory hostile() {
        return nothing()
                .with(TenCases.row(
                        "CASE\u200B-1",
                        0.81,
                        TenCases.payload(
                                "Invoice\u202Efdp.exe opened <a href=\"http://evil.example\">click</a>\nline two of a very"
                                        + " long title that goes on",
                                "critical\u0007",
                                "contained after a long night with many people",
                                "2026-11-20T00:00:00Z",
                                "T1071.004",
                                "T1566\u2066.001",
                                "T1059")))
                .with(TenCases.row("W".repeat(200), 0.5, TenCases.payload("W".repeat(300), "low", "fp", "x")))
                .with(TenCases.row("EMPTY", 0.4, JsonObject.EMPTY));
    }

    private static void askEvenSo(TestWindow test) {
        test.window().recall().memoryHolds(1);
        test.ask(QUERY);
    }

    private static void breakDown(TestWindow test) {
        test.ask(QUERY);
        test.memory()
                .failWith(new StoreUnavailableException(
                        "soc@db1:5432/aurorasoc does not answer.", "Check the network, then try again."));
        test.ask("employee mailed customer records to a private account");
    }

    private static void askSlowly(TestWindow test) {
        test.ask(QUERY);
        test.window().recall().search("employee mailed customer records to a private account");
    }

    private static TestWindow loading(Case picture) {
        TestWindow test = picture.window(TenCases.memory(), PlainEmbedder.minilm());
        test.window().open();
        return test;
    }

    private static TestWindow hashMode(Case picture) {
        ShortMemory memory = nothing();
        TenCases.all().stream()
                .limit(1)
                .forEach(row -> memory.with(TenCases.row(row.key().sourceId(), 1, ModelId.HASH, row.payload())));
        TestWindow test = picture.window(memory, HASH);
        test.openAndSettle();
        test.ask(QUERY);
        openBadge(test);
        return test;
    }

    private static void askAndOpenBadge(TestWindow test) {
        test.ask(QUERY);
        openBadge(test);
    }

    /// The popover stands on the badge, which has a place only once it is laid out.
    private static void openBadge(TestWindow test) {
        Picture.of(test.window().scene());
        ((Button) test.window().scene().getRoot().lookup(".badge")).fire();
    }

    private static void zoomAndAsk(TestWindow test) {
        for (int step = 0; step < 5; step++) {
            test.themes().zoom(1);
        }
        test.ask(QUERY);
    }

    /// A running search says for how long from its first second on.
    private static boolean isSettled(MainWindow window) {
        boolean searches = window.recall().workProperty().get() != RecallViewModel.Work.NONE;
        Labeled took = (Labeled) window.scene().getRoot().lookup(".list-head .meta");
        return !searches || took.getText().startsWith("Searching 1 s");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noPictureHasAFlaw(Case given) {
        TestWindow test = Toolkit.onFx(() -> given.scene().apply(given));
        Toolkit.until(() -> isSettled(test.window()));
        List<String> flaws = Toolkit.onFx(() -> {
            Picture picture = Picture.of(test.window().scene());
            picture.save(FOLDER.resolve(given + ".png"));
            return Flaws.in(test.window().scene().getRoot());
        });
        assertThat(flaws).isEmpty();
    }
}
