package org.aurorasoc.workbench.ui.shell;

import java.util.List;
import javafx.scene.input.KeyCombination;

/// A key that works everywhere: what the sheet of keys says of it is what it does.
///
/// @param section under which the sheet lists it
/// @param title what it does
/// @param shown the key as people write it
/// @param combinations the strokes that mean it
/// @param scope when it works
/// @param kind how the palette names it
record KeyEntry(
        Section section,
        String title,
        String shown,
        List<KeyCombination> combinations,
        Scope scope,
        Kind kind,
        Runnable run) {
    enum Section {
        GO,
        OPEN,
        WORK,
        LOOK
    }

    enum Scope {
        /// Also while something lies over the panes.
        ALWAYS,
        /// Belongs to the pane under it, so only while nothing does.
        BARE
    }

    enum Kind {
        /// Brings a pane into sight.
        PLACE,
        ACTION,
        /// Of the keyboard only.
        KEY
    }

    KeyEntry {
        combinations = List.copyOf(combinations);
    }
}
