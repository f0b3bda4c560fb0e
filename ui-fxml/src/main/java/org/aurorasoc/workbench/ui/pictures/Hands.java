package org.aurorasoc.workbench.ui.pictures;

import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// An analyst's hands in a window that nobody sees. They reach what is in sight and nothing else.
record Hands(Scene scene) {
    private static final String NONE = "";

    /// The button of this id.
    void click(String id) {
        reach(ButtonBase.class)
                .filter(button -> id.equals(button.getId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no button in sight: " + id))
                .fire();
    }

    void press(KeyCode code) {
        send(new KeyEvent(KeyEvent.KEY_PRESSED, NONE, NONE, code, false, false, false, false));
    }

    /// With the Control key held.
    void shortcut(KeyCode code) {
        send(new KeyEvent(KeyEvent.KEY_PRESSED, NONE, NONE, code, false, true, false, false));
    }

    /// With the Alt key held.
    void alt(KeyCode code) {
        send(new KeyEvent(KeyEvent.KEY_PRESSED, NONE, NONE, code, false, false, true, false));
    }

    /// With Control and Shift held.
    void shiftShortcut(KeyCode code) {
        send(new KeyEvent(KeyEvent.KEY_PRESSED, NONE, NONE, code, true, true, false, false));
    }

    /// A letter, where the keyboard is.
    void type(String letter) {
        send(new KeyEvent(KeyEvent.KEY_TYPED, letter, NONE, KeyCode.UNDEFINED, false, false, false, false));
    }

    /// Writes into the first field in sight, and Enter.
    void write(String text) {
        TextField field =
                reach(TextField.class).findFirst().orElseThrow(() -> new IllegalStateException("no field in sight"));
        field.setText(text);
        field.fireEvent(new ActionEvent());
    }

    /// Takes the keyboard to the list or table of this id.
    void goTo(String id) {
        reach(Node.class)
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing in sight: " + id))
                .requestFocus();
    }

    /// Takes the keyboard to a row of the table in sight.
    void row(int number) {
        TableView<?> table =
                reach(TableView.class).findFirst().orElseThrow(() -> new IllegalStateException("no table in sight"));
        table.requestFocus();
        table.getSelectionModel().select(number);
    }

    private void send(KeyEvent key) {
        Node owner = scene.getFocusOwner();
        Event.fireEvent(owner == null ? scene.getRoot() : owner, key);
    }

    private <N extends Node> Stream<N> reach(Class<N> kind) {
        return inSight(scene.getRoot()).filter(kind::isInstance).map(kind::cast);
    }

    private static Stream<Node> inSight(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        Stream<Node> below = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(Hands::inSight)
                : Stream.empty();
        return Stream.concat(Stream.of(node), below);
    }
}
