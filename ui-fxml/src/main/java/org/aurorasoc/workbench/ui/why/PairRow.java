package org.aurorasoc.workbench.ui.why;

import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.viewmodel.why.PairLine;
import org.aurorasoc.workbench.viewmodel.why.Run;

/// A number and its likeness, and the two sentences in columns of equal width.
final class PairRow extends Region {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double GAP = 16;

    private final Region number;
    private final Region yours;
    private final Region theirs;

    private PairRow(Region number, Region yours, Region theirs) {
        this.number = number;
        this.yours = yours;
        this.theirs = theirs;
        getStyleClass().add("pair-row");
        getChildren().addAll(number, yours, theirs);
    }

    /// Names the columns.
    static PairRow head(Messages messages) {
        HBox number = new HBox();
        number.getStyleClass().add("pair-number");
        return new PairRow(number, caption(messages.text("why.yours")), caption(messages.text("why.theirs")));
    }

    static PairRow of(PairLine pair, Messages messages) {
        Label place = new Label(messages.text("number", pair.number()));
        Label likeness = new Label(pair.likeness());
        HBox number = new HBox(place, likeness);
        number.getStyleClass().addAll("pair-number", "mono");
        PairRow row = new PairRow(number, passage(pair.yours(), pair.number()), passage(pair.theirs(), pair.number()));
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(messages.text(
                "why.pair.spoken", pair.number(), pair.likeness(), text(pair.yours()), text(pair.theirs())));
        return row;
    }

    private static String text(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("caption", "muted");
        return label;
    }

    private static PassageText passage(List<Run> runs, int pair) {
        PassageText passage = new PassageText();
        passage.show(runs.stream()
                .map(run -> new PassageText.Stretch(run.text(), pair, run.common()))
                .toList());
        return passage;
    }

    void setCurrent(boolean current) {
        pseudoClassStateChanged(CURRENT, current);
    }

    private double numberWidth() {
        return number.prefWidth(-1);
    }

    private double columnWidth(double width) {
        return Math.max(0, (width - snappedLeftInset() - snappedRightInset() - numberWidth() - GAP) / 2);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double column = columnWidth(width < 0 ? getWidth() : width);
        double height = Math.max(number.prefHeight(-1), Math.max(yours.prefHeight(column), theirs.prefHeight(column)));
        return snappedTopInset() + snapSizeY(height) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double column = columnWidth(getWidth());
        double top = snappedTopInset();
        double left = snappedLeftInset();
        number.resizeRelocate(left, top, numberWidth(), number.prefHeight(-1));
        yours.resizeRelocate(left + numberWidth(), top, column, yours.prefHeight(column));
        theirs.resizeRelocate(left + numberWidth() + column + GAP, top, column, theirs.prefHeight(column));
    }
}
