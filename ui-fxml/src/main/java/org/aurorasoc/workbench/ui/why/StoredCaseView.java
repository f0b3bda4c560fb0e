package org.aurorasoc.workbench.ui.why;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.control.ProblemBar;
import org.aurorasoc.workbench.ui.fx.ProblemNote;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.why.CaseBody;
import org.aurorasoc.workbench.viewmodel.why.CaseNotes;
import org.aurorasoc.workbench.viewmodel.why.CasePage;
import org.aurorasoc.workbench.viewmodel.why.DetailViewModel;
import org.aurorasoc.workbench.viewmodel.why.Named;
import org.jspecify.annotations.Nullable;

/// The case as it was stored, to be read from top to bottom.
public final class StoredCaseView {
    private final DetailViewModel model;
    private final Messages messages;

    @FXML
    private ScrollPane root;

    @FXML
    private VBox summary;

    @FXML
    private VBox worked;

    @FXML
    private VBox failedSection;

    @FXML
    private VBox failed;

    @FXML
    private VBox indicatorsSection;

    @FXML
    private VBox indicators;

    @FXML
    private VBox techniquesSection;

    @FXML
    private VBox techniques;

    @FXML
    private VBox fieldsSection;

    @FXML
    private VBox fields;

    @FXML
    private ProblemBar notesProblem;

    @FXML
    private VBox notesSection;

    @FXML
    private FlowPane links;

    @FXML
    private VBox versions;

    @FXML
    private Label stamp;

    public StoredCaseView(DetailViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        model.pageProperty().subscribe(this::show);
        model.notesProperty().subscribe(this::showNotes);
        model.notesProblemProperty().subscribe(this::showProblem);
    }

    ScrollPane root() {
        return root;
    }

    private void show(@Nullable CasePage page) {
        root.setVvalue(0);
        if (page == null) {
            return;
        }
        CaseBody body = page.body();
        List<Node> paragraphs = new ArrayList<>(paragraphs(body.summary()));
        if (!body.cut().isEmpty()) {
            paragraphs.add(line(body.cut(), "meta"));
        }
        summary.getChildren().setAll(paragraphs.isEmpty() ? List.of(none("case.unrecorded")) : paragraphs);
        worked.getChildren()
                .setAll(body.worked().isEmpty() ? List.of(none("case.unrecorded")) : paragraphs(body.worked()));
        fill(failedSection, failed, paragraphs(body.failed()));
        fill(indicatorsSection, indicators, rows(body.indicators(), "kind", "mono"));
        fill(techniquesSection, techniques, rows(body.techniques(), "mono", "prose"));
        fill(fieldsSection, fields, rows(body.fields(), "field", "prose"));
        stamp.setText(body.stamp());
    }

    private void showProblem(@Nullable Problem fault) {
        ProblemNote.show(notesProblem, fault, messages.text("case.retry"), model::again);
    }

    private void showNotes(@Nullable CaseNotes notes) {
        Shown.when(notesSection, notes != null);
        if (notes == null) {
            return;
        }
        List<Node> linked = new ArrayList<>();
        notes.links().forEach(id -> linked.add(link(id)));
        links.getChildren().setAll(linked.isEmpty() ? List.of(none("case.links.none")) : linked);
        versions.getChildren()
                .setAll(
                        notes.versions().isEmpty()
                                ? List.of(none("case.versions.none"))
                                : rows(notes.versions(), "time", "prose"));
    }

    private Button link(String id) {
        Button button = new Button(VisibleText.line(id));
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll("quiet", "mono");
        button.setOnAction(_ -> model.openLinked(id));
        return button;
    }

    private Label none(String key) {
        return line(messages.text(key), "muted");
    }

    private static void fill(VBox section, VBox box, List<? extends Node> lines) {
        box.getChildren().setAll(lines);
        Shown.when(section, !lines.isEmpty());
    }

    private static List<Label> paragraphs(List<String> texts) {
        return texts.stream().map(text -> line(text, "prose")).toList();
    }

    private static List<HBox> rows(List<Named> values, String nameClass, String valueClass) {
        return values.stream().map(each -> row(each, nameClass, valueClass)).toList();
    }

    private static HBox row(Named named, String nameClass, String valueClass) {
        Label name = Reasons.label(named.name(), nameClass);
        name.getStyleClass().add("named-name");
        name.setTooltip(named.name().isEmpty() ? null : new Tooltip(named.name()));
        Label value = line(named.value(), valueClass);
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox row = new HBox(name, value);
        row.getStyleClass().add("named-line");
        return row;
    }

    private static Label line(String text, String styleClass) {
        Label line = Reasons.label(text, styleClass);
        line.setWrapText(true);
        return line;
    }
}
