package org.aurorasoc.workbench.store.postgres;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.store.Change;
import org.jspecify.annotations.Nullable;

/// Changes of one unit that may go in any order, since no two touch the same row. Within a stage they go by key, so
/// that two writers of the same rows wait for each other instead of locking each other out.
record Stage(List<Change> changes) {
    static final Comparator<EntryKey> BY_KEY = Comparator.comparing(EntryKey::collection, CodePoints.ORDER)
            .thenComparing(EntryKey::sourceId, CodePoints.ORDER);
    private static final EntryKey NONE = new EntryKey("", "");

    Stage {
        changes = changes.stream()
                .sorted(Comparator.comparing(Stage::keyOrNone, BY_KEY))
                .toList();
    }

    /// The stages that come to the same as the changes one after the other.
    static List<Stage> of(List<Change> changes) {
        List<Stage> stages = new ArrayList<>();
        Map<EntryKey, Integer> places = new HashMap<>();
        List<Change> open = new ArrayList<>();
        for (Change change : changes) {
            EntryKey key = keyOf(change);
            Integer place = key == null ? null : places.get(key);
            if (place != null && change instanceof Change.Put && open.get(place) instanceof Change.Put) {
                open.set(place, change);
                continue;
            }
            if (key == null || place != null) {
                stages.add(new Stage(open));
                open = new ArrayList<>();
                places.clear();
            }
            if (key == null) {
                stages.add(new Stage(List.of(change)));
            } else {
                places.put(key, open.size());
                open.add(change);
            }
        }
        stages.add(new Stage(open));
        return stages;
    }

    <C extends Change> List<C> of(Class<C> kind) {
        return changes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static EntryKey keyOrNone(Change change) {
        EntryKey key = keyOf(change);
        return key == null ? NONE : key;
    }

    /// The row that a change touches; null when it touches many.
    private static @Nullable EntryKey keyOf(Change change) {
        return switch (change) {
            case Change.Expect expected -> expected.key();
            case Change.Put put -> put.entry().key();
            case Change.PutBack back -> back.entry().key();
            case Change.Amend amend -> amend.key();
            case Change.Revector revector -> revector.key();
            case Change.Remove remove -> remove.key();
            case Change.RemoveCollection _ -> null;
            case Change.Trace _,
                    Change.KeepSentences _,
                    Change.FileCase _,
                    Change.Note _,
                    Change.Judge _,
                    Change.Freeze _,
                    Change.Thaw _,
                    Change.Mute _,
                    Change.Unmute _,
                    Change.Remember _ -> throw new IllegalArgumentException("not a change of an entry");
        };
    }
}
