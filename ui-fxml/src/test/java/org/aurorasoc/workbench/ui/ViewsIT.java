package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
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
    void everyFxmlFileIsPartOfThatWindow() throws IOException {
        Set<String> controllers = new TreeSet<>();
        for (Path file : fxmlFiles()) {
            CONTROLLER.matcher(Files.readString(file)).results().forEach(found -> controllers.add(found.group(1)));
        }
        assertThat(fxmlFiles()).hasSize(controllers.size());
        assertThat(controllers)
                .containsExactlyInAnyOrder(
                        "org.aurorasoc.workbench.ui.casework.ClosingView",
                        "org.aurorasoc.workbench.ui.casework.DraftStripView",
                        "org.aurorasoc.workbench.ui.casework.EvidenceView",
                        "org.aurorasoc.workbench.ui.casework.RecoveryView",
                        "org.aurorasoc.workbench.ui.casework.RivalView",
                        "org.aurorasoc.workbench.ui.collections.CollectionsView",
                        "org.aurorasoc.workbench.ui.collections.DuplicatesView",
                        "org.aurorasoc.workbench.ui.collections.InspectorView",
                        "org.aurorasoc.workbench.ui.collections.ModelsView",
                        "org.aurorasoc.workbench.ui.collections.RowsView",
                        "org.aurorasoc.workbench.ui.enrich.EnrichView",
                        "org.aurorasoc.workbench.ui.map.MapSideView",
                        "org.aurorasoc.workbench.ui.map.MapView",
                        "org.aurorasoc.workbench.ui.enrich.IndicatorFormView",
                        "org.aurorasoc.workbench.ui.enrich.IndicatorView",
                        "org.aurorasoc.workbench.ui.enrich.MuteView",
                        "org.aurorasoc.workbench.ui.enrich.PasteView",
                        "org.aurorasoc.workbench.ui.enrich.RejectedView",
                        "org.aurorasoc.workbench.ui.recall.AnswerView",
                        "org.aurorasoc.workbench.ui.recall.HeadView",
                        "org.aurorasoc.workbench.ui.recall.RecallView",
                        "org.aurorasoc.workbench.ui.settings.SettingsView",
                        "org.aurorasoc.workbench.ui.shell.BadgePopoverView",
                        "org.aurorasoc.workbench.ui.shell.ConnectionBarView",
                        "org.aurorasoc.workbench.ui.shell.FaultView",
                        "org.aurorasoc.workbench.ui.shell.HistoryView",
                        "org.aurorasoc.workbench.ui.shell.KeySheetView",
                        "org.aurorasoc.workbench.ui.shell.PaletteView",
                        "org.aurorasoc.workbench.ui.shell.ShellView",
                        "org.aurorasoc.workbench.ui.shell.StatusBarView",
                        "org.aurorasoc.workbench.ui.shell.TasksView",
                        "org.aurorasoc.workbench.ui.why.CaseHeadView",
                        "org.aurorasoc.workbench.ui.why.CompareView",
                        "org.aurorasoc.workbench.ui.why.DetailView",
                        "org.aurorasoc.workbench.ui.why.FullTextsView",
                        "org.aurorasoc.workbench.ui.why.RawView",
                        "org.aurorasoc.workbench.ui.why.StoredCaseView",
                        "org.aurorasoc.workbench.ui.why.WhyView");
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
