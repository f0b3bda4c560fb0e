package org.aurorasoc.workbench.ui.recall;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.aurorasoc.workbench.viewmodel.CopyFormat;
import org.aurorasoc.workbench.viewmodel.recall.LegChoice;
import org.aurorasoc.workbench.viewmodel.recall.RecallActions;
import org.aurorasoc.workbench.viewmodel.recall.RecallList;
import org.aurorasoc.workbench.viewmodel.recall.RecallRow;
import org.aurorasoc.workbench.viewmodel.recall.RecallViewModel;

/// The keys of the pane. Letters act while the list or the case has the keyboard, never where one writes.
final class RecallKeys {
    private final Map<String, Runnable> letters = new LinkedHashMap<>();
    private final Map<KeyCombination, Runnable> onRows = new LinkedHashMap<>();
    private final Map<KeyCombination, Runnable> onList = new LinkedHashMap<>();
    private final Map<KeyCombination, Runnable> everywhere = new LinkedHashMap<>();
    private final ListView<RecallRow> list;
    private final RecallList rows;
    private final Predicate<String> detail;

    /// What a key asks the view to show.
    interface Shows {
        void detail();

        void copyMenu();

        void contextMenu();
    }

    /// @param detail takes a letter that is the case's own, and says whether it did
    RecallKeys(
            ListView<RecallRow> list,
            RecallViewModel model,
            RecallActions actions,
            Predicate<String> detail,
            Shows shows) {
        this.list = list;
        this.detail = detail;
        rows = model.list();
        letters(model, actions);
        rows(actions, shows);
        list(shows);
        for (LegChoice leg : LegChoice.values()) {
            KeyCode digit = KeyCode.valueOf("DIGIT" + (leg.ordinal() + 1));
            everywhere.put(
                    new KeyCodeCombination(digit, KeyCombination.ALT_DOWN),
                    () -> model.filters().choose(leg));
        }
        everywhere.put(
                new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                actions::close);
    }

    private void letters(RecallViewModel model, RecallActions actions) {
        letters.put("j", () -> step(1));
        letters.put("k", () -> step(-1));
        letters.put("x", this::toggleMark);
        letters.put("l", actions::link);
        letters.put("u", actions::unrelated);
        letters.put("m", actions::alike);
        letters.put("f", actions::freeze);
        letters.put("b", actions::pin);
        letters.put("o", () -> rows.order(rows.orderProperty().get().next()));
    }

    private void rows(RecallActions actions, Shows shows) {
        shortcut(KeyCode.C, () -> actions.copy(CopyFormat.PLAIN));
        onRows.put(
                new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                shows::copyMenu);
        shortcut(KeyCode.E, actions::export);
        onRows.put(new KeyCodeCombination(KeyCode.DELETE), actions::delete);
        onRows.put(new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN), shows::contextMenu);
        onRows.put(new KeyCodeCombination(KeyCode.CONTEXT_MENU), shows::contextMenu);
    }

    private void shortcut(KeyCode code, Runnable action) {
        onRows.put(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN), action);
    }

    private void list(Shows shows) {
        onList.put(new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN), rows::markAll);
        onList.put(new KeyCodeCombination(KeyCode.ENTER), shows::detail);
        onList.put(new KeyCodeCombination(KeyCode.DOWN, KeyCombination.SHIFT_DOWN), () -> extend(1));
        onList.put(new KeyCodeCombination(KeyCode.UP, KeyCombination.SHIFT_DOWN), () -> extend(-1));
    }

    void listenOn(Node pane, Node caseNode) {
        pane.addEventFilter(KeyEvent.KEY_PRESSED, key -> take(everywhere, key));
        list.addEventFilter(KeyEvent.KEY_PRESSED, key -> take(onList, key));
        for (Node node : new Node[] {list, caseNode}) {
            node.addEventFilter(KeyEvent.KEY_PRESSED, key -> take(onRows, key));
            node.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        }
    }

    private static void take(Map<KeyCombination, Runnable> keys, KeyEvent key) {
        if (key.getTarget() instanceof TextInputControl && !key.isAltDown() && !key.isShiftDown()) {
            return;
        }
        for (Map.Entry<KeyCombination, Runnable> each : keys.entrySet()) {
            if (each.getKey().match(key)) {
                each.getValue().run();
                key.consume();
                return;
            }
        }
    }

    private void typed(KeyEvent key) {
        if (key.isConsumed()) {
            return;
        }
        boolean plain = !key.isShortcutDown() && !key.isAltDown() && !(key.getTarget() instanceof TextInputControl);
        Runnable action = letters.get(key.getCharacter());
        if (plain && action != null) {
            action.run();
            key.consume();
        } else if (plain && detail.test(key.getCharacter())) {
            key.consume();
        }
    }

    private void step(int by) {
        int last = list.getItems().size() - 1;
        if (last >= 0) {
            int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, last);
            list.getSelectionModel().select(next);
            list.getFocusModel().focus(next);
            list.scrollTo(Math.max(0, next - 1));
        }
    }

    private void toggleMark() {
        RecallRow row = rows.selectedProperty().get();
        if (row != null) {
            rows.toggleMark(row);
        }
    }

    private void extend(int by) {
        RecallRow from = rows.selectedProperty().get();
        step(by);
        RecallRow to = rows.selectedProperty().get();
        if (from != null && to != null) {
            rows.mark(from);
            rows.mark(to);
        }
    }
}
