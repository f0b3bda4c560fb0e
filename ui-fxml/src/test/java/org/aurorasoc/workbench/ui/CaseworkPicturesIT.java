package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.domain.draft.CaseDraft;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.service.draft.DraftService;
import org.aurorasoc.workbench.settings.EmbeddingsBackend;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.ui.pictures.Flaws;
import org.aurorasoc.workbench.ui.pictures.Picture;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;
import org.aurorasoc.workbench.viewmodel.casework.ClosingViewModel;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The strip and the closing form in every theme, looked through for what a machine can see to be wrong.
@ExtendWith(Toolkit.class)
class CaseworkPicturesIT {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String TEXT = "Two laptops of HR recruiting send long TXT queries to cdn-sync[.]example every "
            + "few seconds; the labels are base32 and never repeat. Both opened the same CV yesterday.\n"
            + "Seen with it: 198.51.100.23, hxxps://files[.]corp[.]example/cv.docm and jobs@corp[.]example";

    @TempDir
    private Path home;

    private final ManualTaskRunner runner = new ManualTaskRunner();
    private ShortMemory memory = TenCases.memory();

    static Stream<Arguments> pictures() {
        return Stream.of(Theme.values())
                .flatMap(theme -> Stream.of(
                        Arguments.of(theme, "form", 1280, 800),
                        Arguments.of(theme, "form", 960, 640),
                        Arguments.of(theme, "wrong", 1280, 800),
                        Arguments.of(theme, "taken", 1280, 800),
                        Arguments.of(theme, "readonly", 960, 640),
                        Arguments.of(theme, "strip", 1280, 800),
                        Arguments.of(theme, "strip", 960, 640)));
    }

    private Services services() {
        return TestServices.over(memory, PlainEmbedder.minilm(), home);
    }

    private void draft() {
        DraftService drafts = services().draft();
        drafts.change(kept -> drafts.withIndicator(
                        drafts.withIndicator(drafts.withText(CaseDraft.EMPTY, TEXT), "198.51.100.23", "suspicious"),
                        "cdn-sync[.]example",
                        "malicious")
                .withCase("CASE-0117")
                .withCase("CASE-0203")
                .withField("title", Json.of("HR DNS alert"))
                .withField("outcome", Json.of("contained in 46 min"))
                .withField("severity", Json.of("critical"))
                .withField("tlp", Json.of("TLP:AMBER"))
                .withTechniques(List.of("T1071.004", "T1193")));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void stripAndFormAreFitToBeShown(Theme theme, String state, int width, int height) {
        if (state.equals("readonly")) {
            memory = new ShortMemory("postgres", "soc@db1/soc", false);
        }
        draft();
        List<String> flaws = Toolkit.onFx(() -> {
            WindowStart start = TestWindow.start(this::services, EmbeddingsBackend.AUTO, runner);
            MainWindow window = new MainWindow(start, new ThemeSwitch(theme), width, height);
            window.open();
            runner.runAll();
            if (!state.equals("strip")) {
                window.casework().openForm();
                settle();
                bring(window.casework().closing(), state);
            }
            Picture picture = Picture.of(window.scene());
            String name = String.format(Locale.ROOT, "casework-%s-%s-%d.png", state, theme.word(), width);
            picture.save(PICTURES.resolve(name));
            List<String> seen = Flaws.in(window.scene().getRoot());
            window.close();
            return seen;
        });
        assertThat(flaws).isEmpty();
    }

    private void settle() {
        runner.runAll();
        runner.elapse();
        runner.runAll();
    }

    private void bring(ClosingViewModel closing, String state) {
        if (state.equals("wrong")) {
            closing.form().summaryProperty().set("");
            closing.form().techniquesProperty().set("T1071.004 tunnelling");
            closing.submit();
            settle();
        } else if (state.equals("taken")) {
            closing.form().idProperty().set("CASE-0117");
            closing.submit();
            settle();
        }
    }
}
