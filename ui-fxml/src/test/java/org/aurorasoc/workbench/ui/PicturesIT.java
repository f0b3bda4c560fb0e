package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Toolkit.class)
class PicturesIT {
    private static final Path FOLDER = Path.of("target", "screenshots");

    @ParameterizedTest
    @CsvSource({"DARK, 1280, 800", "LIGHT, 1280, 800", "CONTRAST, 1280, 800", "DARK, 1920, 1080", "LIGHT, 1920, 1080"})
    void anAnswerFillsTheWindow(Theme theme, int width, int height) {
        Picture picture = Toolkit.onFx(() -> {
            TestWindow test = TestWindow.of(theme, width, height, TenCases.memory(), PlainEmbedder.minilm());
            test.openAndSettle();
            test.ask("dns tunnelling from hr laptops, long TXT queries to one young domain");
            return Picture.of(test.window().scene());
        });
        picture.save(FOLDER.resolve("recall-" + theme.word() + "-" + width + ".png"));
        assertThat(picture.width()).isEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({"DARK, 1280, 800", "LIGHT, 1280, 800"})
    void anEmptyPaneInvites(Theme theme, int width, int height) {
        Picture picture = Toolkit.onFx(() -> {
            TestWindow test = TestWindow.of(theme, width, height, TenCases.memory(), PlainEmbedder.minilm());
            test.window().open();
            return Picture.of(test.window().scene());
        });
        picture.save(FOLDER.resolve("empty-" + theme.word() + "-" + width + ".png"));
        assertThat(picture.width()).isEqualTo(width);
    }
}
