package org.aurorasoc.workbench.ui.casework;

import java.util.Locale;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.control.VerdictMark;
import org.aurorasoc.workbench.viewmodel.SentenceCase;
import org.aurorasoc.workbench.viewmodel.casework.TickedIndicator;
import org.jspecify.annotations.Nullable;

/// One indicator of the case in hand: a tick, its verdict, its value defanged, its type.
final class IndicatorCell extends ListCell<TickedIndicator> {
    private final Messages messages;
    private final CheckBox tick = new CheckBox();
    private final Label verdict = new Label();
    private final Label value = new Label();
    private final Label type = new Label();
    private final HBox line = new HBox(tick, verdict, value, new Region(), type);

    IndicatorCell(Messages messages) {
        this.messages = messages;
        getStyleClass().add("tick-row");
        line.getStyleClass().add("line");
        tick.setFocusTraversable(false);
        verdict.getStyleClass().add("tick-verdict");
        value.getStyleClass().addAll("mono", "row-title");
        type.getStyleClass().add("meta");
        type.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(line.getChildren().get(3), Priority.ALWAYS);
        tick.setOnAction(_ -> {
            TickedIndicator shown = getItem();
            if (shown != null) {
                shown.tickedProperty().set(tick.isSelected());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable TickedIndicator item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        String word = item.indicator().verdict();
        String said = word.isEmpty()
                ? messages.text("closing.verdict.none")
                : SentenceCase.capitalised(VisibleText.line(word));
        tick.setSelected(item.isTicked());
        tick.setAccessibleText(item.shown());
        verdict.setText(said);
        verdict.setGraphic(new VerdictMark(kind(word)));
        value.setText(item.shown());
        type.setText(VisibleText.line(item.indicator().type()));
        String state = messages.text(item.isTicked() ? "closing.indicator.stored" : "closing.indicator.left");
        setAccessibleText(messages.text("closing.indicator.spoken", item.shown(), type.getText(), said, state));
        setGraphic(line);
    }

    private static VerdictMark.Kind kind(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "malicious" -> VerdictMark.Kind.MALICIOUS;
            case "suspicious" -> VerdictMark.Kind.SUSPICIOUS;
            case "benign" -> VerdictMark.Kind.BENIGN;
            case "" -> VerdictMark.Kind.NOT_FOUND;
            default -> VerdictMark.Kind.UNKNOWN;
        };
    }
}
