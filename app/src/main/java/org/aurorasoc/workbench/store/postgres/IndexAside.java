package org.aurorasoc.workbench.store.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Lays the indexes of vectors, and of what filters ask for most, aside where that pays: together with the note of it,
/// in one transaction.
final class IndexAside {
    /// Fewer rows are not worth a build.
    static final long FEWEST = 1_000;
    /// From this share of new rows to those there on a build costs less than row after row (measured:
    /// docs/measurements/2026-11-22-bulk.txt).
    private static final double SHARE = 0.25;

    /// Whatever is more than an index by its definition is nobody's to make again but its owner's.
    private static final String FIND = """
            SELECT c.relname AS name, m.amname = 'hnsw' AS is_graph, pg_get_indexdef(c.oid) AS definition,
              x.indisvalid AND x.indisready AND c.relkind = 'i' AND NOT c.relispartition AND c.reltablespace = 0
                AND pg_has_role(c.relowner, 'USAGE') AND has_schema_privilege(c.relnamespace, 'CREATE')
                AND obj_description(c.oid, 'pg_class') IS NULL
                AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attstattarget > 0)
                AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid
                                AND d.deptype IN ('e', 'x', 'i')) AS is_free
            FROM pg_index x JOIN pg_class c ON c.oid = x.indexrelid JOIN pg_am m ON m.oid = c.relam
            WHERE x.indrelid = ?::regclass AND (m.amname = 'hnsw' OR c.relname = ANY (?))
            ORDER BY m.amname <> 'hnsw', c.relname
            """;
    private static final Sql BRIEFLY = Sql.of("SELECT set_config('lock_timeout', '3s', true)");

    private final Session session;
    private final TableState state;
    private final String table;

    IndexAside(Session session, TableState state) {
        this.session = session;
        this.state = state;
        table = new RowSql(state).table();
    }

    enum Answer {
        /// By this or by an earlier run that broke off.
        ASIDE,
        /// It does not pay, or is not ours to touch.
        STAYS,
        /// It would be laid aside, but somebody else held the table for too long (a vacuum, an endless search).
        IN_THE_WAY
    }

    Answer lay(long expected) throws SQLException {
        if (!AsideJob.all(session, state).isEmpty()) {
            return Answer.ASIDE;
        }
        long present = present(expected);
        if (expected < FEWEST || expected < present * SHARE) {
            return Answer.STAYS;
        }
        List<AsideIndex> indexes = indexes();
        if (indexes.isEmpty()) {
            return Answer.STAYS;
        }
        if (!isLocked()) {
            return Answer.IN_THE_WAY;
        }
        AsideJob.insert(session, indexes, expected, present);
        for (AsideIndex index : indexes) {
            session.run("DROP INDEX " + index.name());
        }
        return Answer.ASIDE;
    }

    private record Found(String name, boolean isGraph, String definition, boolean isFree) {
        static Found read(ResultSet row) throws SQLException {
            return new Found(
                    row.getString("name"),
                    row.getBoolean("is_graph"),
                    row.getString("definition"),
                    row.getBoolean("is_free"));
        }
    }

    /// All graphs or nothing, since one that stays takes nearly all of the time; with them the indexes of hot keys,
    /// which take as long as all the rest of a row.
    private List<AsideIndex> indexes() throws SQLException {
        List<String> hot =
                TableOption.HOT.stream().map(TableOption.Index::index).toList();
        List<Found> found = session.rows(Sql.of(FIND, Bind.text(table), Bind.texts(hot)), Found::read);
        List<Found> graphs = found.stream().filter(Found::isGraph).toList();
        List<AsideIndex> aside = new ArrayList<>();
        graphs.stream()
                .filter(Found::isFree)
                .forEach(each -> AsideIndex.graph(each.definition(), state).ifPresent(aside::add));
        if (graphs.isEmpty() || aside.size() < graphs.size()) {
            return List.of();
        }
        found.stream()
                .filter(each -> !each.isGraph() && each.isFree())
                .flatMap(each ->
                        AsideIndex.hot(state).filter(index -> index.name().endsWith("." + each.name())))
                .forEach(aside::add);
        return aside;
    }

    /// Rows there are, counted no further than the answer needs.
    private long present(long expected) throws SQLException {
        return session.number(Sql.of(
                "SELECT count(*) FROM (SELECT 1 FROM " + table + " LIMIT ?) AS first_rows",
                Bind.number((long) (expected / SHARE) + 1)));
    }

    /// Others wait behind us while we wait, so not for long.
    private boolean isLocked() throws SQLException {
        session.rows(BRIEFLY, row -> row.getString(1));
        return session.succeeds("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
    }
}
