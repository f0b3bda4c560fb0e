package org.aurorasoc.workbench.store.postgres;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.store.Change;

/// Inserts or replaces entries, no two of the same key. Few go as a batch; many, from a number on that was measured
/// (docs/measurements/2026-11-22-bulk.txt), are copied: straight into the table where all are new, else into a table of
/// this transaction, from which one statement takes them over.
final class PutWriter {
    static final int MANY = 400;
    /// Rows taken over by one statement: it has a time limit, and an index of vectors may stand in its way.
    private static final int PIECE = 2_000;

    static final String COLUMNS =
            "collection, source_id, embedding, payload, embedding_model, text_hash, created_at, stamped_at";
    private static final String VALUES = "?, ?, ?, ?::jsonb, ?, ?, now(), now()";
    private static final String COMING = "pg_temp.workbench_coming";
    private static final String COPIED = "collection, source_id, embedding, payload, embedding_model, text_hash";
    /// The vector stays in its row: the table lives for a moment, and is read once.
    private static final String MAKE_ROOM = "CREATE TEMP TABLE workbench_coming (collection text, source_id text,"
            + " embedding vector, payload jsonb, embedding_model text, text_hash text) ON COMMIT DROP;"
            + " ALTER TABLE " + COMING + " ALTER embedding SET STORAGE PLAIN";
    private static final String DROP_SENTENCES = "DELETE FROM workbench.sentence_vectors AS t USING " + COMING
            + " AS w WHERE t.collection = w.collection AND t.source_id = w.source_id";

    private static final String UNLESS_THERE = " ON CONFLICT (collection, source_id) DO NOTHING";
    private static final String OR_REPLACE =
            " ON CONFLICT (collection, source_id) DO UPDATE SET embedding = excluded.embedding,"
                    + " payload = excluded.payload, created_at = excluded.created_at,"
                    + " embedding_model = excluded.embedding_model, text_hash = excluded.text_hash,"
                    + " stamped_at = excluded.stamped_at";

    private final Session session;
    private final Dependents dependents;
    private final NewRows newRows;
    private final String inserting;
    private final Set<EntryKey> unseen;
    private boolean hasRoom;
    private boolean isUsed;

    /// `unseen` are the entries that must not be there yet.
    PutWriter(Session session, TableState state, Set<EntryKey> unseen) {
        this.session = session;
        dependents = new Dependents(session);
        newRows = new NewRows(session, state);
        inserting = "INSERT INTO " + new RowSql(state).table() + " (" + COLUMNS + ") ";
        this.unseen = new HashSet<>(unseen);
    }

    /// One row, unless there is one of its key.
    static String insertingUnlessThere(String table) {
        return "INSERT INTO " + table + " (" + COLUMNS + ") SELECT " + VALUES + UNLESS_THERE;
    }

    /// The values that these statements take.
    static List<Bind> bindsOf(Entry entry) {
        return List.of(
                Bind.text(entry.key().collection()),
                Bind.text(entry.key().sourceId()),
                Bind.vector(entry.embedding()),
                Bind.json(entry.payload()),
                Bind.text(entry.model().name()),
                Bind.text(entry.textHash()));
    }

    void write(List<Change.Put> puts) throws SQLException {
        Map<Boolean, List<Entry>> byUnseen = puts.stream()
                .map(Change.Put::entry)
                .collect(Collectors.partitioningBy(entry -> unseen.remove(entry.key())));
        insert(byUnseen.getOrDefault(true, List.of()));
        replace(byUnseen.getOrDefault(false, List.of()));
    }

    /// Whoever put a row there meanwhile keeps it. A SELECT, because the driver would gather VALUES into one statement
    /// and no longer tell which row was refused.
    private void insert(List<Entry> entries) throws SQLException {
        if (store(entries, inserting + "SELECT " + VALUES, UNLESS_THERE) != entries.size()) {
            throw CaseWriter.conflict();
        }
    }

    private void replace(List<Entry> entries) throws SQLException {
        store(entries, inserting + "VALUES (" + VALUES + ")", OR_REPLACE);
    }

    private long store(List<Entry> entries, String one, String onConflict) throws SQLException {
        if (entries.size() < MANY) {
            return batch(one + onConflict, entries);
        }
        long stored = 0;
        for (int from = 0; from < entries.size(); from += PIECE) {
            List<Entry> piece = entries.subList(from, Math.min(entries.size(), from + PIECE));
            if (newRows.tookIn(piece)) {
                dependents.dropSentences(keysOf(piece));
                stored += piece.size();
            } else {
                stored += hasRoom() ? takeOver(piece, onConflict) : batch(one + onConflict, piece);
            }
        }
        return stored;
    }

    private long batch(String sql, List<Entry> entries) throws SQLException {
        long stored = 0;
        for (int count :
                session.batch(sql, entries.stream().map(PutWriter::bindsOf).toList())) {
            stored += count;
        }
        dependents.dropSentences(keysOf(entries));
        return stored;
    }

    private static List<EntryKey> keysOf(List<Entry> entries) {
        return entries.stream().map(Entry::key).toList();
    }

    /// A role may be forbidden to make tables of its own, also for a moment.
    private boolean hasRoom() throws SQLException {
        return hasRoom || makeRoom();
    }

    private boolean makeRoom() throws SQLException {
        Sql may = Sql.of("SELECT has_database_privilege(current_database(), 'TEMP')::int");
        if (session.number(may) == 1) {
            session.run(MAKE_ROOM);
            hasRoom = true;
        }
        return hasRoom;
    }

    /// In the order of the keys, in which every writer takes them.
    private long takeOver(List<Entry> piece, String onConflict) throws SQLException {
        clear();
        session.copy("COPY " + COMING + " (" + COPIED + ") FROM STDIN (FORMAT binary)", piece, (entry, rows) -> {
            rows.row(6);
            copy(entry, rows);
        });
        long stored =
                session.update(Sql.of(inserting + "SELECT " + COPIED + ", now(), now() FROM " + COMING + onConflict));
        session.run(DROP_SENTENCES);
        return stored;
    }

    private void clear() throws SQLException {
        if (isUsed) {
            session.run("TRUNCATE " + COMING);
        }
        isUsed = true;
    }

    /// The columns of [#COPIED].
    static void copy(Entry entry, CopyRows rows) {
        rows.text(entry.key().collection());
        rows.text(entry.key().sourceId());
        rows.vector(entry.embedding());
        rows.json(entry.payload());
        rows.text(entry.model().name());
        rows.text(entry.textHash());
    }
}
