package org.aurorasoc.workbench.store.embedded;

import java.util.Comparator;
import java.util.List;
import org.aurorasoc.workbench.store.Change;

/// The order in which a unit is written: cases are checked before their entries change, what hangs on an entry follows
/// it, and notes end the unit. Within a kind the order given stays.
final class WriteOrder {
    private WriteOrder() {}

    static List<Change> of(List<Change> changes) {
        return changes.stream()
                .sorted(Comparator.comparingInt(WriteOrder::rank))
                .toList();
    }

    private static int rank(Change change) {
        return switch (change) {
            case Change.FileCase _ -> 0;
            case Change.Expect _,
                    Change.Put _,
                    Change.PutBack _,
                    Change.Amend _,
                    Change.Revector _,
                    Change.Remove _,
                    Change.RemoveCollection _ -> 1;
            case Change.Trace _,
                    Change.KeepSentences _,
                    Change.Judge _,
                    Change.Freeze _,
                    Change.Thaw _,
                    Change.Mute _,
                    Change.Unmute _,
                    Change.Remember _ -> 2;
            case Change.Note _ -> 3;
        };
    }
}
