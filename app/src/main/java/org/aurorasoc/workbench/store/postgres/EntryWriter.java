package org.aurorasoc.workbench.store.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.error.ConflictException;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.store.Change;

/// Writes the entries of one unit, stage by stage. `created_at` and `stamped_at` are both the transaction's now(): that
/// they are equal is what says the row is still as we wrote it.
final class EntryWriter {
    /// Rows sent between two looks at the cancel token.
    private static final int CHUNK = 512;

    private static final String COLUMNS =
            " (collection, source_id, embedding, payload, created_at, embedding_model, text_hash, stamped_at)";

    private static final String INSERTING = "INSERT INTO %s" + COLUMNS
            + " SELECT ?, ?, ?, ?::jsonb, now(), ?, ?, now() ON CONFLICT (collection, source_id) DO NOTHING";

    private final Session session;
    private final Dependents dependents;
    private final String table;
    private final Set<EntryKey> unseen;

    /// `unseen` are the entries that must not be there yet.
    EntryWriter(Session session, TableState state, Set<EntryKey> unseen) {
        this.session = session;
        dependents = new Dependents(session);
        table = new RowSql(state).table();
        this.unseen = new HashSet<>(unseen);
    }

    void write(List<Stage> stages) throws SQLException {
        for (Stage stage : stages) {
            write(stage);
        }
    }

    private void write(Stage stage) throws SQLException {
        expect(stage.of(Change.Expect.class));
        put(stage.of(Change.Put.class));
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

    private void put(List<Change.Put> puts) throws SQLException {
        Map<Boolean, List<Change.Put>> byUnseen = puts.stream()
                .collect(Collectors.partitioningBy(
                        put -> unseen.remove(put.entry().key())));
        insert(byUnseen.getOrDefault(true, List.of()));
        batch(upserting(), byUnseen.getOrDefault(false, List.of()), EntryWriter::bindsOf);
        dependents.dropSentences(puts.stream().map(put -> put.entry().key()).toList());
    }

    /// Whoever put a row there meanwhile keeps it. A SELECT, because the driver would gather VALUES into one statement
    /// and no longer tell which row was refused.
    private void insert(List<Change.Put> puts) throws SQLException {
        if (batch(INSERTING.formatted(table), puts, EntryWriter::bindsOf).contains(0)) {
            throw CaseWriter.conflict();
        }
    }

    private String upserting() {
        return "INSERT INTO " + table + COLUMNS + " VALUES (?, ?, ?, ?::jsonb, now(), ?, ?, now())"
                + " ON CONFLICT (collection, source_id) DO UPDATE SET embedding = excluded.embedding,"
                + " payload = excluded.payload, created_at = excluded.created_at,"
                + " embedding_model = excluded.embedding_model, text_hash = excluded.text_hash,"
                + " stamped_at = excluded.stamped_at";
    }

    private void putBack(List<Change.PutBack> backs) throws SQLException {
        if (batch(INSERTING.formatted(table), backs, back -> bindsOf(back.entry()))
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

    private static List<Bind> bindsOf(Change.Put put) {
        return bindsOf(put.entry());
    }

    private static List<Bind> bindsOf(Entry entry) {
        List<Bind> binds = new ArrayList<>(key(entry.key()));
        binds.add(Bind.vector(entry.embedding()));
        binds.add(Bind.json(entry.payload()));
        binds.add(Bind.text(entry.model().name()));
        binds.add(Bind.text(entry.textHash()));
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
