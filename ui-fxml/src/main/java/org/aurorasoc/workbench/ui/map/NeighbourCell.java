package org.aurorasoc.workbench.ui.map;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.viewmodel.map.MapChoice;
import org.aurorasoc.workbench.viewmodel.map.NeighbourRow;
import org.jspecify.annotations.Nullable;

/// A true neighbour in a line: how near, and what it is; the whole of it in the tooltip.
final class NeighbourCell extends ListCell<NeighbourRow> {
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

    private final Messages messages;
    private final Label score = new Label();
    private final Label title = new Label();
    private final HBox line = new HBox(score, title);

    NeighbourCell(Messages messages) {
        this.messages = messages;
        getStyleClass().add("neighbour-cell");
        score.getStyleClass().addAll("mono", "score");
        score.setMinWidth(Region.USE_PREF_SIZE);
        title.getStyleClass().add("row-title");
        line.getStyleClass().add("neighbour-line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable NeighbourRow item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        setGraphic(item == null || empty ? null : line);
        if (item == null || empty) {
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        score.setText(item.score());
        title.setText(item.title());
        boolean off = item.point() == MapChoice.NOBODY;
        title.pseudoClassStateChanged(OFF, off);
        String whole = item.title() + (off ? "\n" + messages.text("map.neighbour.off") : "");
        setTooltip(new Tooltip(whole));
        setAccessibleText(item.score() + ", " + item.title());
    }
}
