package org.aurorasoc.workbench.store.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.store.Change;

/// Writes the changes of one unit, stage by stage. `created_at` and `stamped_at` are both the transaction's now(): that
/// they are equal is what says the row is still as we wrote it.
final class ChangeWriter {
    /// Rows sent between two looks at the cancel token.
    private static final int CHUNK = 512;

    private final Session session;
    private final String table;

    ChangeWriter(Session session, TableState state) {
        this.session = session;
        table = new RowSql(state).table();
    }

    void write(List<Stage> stages) throws SQLException {
        for (Stage stage : stages) {
            write(stage);
        }
    }

    private void write(Stage stage) throws SQLException {
        batch(putting(), stage.of(Change.Put.class), ChangeWriter::bindsOf);
        amend(stage.of(Change.Amend.class));
        batch(revectoring(), stage.of(Change.Revector.class), ChangeWriter::bindsOf);
        batch(
                "DELETE FROM " + table + " WHERE collection = ? AND source_id = ?",
                stage.of(Change.Remove.class),
                r -> key(r.key()));
        batch(
                "DELETE FROM " + table + " WHERE collection = ?",
                stage.of(Change.RemoveCollection.class),
                r -> List.of(Bind.text(r.collection())));
    }

    private String putting() {
        return "INSERT INTO " + table + " (collection, source_id, embedding, payload, created_at, embedding_model,"
                + " text_hash, stamped_at) VALUES (?, ?, ?, ?::jsonb, now(), ?, ?, now())"
                + " ON CONFLICT (collection, source_id) DO UPDATE SET embedding = excluded.embedding,"
                + " payload = excluded.payload, created_at = excluded.created_at,"
                + " embedding_model = excluded.embedding_model, text_hash = excluded.text_hash,"
                + " stamped_at = excluded.stamped_at";
    }

    private static List<Bind> bindsOf(Change.Put put) {
        Entry entry = put.entry();
        List<Bind> binds = new ArrayList<>(key(entry.key()));
        binds.add(Bind.vector(entry.embedding()));
        binds.add(Bind.text(JsonText.write(entry.payload())));
        binds.add(Bind.text(entry.model().name()));
        binds.add(Bind.text(entry.textHash()));
        return binds;
    }

    /// Only a row whose stamp says that its vector is of the same text.
    private void amend(List<Change.Amend> amends) throws SQLException {
        String sql = "UPDATE " + table + " SET payload = ?::jsonb, created_at = now(), stamped_at = now()"
                + " WHERE text_hash = ? AND stamped_at = created_at AND collection = ? AND source_id = ?";
        List<Integer> changed = batch(sql, amends, ChangeWriter::bindsOf);
        if (changed.contains(0)) {
            throw new NotFoundException(
                    "An entry to be changed is gone or has another text by now; nothing was stored.",
                    "Read it again and decide anew.");
        }
    }

    private static List<Bind> bindsOf(Change.Amend amend) {
        List<Bind> binds =
                new ArrayList<>(List.of(Bind.text(JsonText.write(amend.payload())), Bind.text(amend.textHash())));
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
