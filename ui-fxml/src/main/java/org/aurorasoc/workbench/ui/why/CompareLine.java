package org.aurorasoc.workbench.ui.why;

import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.viewmodel.why.CompareRow;

/// One line of a comparison: two halves and the mark between them.
final class CompareLine extends Region {
    private final Label left;
    private final Label mark;
    private final Label right;

    private CompareLine(Label left, Label mark, Label right) {
        this.left = left;
        this.mark = mark;
        this.right = right;
        left.setWrapText(true);
        right.setWrapText(true);
        mark.getStyleClass().add("compare-mark");
        getStyleClass().add("compare-line");
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(left, mark, right);
    }

    /// `section` is the one the line belongs to, also where the line does not name it.
    static CompareLine of(CompareRow row, String section, Messages messages) {
        CompareLine line = new CompareLine(
                half(row.left(), row.none()), new Label(row.mark().sign()), half(row.right(), row.none()));
        line.getStyleClass().add(styleClass(row.mark()));
        if (row.code()) {
            line.getStyleClass().add("compare-code");
        }
        line.setAccessibleText(messages.text(
                "compare.row.spoken",
                section,
                messages.text(key(row.mark())),
                line.left.getText(),
                line.right.getText()));
        return line;
    }

    private static Label half(String text, String none) {
        Label half = new Label(text.isEmpty() ? none : text);
        if (text.isEmpty() && !none.isEmpty()) {
            half.getStyleClass().add("compare-none");
        }
        return half;
    }

    static CompareLine head(String left, String right) {
        CompareLine line = new CompareLine(new Label(left), new Label(), new Label(right));
        line.getStyleClass().add("compare-head");
        return line;
    }

    static String key(CompareRow.Mark mark) {
        return "compare.legend." + mark.name().toLowerCase(Locale.ROOT);
    }

    private static String styleClass(CompareRow.Mark mark) {
        return "compare-" + mark.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private double gutter() {
        return mark.prefWidth(-1);
    }

    private double half(double width) {
        return Math.max(0, (width - snappedLeftInset() - snappedRightInset() - gutter()) / 2);
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
        double half = half(width < 0 ? getWidth() : width);
        double height = Math.max(left.prefHeight(half), right.prefHeight(half));
        return snappedTopInset() + snapSizeY(height) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double half = half(getWidth());
        double x = snappedLeftInset();
        double y = snappedTopInset();
        left.resizeRelocate(x, y, half, left.prefHeight(half));
        mark.resizeRelocate(x + half, 0, gutter(), getHeight());
        right.resizeRelocate(x + half + gutter(), y, half, right.prefHeight(half));
    }
}
