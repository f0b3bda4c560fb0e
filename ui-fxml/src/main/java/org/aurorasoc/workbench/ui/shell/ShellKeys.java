package org.aurorasoc.workbench.ui.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;

/// The keys that work everywhere. They are taken before a text field can swallow them.
final class ShellKeys {
    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();

    ShellKeys(ShellView shell, ThemeSwitch themes) {
        onShortcut(KeyCode.B, shell::toggleBadge);
        onShortcut(KeyCode.DIGIT1, () -> shell.show(PaneId.RECALL));
        onShortcut(KeyCode.DIGIT2, () -> shell.show(PaneId.ENRICH));
        onShortcut(KeyCode.DIGIT3, () -> shell.show(PaneId.COLLECTIONS));
        onShortcut(KeyCode.COMMA, () -> shell.show(PaneId.SETTINGS));
        onShortcut(KeyCode.L, () -> shell.pane().focusStart());
        onShortcut(KeyCode.F, () -> shell.pane().focusFilter());
        onShortcut(KeyCode.ENTER, () -> shell.pane().run());
        onShortcut(KeyCode.Q, shell::quit);
        onShortcut(KeyCode.PLUS, () -> shell.zoom(1));
        onShortcut(KeyCode.EQUALS, () -> shell.zoom(1));
        onShortcut(KeyCode.ADD, () -> shell.zoom(1));
        onShortcut(KeyCode.MINUS, () -> shell.zoom(-1));
        onShortcut(KeyCode.SUBTRACT, () -> shell.zoom(-1));
        onShortcut(KeyCode.DIGIT0, () -> shell.zoom(0));
        on(KeyCode.T, themes::next, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        on(KeyCode.F5, () -> shell.pane().again());
        on(KeyCode.ESCAPE, shell::escape);
    }

    private void onShortcut(KeyCode code, Runnable action) {
        on(code, action, KeyCombination.SHORTCUT_DOWN);
    }

    private void on(KeyCode code, Runnable action, KeyCombination.Modifier... modifiers) {
        keys.put(new KeyCodeCombination(code, modifiers), action);
    }

    void listenOn(Node root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private void press(KeyEvent event) {
        for (Map.Entry<KeyCombination, Runnable> key : keys.entrySet()) {
            if (key.getKey().match(event)) {
                key.getValue().run();
                event.consume();
                return;
            }
        }
    }
}
