package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.aurorasoc.workbench.architecture.SourceFiles;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.ui.pictures.Picture;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(Toolkit.class)
class ViewsIT {
    private static final Path FXML = SourceFiles.projectRoot().resolve("ui-fxml/src/main/resources");
    private static final Pattern KEY = Pattern.compile("\"%([^\"]+)\"");
    private static final Pattern CONTROLLER = Pattern.compile("fx:controller=\"([^\"]+)\"");

    private static List<Path> fxmlFiles() throws IOException {
        try (Stream<Path> walk = Files.walk(FXML)) {
            return walk.filter(path -> path.toString().endsWith(".fxml")).toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theWholeWindowLoadsWithItsRealViews(Theme theme) {
        int nodes = Toolkit.onFx(() -> {
            TestWindow test = TestWindow.of(theme, 1280, 800, TenCases.memory(), PlainEmbedder.minilm());
            Picture.of(test.window().scene());
            return count(test.window().scene().getRoot());
        });
        assertThat(nodes).isGreaterThan(40);
    }

    private static int count(Node node) {
        return 1
                + (node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream()
                                .mapToInt(ViewsIT::count)
                                .sum()
                        : 0);
    }

    @Test
    void everyFxmlFileHasItsViewBesideIt() throws IOException {
        for (Path file : fxmlFiles()) {
            String view = FXML.relativize(file).toString().replace('/', '.').replace(".fxml", "");
            assertThat(CONTROLLER.matcher(Files.readString(file)).results().map(found -> found.group(1)))
                    .containsExactly(view);
            assertThatCode(() -> Class.forName(view)).doesNotThrowAnyException();
        }
    }

    @Test
    void everyTextOfAViewIsInTheBundle() throws IOException {
        Messages messages = new Messages(Locale.ENGLISH);
        for (Path file : fxmlFiles()) {
            String fxml = Files.readString(file);
            KEY.matcher(fxml)
                    .results()
                    .forEach(found -> assertThat(messages.bundle().containsKey(found.group(1)))
                            .as(found.group(1))
                            .isTrue());
            assertThat(fxml)
                    .as("%s: words belong in the bundle", file)
                    .doesNotContainPattern(" (text|promptText|accessibleText)=\"[^%\"]");
        }
    }
}
