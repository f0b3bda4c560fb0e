package org.aurorasoc.workbench.ui.recall;

import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
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
import org.aurorasoc.workbench.viewmodel.recall.RecallList;
import org.aurorasoc.workbench.viewmodel.recall.RecallRow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A past case in two lines: how near, what, how grave, how it ended, how long ago; over the first of
/// a group its title.
final class RecallRowCell extends ListCell<RecallRow> {
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    /// Where one has a sign, the others leave room for it, so that the digits of all scores stand under each other.
    private static final PseudoClass NEGATIVE = PseudoClass.getPseudoClass("negative");

    private static final PseudoClass MEANINGLESS = PseudoClass.getPseudoClass("meaningless");
    /// In em of the root: where a shared chip leaves room for one technique.
    private static final double NARROW_EM = 46.15;

    private final Messages messages;
    private final RecallList rows;
    private final Label group = label("group-title");
    private final Label rank = label("rank", "meta");
    private final FontIcon mark = new FontIcon(Feather.CHECK_SQUARE);
    private final Label score = label("score");
    private final ScoreBar bar = new ScoreBar();
    private final Label sample;
    private final Label title = label("strong", "row-title");
    private final Label age = label("meta");
    private final Tooltip ageTip = new Tooltip();
    private final Label severity = label("severity");
    private final Label outcome = label("outcome");
    private final Tooltip outcomeTip = new Tooltip();
    private final Label foundBy = label("meta");
    private final HBox tags = styled(new HBox(), "line");
    private final Label shared = label("shared");
    private final VBox cell;

    RecallRowCell(Messages messages, RecallList rows) {
        this.messages = messages;
        this.rows = rows;
        sample = label("sample-tag");
        sample.setText(messages.text("row.sample"));
        age.setTooltip(ageTip);
        outcome.setTooltip(outcomeTip);
        shared.setGraphic(new FontIcon(Feather.LINK));
        Stream.of(sample, age, foundBy, shared).forEach(whole -> whole.setMinWidth(USE_PREF_SIZE));
        cell = new VBox(group, row());
        rows.markCountProperty().addListener(_ -> showMark());
        // The list gives the width: a long title is cut instead of making the row wider than the list.
        setPrefWidth(0);
    }

    private HBox row() {
        VBox scoreBox = styled(new VBox(score, bar), "score-box");
        HBox top = styled(new HBox(sample, title, gap(), age), "line");
        HBox bottom = styled(new HBox(severity, outcome, foundBy, tags, shared), "line");
        tags.setMinWidth(0);
        HBox.setHgrow(tags, Priority.ALWAYS);
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
        group.setText(item.place().group());
        Shown.when(group, !item.place().group().isEmpty());
        showTop(item);
        showBottom(item);
        showMark();
        setGraphic(cell);
    }

    private void showTop(RecallRow item) {
        rank.setText(messages.text("number", item.rank()));
        score.setText(item.similarity().text());
        score.pseudoClassStateChanged(NEGATIVE, item.similarity().isNegative());
        score.pseudoClassStateChanged(MEANINGLESS, item.similarity().bar().isEmpty());
        bar.show(item.similarity().bar(), item.similarity().chance());
        Shown.when(sample, item.sample());
        title.setText(item.title());
        age.setText(item.age().text());
        ageTip.setText(item.age().exact());
    }

    private void showBottom(RecallRow item) {
        severity.setText(item.severityWord());
        severity.setGraphic(new SeverityMark(item.severity()));
        outcome.setText(item.outcomeWord());
        outcomeTip.setText(item.outcomeWord());
        outcome.setGraphic(OutcomeMark.icon(item.outcome()));
        foundBy.setText(item.foundBy());
        Shown.when(foundBy, !item.foundBy().isEmpty());
        shared.setText(item.shared());
        Shown.when(shared, !item.shared().isEmpty());
        tags.getChildren().setAll(tags(item));
    }

    /// Told by the glyph in the rank's place, by the rank's colour, and in words.
    private void showMark() {
        RecallRow item = getItem();
        if (item == null || isEmpty()) {
            return;
        }
        boolean marked = rows.isMarked(item);
        pseudoClassStateChanged(MARKED, marked);
        rank.setGraphic(marked ? mark : null);
        rank.setText(marked ? "" : messages.text("number", item.rank()));
        String spoken =
                messages.text("row.spoken.place", item.rank(), item.place().of(), item.spoken());
        setAccessibleText(marked ? messages.text("row.spoken.marked", spoken) : spoken);
    }

    private List<Label> tags(RecallRow item) {
        int most = mostTags(item);
        Stream<Label> shown = item.techniques().stream().limit(most).map(RecallRowCell::tag);
        int more = item.techniques().size() - most;
        return more > 0 ? Stream.concat(shown, Stream.of(rest(more))).toList() : shown.toList();
    }

    private int mostTags(RecallRow item) {
        double em = rank.getFont().getSize() / 0.923;
        boolean narrow = getListView() != null && getListView().getWidth() < NARROW_EM * em;
        boolean crowded = !item.shared().isEmpty() || !item.foundBy().isEmpty();
        return crowded && narrow ? 1 : 2;
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
