package org.aurorasoc.workbench.ui.why;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.control.Excusing;
import org.aurorasoc.workbench.ui.control.OutcomeMark;
import org.aurorasoc.workbench.ui.control.SeverityMark;
import org.aurorasoc.workbench.ui.control.TlpTag;
import org.aurorasoc.workbench.ui.fx.CopyMenu;
import org.aurorasoc.workbench.viewmodel.CopyFormat;
import org.aurorasoc.workbench.viewmodel.why.CaseActions;
import org.aurorasoc.workbench.viewmodel.why.CaseHead;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands over a case: its name, how it ended, what worked, and what can be done with it.
public final class CaseHeadView {
    private final Messages messages;

    @FXML
    private VBox root;

    @FXML
    private TitleLine title;

    @FXML
    private FlowPane meta;

    @FXML
    private Label worked;

    private List<Button> ofAQuestion = List.of();
    private List<Excusing> keeping = List.of();
    private boolean hasQuestion;
    private String refused = "";

    public CaseHeadView(Messages messages) {
        this.messages = messages;
    }

    VBox root() {
        return root;
    }

    void offer(CaseActions actions) {
        CopyMenu forms = new CopyMenu(messages, EnumSet.allOf(CopyFormat.class), actions::copy);
        Button copy = button(Feather.COPY, "copy.as", () -> {});
        copy.setOnAction(_ -> forms.show(copy, Side.BOTTOM, 0, 0));
        Button compare = button(Feather.COLUMNS, "compare", actions::compare);
        Button link = button(Feather.LINK, "link", actions::link);
        Button unrelated = button(Feather.SLASH, "unrelated", actions::unrelated);
        Button freeze = button(Feather.LOCK, "freeze", actions::freeze);
        Button close = button(Feather.EDIT_3, "close", actions::close);
        ofAQuestion = List.of(compare, link, unrelated, freeze);
        keeping = Stream.of(link, unrelated, freeze, close).map(Excusing::new).toList();
        title.buttons()
                .getChildren()
                .setAll(
                        copy,
                        compare,
                        keeping.get(0),
                        keeping.get(1),
                        button(Feather.GIT_BRANCH, "alike", actions::alike),
                        button(Feather.BOOKMARK, "pin", actions::pin),
                        keeping.get(2),
                        keeping.get(3));
        actions.keepingRefusedProperty().subscribe(this::excuse);
    }

    private void excuse(String reason) {
        refused = reason;
        keeping.forEach(each -> each.excuse(reason));
        showOfAQuestion();
    }

    /// What is refused stays off whether there is a question or not.
    private void showOfAQuestion() {
        ofAQuestion.forEach(button -> button.setDisable(!hasQuestion || (!refused.isEmpty() && isKeeping(button))));
    }

    private boolean isKeeping(Button button) {
        return keeping.stream().anyMatch(each -> each == button.getParent());
    }

    private Button button(Feather icon, String action, Runnable run) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(messages.text("case.action." + action));
        button.setTooltip(new Tooltip(messages.text("case.action." + action + ".tip")));
        button.setOnAction(_ -> run.run());
        return button;
    }

    void show(CaseHead head, boolean ofQuestion) {
        hasQuestion = ofQuestion;
        title.title().setText(head.title());
        meta.getChildren().setAll(metaLine(head));
        worked.setText(head.worked());
        worked.setTooltip(new Tooltip(head.worked()));
        showOfAQuestion();
    }

    private List<Node> metaLine(CaseHead head) {
        List<Node> parts = new ArrayList<>();
        if (head.sample()) {
            parts.add(Reasons.label(messages.text("row.sample"), "sample-tag"));
        }
        if (!head.marking().isEmpty()) {
            parts.add(new TlpTag(head.marking()));
        }
        Label severity = Reasons.label(head.severityWord(), "severity");
        severity.setGraphic(new SeverityMark(head.severity()));
        Label outcome = Reasons.label(head.outcomeWord(), "outcome");
        outcome.setGraphic(OutcomeMark.icon(head.outcome()));
        Label id = Reasons.label(head.id(), "mono");
        id.getStyleClass().add("case-id");
        Label closed = Reasons.label(head.closed(), "muted");
        closed.setTooltip(new Tooltip(head.closedExact()));
        // The sentence comes last: where a line is too short, it is what goes on below, and no tag stands there alone.
        parts.addAll(List.of(severity, outcome, id, closed));
        return parts;
    }
}
