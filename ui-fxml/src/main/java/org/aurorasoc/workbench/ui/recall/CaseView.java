package org.aurorasoc.workbench.ui.recall;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.control.OutcomeMark;
import org.aurorasoc.workbench.ui.control.SeverityMark;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.recall.RecallRow;
import org.jspecify.annotations.Nullable;

/// The selected case: what it was, how it ended, what worked.
public final class CaseView {
    private final Messages messages;

    @FXML
    private VBox root;

    @FXML
    private Label title;

    @FXML
    private FlowPane meta;

    @FXML
    private Label worked;

    @FXML
    private VBox failedSection;

    @FXML
    private Label failed;

    @FXML
    private Label summary;

    @FXML
    private VBox techniquesSection;

    @FXML
    private FlowPane techniques;

    public CaseView(Messages messages) {
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        show(null);
    }

    void show(@Nullable RecallRow row) {
        root.setVisible(row != null);
        if (row == null) {
            return;
        }
        title.setText(row.title());
        meta.getChildren().setAll(metaLine(row));
        RecallRow.CaseDetail detail = row.detail();
        worked.setText(detail.worked().isEmpty() ? messages.text("case.unrecorded") : lines(detail.worked()));
        failed.setText(lines(detail.failed()));
        Shown.when(failedSection, !detail.failed().isEmpty());
        summary.setText(detail.summary());
        techniques
                .getChildren()
                .setAll(row.techniques().stream().map(CaseView::tag).toList());
        Shown.when(techniquesSection, !row.techniques().isEmpty());
    }

    private List<Node> metaLine(RecallRow row) {
        Label severity = label(row.severityWord(), "severity");
        severity.setGraphic(new SeverityMark(row.severity()));
        Label outcome = label(row.outcomeWord(), "outcome");
        outcome.setGraphic(OutcomeMark.icon(row.outcome()));
        Label age = label(row.age().text(), "muted");
        age.setTooltip(new Tooltip(row.age().exact()));
        String closed = row.detail().closed();
        Label by = label(closed.isEmpty() ? "" : messages.text("case.closed.by", closed), "muted");
        Shown.when(by, !closed.isEmpty());
        return List.of(severity, outcome, label(row.id(), "mono"), age, by);
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static Label tag(String technique) {
        return label(technique, "technique-tag");
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }
}
