package org.aurorasoc.workbench.store.postgres;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.store.Change;

/// One row a transaction in `workbench.change_log`. Its id is taken under an advisory lock that the transaction holds
/// until it commits, so ids are in commit order, which a sequence's are not; the lock comes last, so it is held for a
/// few inserts and the commit only, and nobody waits for a row while holding it.
final class ChangeLog {
    private static final Sql LOCK = Sql.of("SELECT 1 FROM pg_advisory_xact_lock(7164, 1)");
    private static final String APPEND = "INSERT INTO workbench.change_log (id, at, kind, collection, entries)"
            + " SELECT coalesce(max(id), 0) + 1, clock_timestamp(), ?, nullif(?, ''), ? FROM workbench.change_log";
    private static final String MIXED = "mixed";

    private ChangeLog() {}

    /// Leaves the transaction holding the lock.
    static void append(Session session, List<Change> changes) throws SQLException {
        session.number(LOCK);
        session.update(
                Sql.of(APPEND, Bind.text(kind(changes)), Bind.text(collection(changes)), Bind.number(changes.size())));
    }

    private static String kind(List<Change> changes) {
        Set<String> kinds = changes.stream().map(ChangeLog::word).collect(Collectors.toSet());
        return kinds.size() == 1 ? kinds.iterator().next() : MIXED;
    }

    private static String word(Change change) {
        return switch (change) {
            case Change.Expect _ -> "expect";
            case Change.Put _ -> "put";
            case Change.Amend _ -> "amend";
            case Change.Revector _ -> "revector";
            case Change.PutBack _ -> "put back";
            case Change.Remove _ -> "remove";
            case Change.RemoveCollection _ -> "remove collection";
            case Change.Trace _ -> "trace";
            case Change.KeepSentences _ -> "keep sentences";
            case Change.FileCase _ -> "file case";
            case Change.Note _ -> "note";
            case Change.Judge _ -> "judge";
            case Change.Freeze _ -> "freeze";
            case Change.Thaw _ -> "thaw";
            case Change.Mute _ -> "mute";
            case Change.Unmute _ -> "unmute";
            case Change.Remember _ -> "remember";
        };
    }

    /// The one collection that was changed; empty when there were several.
    private static String collection(List<Change> changes) {
        Set<String> names = changes.stream().map(Change::collection).collect(Collectors.toSet());
        names.remove(Change.NONE);
        return names.size() == 1 ? names.iterator().next() : Change.NONE;
    }
}
