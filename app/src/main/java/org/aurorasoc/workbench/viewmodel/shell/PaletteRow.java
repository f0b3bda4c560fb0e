package org.aurorasoc.workbench.viewmodel.shell;

import java.util.List;

/// One row of the palette.
///
/// @param marks where the title has the typed letters
/// @param note a word beside the title, such as a case's id or an indicator's type
/// @param unavailable why it cannot be done now; empty when it can
public record PaletteRow(
        Group group,
        String title,
        List<PaletteMatch.Run> marks,
        String note,
        String shortcut,
        String unavailable,
        Runnable run) {
    /// In the order shown.
    public enum Group {
        OFFERS(2),
        ACTIONS(4),
        CASES(3),
        INDICATORS(2),
        SAVED(2),
        RECENT(3);

        private final int share;

        Group(int share) {
            this.share = share;
        }

        /// How many rows it may have while others want some, too.
        int share() {
            return share;
        }
    }

    public PaletteRow {
        marks = List.copyOf(marks);
    }

    public boolean isAvailable() {
        return unavailable.isEmpty();
    }

    boolean isSameAs(PaletteRow other) {
        return group == other.group && title.equals(other.title) && note.equals(other.note);
    }

    @Override
    public String toString() {
        return "a row of " + group;
    }
}
