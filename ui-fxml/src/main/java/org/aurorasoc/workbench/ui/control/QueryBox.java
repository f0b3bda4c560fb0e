package org.aurorasoc.workbench.ui.control;

import java.util.function.Consumer;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.aurorasoc.workbench.domain.FieldText;

/// A box for a sentence or a pasted alert: one line high, growing with its text up to four lines. Enter asks,
/// Shift+Enter breaks the line, Tab moves on.
public final class QueryBox extends TextArea {
    private static final double MOST_LINES = 5;
    /// Room around the text, in lines of it: what the style sheet pads.
    private static final double PADDING_EM = 1.55;

    private static final double SIDES_EM = 2.2;

    private final Text measure = new Text();
    private Runnable onAsk = () -> {};
    private Consumer<String> onTooLong = text -> fireEvent(new TooLong(text.length(), FieldText.MOST));

    public QueryBox() {
        getStyleClass().add("query");
        FieldGuard.set(this, FieldText::block, FieldText.MOST, text -> onTooLong.accept(text));
        setWrapText(true);
        setPrefRowCount(1);
        measure.fontProperty().bind(fontProperty());
        textProperty().addListener(_ -> fit());
        widthProperty().addListener(_ -> fit());
        fontProperty().addListener(_ -> fit());
        addEventFilter(KeyEvent.KEY_PRESSED, this::intercept);
    }

    public void setOnAsk(Runnable ask) {
        onAsk = ask;
    }

    /// Takes what is too long for the box, the whole of it.
    public void setOnTooLong(Consumer<String> taker) {
        onTooLong = taker;
    }

    private void fit() {
        double em = getFont().getSize();
        measure.setText("X");
        measure.setWrappingWidth(0);
        double line = measure.getLayoutBounds().getHeight();
        measure.setText(getText());
        measure.setWrappingWidth(Math.max(1, getWidth() - SIDES_EM * em));
        double text = Math.clamp(measure.getLayoutBounds().getHeight(), line, line * MOST_LINES);
        double height = Math.rint(text + PADDING_EM * em);
        setPrefHeight(height);
        setMinHeight(height);
        setMaxHeight(height);
    }

    private void intercept(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && !key.isControlDown() && !key.isAltDown() && !key.isMetaDown()) {
            if (key.isShiftDown()) {
                replaceSelection("\n");
            } else {
                onAsk.run();
            }
            key.consume();
        } else if (key.getCode() == KeyCode.TAB && !key.isControlDown()) {
            requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            key.consume();
        }
    }
}
