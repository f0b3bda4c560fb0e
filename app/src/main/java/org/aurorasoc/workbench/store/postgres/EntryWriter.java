package org.aurorasoc.workbench.store.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.error.ConflictException;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.store.Change;

/// Writes the entries of one unit, stage by stage. `created_at` and `stamped_at` are both the transaction's now(): that
/// they are equal is what says the row is still as we wrote it.
final class EntryWriter {
    /// Rows sent between two looks at the cancel token.
    private static final int CHUNK = 512;

    private final Session session;
    private final Dependents dependents;
    private final PutWriter puts;
    private final String table;

    /// `unseen` are the entries that must not be there yet.
    EntryWriter(Session session, TableState state, Set<EntryKey> unseen) {
        this.session = session;
        dependents = new Dependents(session);
        table = new RowSql(state).table();
        puts = new PutWriter(session, state, unseen);
    }

    void write(List<Stage> stages) throws SQLException {
        for (Stage stage : stages) {
            write(stage);
        }
    }

    private void write(Stage stage) throws SQLException {
        expect(stage.of(Change.Expect.class));
        puts.write(stage.of(Change.Put.class));
        amend(stage.of(Change.Amend.class));
        batch(revectoring(), stage.of(Change.Revector.class), EntryWriter::bindsOf);
        putBack(stage.of(Change.PutBack.class));
        remove(stage.of(Change.Remove.class));
        for (Change.RemoveCollection removal : stage.of(Change.RemoveCollection.class)) {
            session.update(Sql.of("DELETE FROM " + table + " WHERE collection = ?", Bind.text(removal.collection())));
            dependents.removeAll(removal.collection());
        }
    }

    /// Nobody changes the rows from here until the unit commits.
    private void expect(List<Change.Expect> expected) throws SQLException {
        String sql = "SELECT 1 FROM " + table + " WHERE collection = ? AND source_id = ? AND " + RowSql.CREATED
                + " = ? FOR NO KEY UPDATE";
        for (Change.Expect each : expected) {
            List<Bind> binds = new ArrayList<>(key(each.key()));
            binds.add(Bind.instant(each.seen()));
            if (session.rows(new Sql(sql, binds), row -> row.getInt(1)).isEmpty()) {
                throw new ConflictException(
                        "Somebody else changed a row since it was read; nothing was stored.",
                        "Look at the row as it is now and decide anew.");
            }
        }
    }

    private void putBack(List<Change.PutBack> backs) throws SQLException {
        if (batch(PutWriter.insertingUnlessThere(table), backs, back -> PutWriter.bindsOf(back.entry()))
                .contains(0)) {
            throw new ConflictException(
                    "A row of that id was stored meanwhile; nothing was put back.", "Look at the row as it is now.");
        }
    }

    private void remove(List<Change.Remove> removals) throws SQLException {
        String sql = "DELETE FROM " + table + " WHERE collection = ? AND source_id = ?";
        List<Change.Remove> blind =
                removals.stream().filter(each -> each.seen() == null).toList();
        batch(sql, blind, each -> key(each.key()));
        List<Change.Remove> asSeen =
                removals.stream().filter(each -> each.seen() != null).toList();
        List<Integer> gone = batch(sql + " AND " + RowSql.CREATED + " = ?", asSeen, EntryWriter::bindsOf);
        if (gone.contains(0)) {
            throw new ConflictException(
                    "Somebody else changed a row since it was read; nothing was deleted.",
                    "Look at the rows as they are now and decide anew.");
        }
        dependents.remove(removals.stream().map(Change.Remove::key).toList());
    }

    private static List<Bind> bindsOf(Change.Remove removal) {
        List<Bind> binds = new ArrayList<>(key(removal.key()));
        binds.add(Bind.instant(Objects.requireNonNull(removal.seen())));
        return binds;
    }

    /// Only a row whose stamp says that its vector is of the same text.
    private void amend(List<Change.Amend> amends) throws SQLException {
        String sql = "UPDATE " + table + " SET payload = ?::jsonb, created_at = now(), stamped_at = now()"
                + " WHERE text_hash = ? AND stamped_at = created_at AND collection = ? AND source_id = ?";
        List<Integer> changed = batch(sql, amends, EntryWriter::bindsOf);
        if (changed.contains(0)) {
            throw new NotFoundException(
                    "An entry to be changed is gone or has another text by now; nothing was stored.",
                    "Read it again and decide anew.");
        }
    }

    private static List<Bind> bindsOf(Change.Amend amend) {
        List<Bind> binds = new ArrayList<>(List.of(Bind.json(amend.payload()), Bind.text(amend.textHash())));
        binds.addAll(key(amend.key()));
        return binds;
    }

    /// Only a row still as seen: whoever wrote it meanwhile knows better.
    private String revectoring() {
        return "UPDATE " + table + " SET embedding = ?, embedding_model = ?, text_hash = ?,"
                + " created_at = coalesce(created_at, now()), stamped_at = coalesce(created_at, now())"
                + " WHERE " + RowSql.CREATED + " = ? AND collection = ? AND source_id = ?";
    }

    private static List<Bind> bindsOf(Change.Revector change) {
        List<Bind> binds = new ArrayList<>(List.of(
                Bind.vector(change.embedding()),
                Bind.text(change.model().name()),
                Bind.text(change.textHash()),
                Bind.instant(change.seen())));
        binds.addAll(key(change.key()));
        return binds;
    }

    private static List<Bind> key(EntryKey key) {
        return List.of(Bind.text(key.collection()), Bind.text(key.sourceId()));
    }

    private <C> List<Integer> batch(String sql, List<C> changes, Function<C, List<Bind>> binds) throws SQLException {
        List<Integer> counts = new ArrayList<>();
        for (int from = 0; from < changes.size(); from += CHUNK) {
            List<C> chunk = changes.subList(from, Math.min(changes.size(), from + CHUNK));
            for (int count : session.batch(sql, chunk.stream().map(binds).toList())) {
                counts.add(count);
            }
        }
        return counts;
    }
}
