package org.aurorasoc.workbench.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Does what the table of keys says. Keys are taken before a text field can swallow them, but for the undo of a field
/// that has something to undo; typed letters only where nobody is writing.
final class ShellKeys {
    private final ShellActions shell;
    private final List<KeyEntry> entries;

    ShellKeys(ShellActions shell, KeyTable table) {
        this.shell = shell;
        this.entries = table.entries();
    }

    void listenOn(Node root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        root.addEventHandler(KeyEvent.KEY_TYPED, this::type);
    }

    private void press(KeyEvent event) {
        for (KeyEntry entry : entries) {
            boolean works = entry.scope() == KeyEntry.Scope.ALWAYS || !shell.isCovered();
            if (works && entry.combinations().stream().anyMatch(each -> each.match(event))) {
                if (!isUndoOfAField(entry)) {
                    entry.run().run();
                    event.consume();
                }
                return;
            }
        }
    }

    private boolean isUndoOfAField(KeyEntry entry) {
        return focused() instanceof TextInputControl field
                && ((entry.shown().endsWith("+Z") && !entry.shown().contains("Shift") && field.isUndoable())
                        || (entry.shown().endsWith("Shift+Z") && field.isRedoable()));
    }

    private void type(KeyEvent event) {
        if (isWriting(focused()) || event.isConsumed()) {
            return;
        }
        switch (event.getCharacter()) {
            case "?" -> shell.keys();
            case "/" -> {
                if (!shell.isCovered()) {
                    shell.pane().focusFilter();
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private @Nullable Node focused() {
        return shell.focused();
    }

    private static boolean isWriting(@Nullable Node node) {
        return node instanceof TextInputControl
                || (node instanceof ComboBox<?> box && box.isEditable())
                || (node instanceof Spinner<?> spinner && spinner.isEditable());
    }
}
