package org.aurorasoc.workbench.ui.enrich;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys of a part of the pane: combinations as they are pressed, letters as they are typed.
final class EnrichKeys {
    private final Map<KeyCombination, Runnable> pressed = new LinkedHashMap<>();
    private final Map<String, Runnable> typed = new LinkedHashMap<>();

    EnrichKeys press(KeyCode code, Runnable action, KeyCombination.Modifier... modifiers) {
        pressed.put(new KeyCodeCombination(code, modifiers), action);
        return this;
    }

    EnrichKeys shortcut(KeyCode code, Runnable action) {
        return press(code, action, KeyCombination.SHORTCUT_DOWN);
    }

    EnrichKeys type(String character, Runnable action) {
        typed.put(character, action);
        return this;
    }

    void listenOn(Node node) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        node.addEventHandler(KeyEvent.KEY_TYPED, this::type);
    }

    private void press(KeyEvent key) {
        pressed.entrySet().stream()
                .filter(each -> each.getKey().match(key))
                .findFirst()
                .ifPresent(each -> run(each.getValue(), key));
    }

    private void type(KeyEvent key) {
        Runnable action = typed.get(key.getCharacter());
        if (action != null && !key.isShortcutDown() && !key.isAltDown()) {
            run(action, key);
        }
    }

    private static void run(Runnable action, KeyEvent key) {
        action.run();
        key.consume();
    }
}
