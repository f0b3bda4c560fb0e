package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.viewmodel.collections.TableRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A shift's work from the keyboard alone: the real model, the embedded store, the bundled samples.
@ExtendWith(Toolkit.class)
class KeyboardJourneyIT {
    private static final String QUESTION = "long TXT queries from a laptop to one young domain";

    @TempDir
    private Path home;

    private KeyboardDesk desk;

    @BeforeEach
    void open() {
        desk = new KeyboardDesk(home);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aShiftIsWorkedWithoutTheMouse() {
        loadSamples();
        recallAndReadWhy();
        compare();
        copyAsMarkdown();
        pin();
        enrichAPaste();
        closeTheCase();
        findARow();
        changeTheTheme();
        jumpAndWalkTheRing();
    }

    private void loadSamples() {
        desk.seen(".empty-state .actions .primary");
        desk.tabTo("Load samples");
        desk.push(KeyCode.SPACE);
        Toolkit.until(() -> desk.window().shell().casesProperty().get() > 0);
    }

    private void recallAndReadWhy() {
        desk.control(KeyCode.L);
        desk.type(QUESTION);
        desk.push(KeyCode.ENTER);
        Toolkit.until(() -> desk.cases().getItems().size() >= 10);
        escKeepsTheQuestion();
        assertThat(desk.focused()).isSameAs(desk.cases());
        desk.push(KeyCode.ENTER);
        desk.seen(".pairs .pair-row");
        desk.type("n");
        assertThat(desk.isSeen(".pairs .pair-row .passage")).isTrue();
        escKeepsTheQuestion();
        assertThat(desk.focused()).isSameAs(desk.cases());
    }

    private void compare() {
        desk.type("v");
        desk.seen(".compare .compare-line");
        escKeepsTheQuestion();
        desk.gone(".compare");
        assertThat(desk.focused()).isSameAs(desk.cases());
    }

    private void copyAsMarkdown() {
        desk.control(KeyCode.SHIFT, KeyCode.C);
        desk.choose("Copy as Markdown");
        Toolkit.until(() -> desk.clipboard().contains("## "));
        assertThat(desk.clipboard()).contains("[.]").doesNotContain("cdn-sync.example");
    }

    private void pin() {
        desk.type("b");
        desk.seen(".draft-strip");
        Toolkit.until(() -> !desk.services().draft().draft().cases().isEmpty());
    }

    private void enrichAPaste() {
        desk.fillClipboard("Seen: hxxps://shift-night[.]example/a and 203.0.113.77, cdn-sync[.]example");
        desk.control(KeyCode.DIGIT2);
        desk.control(KeyCode.V);
        TableView<?> rows = desk.find(".enrich .plain-table", TableView.class);
        Toolkit.until(() -> rows.getItems().size() >= 3
                && !desk.window().enrich().lookup().runningProperty().get());
        desk.push(KeyCode.ESCAPE);
        assertThat(desk.focused()).isSameAs(rows);
        long before = indicators();
        desk.control(KeyCode.A);
        desk.type("s");
        Toolkit.until(() -> indicators() > before);
        desk.type("b");
        Toolkit.until(() -> !desk.services().draft().draft().indicators().isEmpty());
    }

    private long indicators() {
        return desk.services().rows().overview().collections().stream()
                .filter(card -> card.name().equals(CollectionName.THREAT_INTEL))
                .mapToLong(card -> card.summary().rows())
                .sum();
    }

    private void closeTheCase() {
        desk.control(KeyCode.N);
        Toolkit.until(() -> desk.find(".closing #id", TextField.class) != null
                && !desk.find(".closing #id", TextField.class).getText().isEmpty());
        desk.tabTo("Title");
        desk.type("Night of the young domain");
        if (desk.find(".closing #summary", TextArea.class).getText().isEmpty()) {
            desk.tabTo("Summary");
            desk.type("One laptop asked a young domain for long records.");
        }
        desk.tabTo("Outcome");
        desk.type("contained in 20 min");
        String id =
                Toolkit.onFx(() -> desk.find(".closing #id", TextField.class).getText());
        desk.control(KeyCode.SHIFT, KeyCode.ENTER);
        desk.gone(".closing");
        desk.gone(".draft-strip");
        CaseRecord stored =
                new CaseRecord(id, desk.services().cases().show(id).entry().payload());
        assertThat(stored.title()).isEqualTo("Night of the young domain");
    }

    @SuppressWarnings("unchecked")
    private TableView<TableRow> table() {
        return (TableView<TableRow>) desk.find(".rows-tab .plain-table", TableView.class);
    }

    private void findARow() {
        desk.control(KeyCode.DIGIT3);
        Toolkit.until(() -> !table().getItems().isEmpty());
        desk.control(KeyCode.F);
        desk.type("tunnel");
        desk.push(KeyCode.ENTER);
        Toolkit.until(() -> table().getItems().size() > 1
                && table().getItems().stream().anyMatch(row -> row.id().equals("SAMPLE-0001"))
                && table().getItems().size() < 40);
        TextField filter = (TextField) desk.focused();
        desk.push(KeyCode.F6);
        assertThat(desk.focused()).isSameAs(table());
        desk.push(KeyCode.DOWN);
        String wanted =
                Toolkit.onFx(() -> table().getSelectionModel().getSelectedItem().title());
        desk.push(KeyCode.ENTER);
        desk.seen(".inspector-heading");
        Toolkit.until(
                () -> desk.find(".inspector-heading", Label.class).getText().equals(wanted));
        desk.push(KeyCode.ESCAPE);
        assertThat(desk.focused()).isSameAs(table());
        assertThat(filter.getText()).isEqualTo("tunnel");
    }

    private void changeTheTheme() {
        String before = sheets();
        desk.control(KeyCode.SHIFT, KeyCode.T);
        Toolkit.until(() -> !sheets().equals(before));
    }

    private String sheets() {
        return Toolkit.onFx(() -> desk.window().scene().getStylesheets().toString());
    }

    private void jumpAndWalkTheRing() {
        desk.control(KeyCode.K);
        desk.type("recall");
        desk.push(KeyCode.ENTER);
        desk.seen(".query");
        assertThat(desk.question()).isEqualTo(QUESTION);
        Set<Node> visited = new HashSet<>();
        for (int i = 0; i < 12; i++) {
            desk.push(KeyCode.F6);
            visited.add(desk.focused());
        }
        assertThat(visited)
                .as("rail, question, filters, list, status bar; a narrow window puts the detail away")
                .hasSizeGreaterThanOrEqualTo(5)
                .anyMatch(ListView.class::isInstance)
                .anyMatch(TextArea.class::isInstance);
    }

    /// One step down the ladder; what was asked stays.
    private void escKeepsTheQuestion() {
        desk.push(KeyCode.ESCAPE);
        assertThat(desk.question()).isEqualTo(QUESTION);
    }
}
