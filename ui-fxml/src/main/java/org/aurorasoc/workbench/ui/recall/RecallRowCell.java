package org.aurorasoc.workbench.ui.recall;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.control.OutcomeMark;
import org.aurorasoc.workbench.ui.control.ScoreBar;
import org.aurorasoc.workbench.ui.control.SeverityMark;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.recall.RecallRow;
import org.jspecify.annotations.Nullable;

/// A past case in two lines: how near, what, how grave, how it ended, how long ago.
final class RecallRowCell extends ListCell<RecallRow> {
    private static final int TAGS_SHOWN = 2;

    private final Messages messages;
    private final Label rank = label("rank", "meta");
    private final Label score = label("score");
    private final ScoreBar bar = new ScoreBar();
    private final Label sample;
    private final Label title = label("strong", "row-title");
    private final Label age = label("meta");
    private final Tooltip ageTip = new Tooltip();
    private final Label severity = label("severity");
    private final Label outcome = label("outcome");
    private final Tooltip outcomeTip = new Tooltip();
    private final HBox tags = styled(new HBox(), "line");
    private final HBox row;

    RecallRowCell(Messages messages) {
        this.messages = messages;
        sample = label("sample-tag");
        sample.setText(messages.text("row.sample"));
        sample.setMinWidth(USE_PREF_SIZE);
        age.setTooltip(ageTip);
        outcome.setTooltip(outcomeTip);
        age.setMinWidth(USE_PREF_SIZE);
        row = row();
        // The list gives the width: a long title is cut instead of making the row wider than the list.
        setPrefWidth(0);
    }

    private HBox row() {
        VBox scoreBox = styled(new VBox(score, bar), "score-box");
        HBox top = styled(new HBox(sample, title, gap(), age), "line");
        HBox bottom = styled(new HBox(severity, outcome, tags), "line");
        tags.setMinWidth(0);
        VBox text = styled(new VBox(top, bottom), "row-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        return styled(new HBox(rank, scoreBox, text), "row");
    }

    @Override
    protected void updateItem(@Nullable RecallRow item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        rank.setText(messages.text("number", item.rank()));
        score.setText(item.score());
        bar.show(item.bar());
        Shown.when(sample, item.sample());
        title.setText(item.title());
        age.setText(item.age().text());
        ageTip.setText(item.age().exact());
        severity.setText(item.severityWord());
        severity.setGraphic(new SeverityMark(item.severity()));
        outcome.setText(item.outcomeWord());
        outcomeTip.setText(item.outcomeWord());
        outcome.setGraphic(OutcomeMark.icon(item.outcome()));
        tags.getChildren().setAll(tags(item));
        setAccessibleText(item.spoken());
        setGraphic(row);
    }

    private List<Label> tags(RecallRow item) {
        Stream<Label> shown = item.techniques().stream().limit(TAGS_SHOWN).map(RecallRowCell::tag);
        int more = item.techniques().size() - TAGS_SHOWN;
        return more > 0 ? Stream.concat(shown, Stream.of(rest(more))).toList() : shown.toList();
    }

    /// The count stays whole where a long id is cut.
    private Label rest(int more) {
        Label rest = tag(messages.text("row.techniques.more", more));
        rest.setMinWidth(USE_PREF_SIZE);
        return rest;
    }

    private static Label tag(String text) {
        Label tag = label("technique-tag");
        tag.setText(text);
        return tag;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static Label label(String... styleClasses) {
        return styled(new Label(), styleClasses);
    }

    private static <N extends Node> N styled(N node, String... styleClasses) {
        node.getStyleClass().addAll(styleClasses);
        return node;
    }
}
