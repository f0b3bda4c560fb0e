package org.aurorasoc.workbench.store.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.aurorasoc.workbench.domain.EntryKey;

/// Who writes which part of a unit, all on the one writer's connection.
record UnitWriters(
        WriteStatements entries,
        MarkWriter marks,
        TraceWriter traces,
        SentenceWriter sentences,
        CaseWriter cases,
        NoteWriter notes,
        DeskWriter desk) {

    UnitWriters(Connection writer) throws SQLException {
        this(writer, new WriteStatements(writer));
    }

    private UnitWriters(Connection writer, WriteStatements entries) throws SQLException {
        this(
                entries,
                new MarkWriter(writer),
                new TraceWriter(writer, entries),
                new SentenceWriter(writer, entries),
                new CaseWriter(writer, entries),
                new NoteWriter(writer),
                new DeskWriter(writer));
    }

    /// What that means for traces.
    Optional<TraceEvent> removeWhatHangsOn(EntryKey key) throws SQLException {
        marks.remove(key.collection(), EntryTable.sourceKey(key.sourceId()));
        sentences.remove(key);
        return traces.remove(key);
    }

    void removeWhatHangsOn(String collection) throws SQLException {
        marks.removeCollection(collection);
        traces.removeCollection(collection);
        sentences.removeCollection(collection);
        cases.removeCollection(collection);
    }
}
