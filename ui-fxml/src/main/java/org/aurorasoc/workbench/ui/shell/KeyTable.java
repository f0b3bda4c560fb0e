package org.aurorasoc.workbench.ui.shell;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.shell.KeyEntry.Kind;
import org.aurorasoc.workbench.ui.shell.KeyEntry.Scope;
import org.aurorasoc.workbench.ui.shell.KeyEntry.Section;

/// Every key that works everywhere, once: the handler, the sheet of keys and the palette read this table.
final class KeyTable {
    private static final KeyCombination.Modifier[] SHORTCUT = {SHORTCUT_DOWN};
    private static final KeyCombination.Modifier[] SHORTCUT_SHIFT = {SHORTCUT_DOWN, SHIFT_DOWN};
    private static final KeyCombination.Modifier[] SHIFT = {SHIFT_DOWN};
    private static final KeyCombination.Modifier[] PLAIN = {};

    private final List<KeyEntry> entries = new ArrayList<>();
    private final Messages messages;
    private Section section = Section.GO;

    KeyTable(ShellActions shell, Messages messages) {
        this.messages = messages;
        places(shell);
        overlays(shell);
        work(shell);
        look(shell);
    }

    List<KeyEntry> entries() {
        return List.copyOf(entries);
    }

    private void places(ShellActions shell) {
        place("key.recall", "Ctrl+1", () -> shell.show(PaneId.RECALL), KeyCode.DIGIT1, KeyCode.NUMPAD1);
        place("key.enrich", "Ctrl+2", () -> shell.show(PaneId.ENRICH), KeyCode.DIGIT2, KeyCode.NUMPAD2);
        place("key.collections", "Ctrl+3", () -> shell.show(PaneId.COLLECTIONS), KeyCode.DIGIT3, KeyCode.NUMPAD3);
        place("key.settings", "Ctrl+,", () -> shell.show(PaneId.SETTINGS), KeyCode.COMMA);
    }

    private void place(String key, String shown, Runnable run, KeyCode... codes) {
        add(key, shown, Scope.ALWAYS, Kind.PLACE, run, SHORTCUT, codes);
    }

    private void overlays(ShellActions shell) {
        section = Section.OPEN;
        add("key.palette", "Ctrl+K", Scope.ALWAYS, Kind.KEY, shell::palette, SHORTCUT, KeyCode.K);
        action("key.keys", "F1, ?", shell::keys, PLAIN, KeyCode.F1);
        action("key.history", "Ctrl+Shift+H", shell::history, SHORTCUT_SHIFT, KeyCode.H);
        action("key.tasks", "Ctrl+J", shell::tasks, SHORTCUT, KeyCode.J);
        action("key.badge", "Ctrl+B", shell::badge, SHORTCUT, KeyCode.B);
        action("key.draft", "Ctrl+N", shell::draft, SHORTCUT, KeyCode.N);
    }

    private void work(ShellActions shell) {
        section = Section.WORK;
        bare("key.region.next", "F6", () -> shell.region(1), PLAIN, KeyCode.F6);
        bare("key.region.previous", "Shift+F6", () -> shell.region(-1), SHIFT, KeyCode.F6);
        bare("key.start", "Ctrl+L", () -> shell.pane().focusStart(), SHORTCUT, KeyCode.L);
        bare("key.filter", "Ctrl+F, /", () -> shell.pane().focusFilter(), SHORTCUT, KeyCode.F);
        bare("key.run", "Ctrl+Enter", () -> shell.pane().run(), SHORTCUT, KeyCode.ENTER);
        add("key.again", "F5", Scope.BARE, Kind.ACTION, () -> shell.pane().again(), PLAIN, KeyCode.F5);
        add("key.undo", "Ctrl+Z", Scope.BARE, Kind.ACTION, shell::undo, SHORTCUT, KeyCode.Z);
        add("key.redo", "Ctrl+Shift+Z", Scope.BARE, Kind.ACTION, shell::redo, SHORTCUT_SHIFT, KeyCode.Z);
        add("key.escape", "Esc", Scope.ALWAYS, Kind.KEY, shell::escape, PLAIN, KeyCode.ESCAPE);
    }

    private void look(ShellActions shell) {
        section = Section.LOOK;
        action("key.theme", "Ctrl+Shift+T", shell::nextTheme, SHORTCUT_SHIFT, KeyCode.T);
        action("key.room", "Ctrl+Shift+L", shell::room, SHORTCUT_SHIFT, KeyCode.L);
        larger(shell);
        action("key.zoom.out", "Ctrl+-", () -> shell.zoom(-1), SHORTCUT, KeyCode.MINUS, KeyCode.SUBTRACT);
        action("key.zoom.normal", "Ctrl+0", () -> shell.zoom(0), SHORTCUT, KeyCode.DIGIT0, KeyCode.NUMPAD0);
        action("key.quit", "Ctrl+Q", shell::quit, SHORTCUT, KeyCode.Q);
    }

    /// A plus needs Shift on some keyboards.
    private void larger(ShellActions shell) {
        KeyCode[] plus = {KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD};
        List<KeyCombination> strokes = Stream.concat(
                        strokes(SHORTCUT, plus).stream(), strokes(SHORTCUT_SHIFT, plus).stream())
                .toList();
        entries.add(new KeyEntry(
                section,
                messages.text("key.zoom.in"),
                ShownKey.of("Ctrl++"),
                strokes,
                Scope.ALWAYS,
                Kind.ACTION,
                () -> shell.zoom(1)));
    }

    private void action(String key, String shown, Runnable run, KeyCombination.Modifier[] modifiers, KeyCode... codes) {
        add(key, shown, Scope.ALWAYS, Kind.ACTION, run, modifiers, codes);
    }

    private void bare(String key, String shown, Runnable run, KeyCombination.Modifier[] modifiers, KeyCode... codes) {
        add(key, shown, Scope.BARE, Kind.KEY, run, modifiers, codes);
    }

    private void add(
            String key,
            String shown,
            Scope scope,
            Kind kind,
            Runnable run,
            KeyCombination.Modifier[] modifiers,
            KeyCode... codes) {
        entries.add(new KeyEntry(
                section, messages.text(key), ShownKey.of(shown), strokes(modifiers, codes), scope, kind, run));
    }

    private static List<KeyCombination> strokes(KeyCombination.Modifier[] modifiers, KeyCode... codes) {
        return Stream.of(codes)
                .<KeyCombination>map(code -> new KeyCodeCombination(code, modifiers))
                .toList();
    }
}
