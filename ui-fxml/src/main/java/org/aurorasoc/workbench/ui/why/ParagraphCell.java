package org.aurorasoc.workbench.ui.why;

import java.util.stream.Collectors;
import javafx.scene.control.ListCell;
import org.aurorasoc.workbench.viewmodel.why.FullText.Paragraph;
import org.aurorasoc.workbench.viewmodel.why.FullText.Piece;
import org.jspecify.annotations.Nullable;

/// A paragraph of a full text, the numbers of its sentences in the gutter. As high as its text needs at the list's
/// width, which a list does not ask of its cells by itself.
final class ParagraphCell extends ListCell<Paragraph> {
    private static final double SCROLL_BAR = 14;

    private final PassageText passage = new PassageText();

    ParagraphCell() {
        getStyleClass().add("paragraph-cell");
        setText(null);
    }

    @Override
    protected void updateItem(@Nullable Paragraph paragraph, boolean empty) {
        super.updateItem(paragraph, empty);
        if (empty || paragraph == null) {
            setGraphic(null);
            return;
        }
        passage.show(
                paragraph.pieces().stream()
                        .map(piece -> new PassageText.Stretch(piece.text(), piece.pair(), false))
                        .toList(),
                paragraph.numbers());
        setAccessibleText(paragraph.pieces().stream().map(Piece::text).collect(Collectors.joining()));
        setGraphic(passage);
    }

    private double room() {
        return Math.max(0, getListView().getWidth() - SCROLL_BAR - snappedLeftInset() - snappedRightInset());
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return getGraphic() == null
                ? 0
                : snappedTopInset() + snapSizeY(passage.prefHeight(room())) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        if (getGraphic() != null) {
            double height = getHeight() - snappedTopInset() - snappedBottomInset();
            passage.resizeRelocate(snappedLeftInset(), snappedTopInset(), room(), height);
        }
    }
}
