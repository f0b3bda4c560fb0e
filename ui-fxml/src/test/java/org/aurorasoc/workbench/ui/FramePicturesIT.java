package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.json.JsonBoolean;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.ui.pictures.Flaws;
import org.aurorasoc.workbench.ui.pictures.Picture;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The frame and what opens over it, in every theme and at every size.
@ExtendWith(Toolkit.class)
class FramePicturesIT {
    private static final Path FOLDER = Path.of("target", "screenshots");

    private static final String STANDS = "The index public.idx_vector_embeddings_hnsw stands again (12.3 s).";

    private record Size(int width, int height) {}

    private static final List<Size> SIZES = List.of(new Size(960, 640), new Size(1280, 800), new Size(1920, 1080));

    private record Case(String name, Theme theme, Size size, Consumer<TestWindow> next) {
        @Override
        public String toString() {
            return "frame-" + name + "-" + theme.word() + "-" + size.width();
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                        everywhere("palette", test -> press(test, KeyCode.K, true, false)),
                        everywhere("palette-typed", test -> type(test, "tun")),
                        everywhere("palette-none", test -> type(test, "qqqq")),
                        everywhere("keys", test -> press(test, KeyCode.F1, false, false)),
                        everywhere("tasks", FramePicturesIT::work),
                        everywhere("tasks-none", test -> press(test, KeyCode.J, true, false)),
                        everywhere("history", FramePicturesIT::remember),
                        everywhere("badge", test -> press(test, KeyCode.B, true, false)),
                        everywhere("message", FramePicturesIT::say),
                        everywhere("fault", test -> test.window().tell(new IllegalStateException())),
                        everywhere("room", test -> press(test, KeyCode.L, true, true))
                                .filter(each -> each.size().width() > 960))
                .flatMap(each -> each);
    }

    private static Stream<Case> everywhere(String name, Consumer<TestWindow> next) {
        return Stream.of(Theme.values())
                .flatMap(theme -> SIZES.stream().map(size -> new Case(name, theme, size, next)));
    }

    private static ShortMemory memory() {
        ShortMemory memory = new ShortMemory("postgres", "soc@db1.corp.example:5432/aurorasoc_production", false);
        TenCases.all().forEach(memory::with);
        memory.with(TenCases.row("HASHED-1", 0.5, ModelId.HASH, JsonObject.EMPTY));
        return memory.with(TenCases.row("S-1", 0.1, JsonObject.of("sample", JsonBoolean.TRUE)));
    }

    private static void press(TestWindow test, KeyCode code, boolean control, boolean shift) {
        test.window()
                .scene()
                .getRoot()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
        test.runner().runAll();
    }

    private static void type(TestWindow test, String text) {
        press(test, KeyCode.K, true, false);
        ((TextField) test.window().scene().getRoot().lookup(".palette-field")).setText(text);
        test.runner().runAll();
    }

    private static void work(TestWindow test) {
        test.window()
                .place()
                .tasks()
                .start("Re-embed aurora_cases", "test", (_, _) -> true, () -> List.of(STANDS), _ -> {});
        test.runner().runAll();
        test.window().place().tasks().start("Import cases.jsonl", "test", (_, _) -> true, _ -> {});
        Picture.of(test.window().scene());
        test.window()
                .scene()
                .getRoot()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.J, false, true, false, false));
    }

    private static void remember(TestWindow test) {
        test.window().place().services().get().history().remember("beacon over dns after phishing");
        test.window().place().services().get().history().remember("dns tunnelling from hr laptops, long TXT queries");
        press(test, KeyCode.H, true, true);
    }

    private static void say(TestWindow test) {
        test.window().place().line().say("4 indicators copied, defanged.", "Undo 4", () -> {});
        test.window().place().tasks().start("Import cases.jsonl", "test", (_, _) -> true, _ -> {});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noPictureHasAFlaw(Case given) {
        List<String> flaws = Toolkit.onFx(() -> {
            TestWindow test = TestWindow.of(
                    given.theme(), given.size().width(), given.size().height(), memory(), PlainEmbedder.minilm());
            test.openAndSettle();
            test.ask("dns tunnelling from hr laptops");
            Picture.of(test.window().scene());
            given.next().accept(test);
            Picture.of(test.window().scene()).save(FOLDER.resolve(given + ".png"));
            return Flaws.in(test.window().scene().getRoot());
        });
        assertThat(flaws).isEmpty();
    }

    @Test
    void aNarrowStatusBarGivesUpTheHintThenTheMessageThenTheCachesWord() {
        assertThat(shown(1600)).containsExactly(true, true, true, true, true);
        assertThat(shown(960)).containsExactly(true, true, false, false, true);
        assertThat(shown(640)).containsExactly(true, true, false, false, false);
    }

    /// Store, badge, hint, message, the cache's word.
    private static List<Boolean> shown(int width) {
        return Toolkit.onFx(() -> {
            TestWindow test = TestWindow.of(Theme.DARK, width, 640, memory(), PlainEmbedder.minilm());
            test.openAndSettle();
            say(test);
            Picture.of(test.window().scene());
            return Stream.of(".store", ".badge", ".hint", ".said", ".cache-text")
                    .map(part -> test.window().scene().getRoot().lookup(part).isVisible())
                    .toList();
        });
    }
}
