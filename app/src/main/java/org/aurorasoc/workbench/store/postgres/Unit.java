package org.aurorasoc.workbench.store.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.store.Change;

/// The changes of one unit by what they write; of what a row has one of, the last.
record Unit(
        List<Change.FileCase> cases,
        List<Change> entries,
        SortedMap<EntryKey, Change.Trace> traces,
        SortedMap<EntryKey, Change.KeepSentences> sentences,
        List<Change> desk,
        List<Change.Note> notes) {

    static Unit of(List<Change> changes) {
        Unit unit = new Unit(
                new ArrayList<>(),
                new ArrayList<>(),
                new TreeMap<>(Stage.BY_KEY),
                new TreeMap<>(Stage.BY_KEY),
                new ArrayList<>(),
                new ArrayList<>());
        changes.forEach(unit::add);
        return unit;
    }

    private void add(Change change) {
        switch (change) {
            case Change.FileCase filed -> cases.add(filed);
            case Change.Expect _,
                    Change.Put _,
                    Change.PutBack _,
                    Change.Amend _,
                    Change.Revector _,
                    Change.Remove _,
                    Change.RemoveCollection _ -> entries.add(change);
            case Change.Trace trace -> traces.put(trace.key(), trace);
            case Change.KeepSentences kept -> sentences.put(kept.key(), kept);
            case Change.Judge _, Change.Freeze _, Change.Thaw _, Change.Mute _, Change.Unmute _, Change.Remember _ ->
                desk.add(change);
            case Change.Note note -> notes.add(note);
        }
    }
}
