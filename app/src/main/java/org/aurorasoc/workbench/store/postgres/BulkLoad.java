package org.aurorasoc.workbench.store.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.aurorasoc.workbench.store.Change;

/// Lays the graph index aside while many rows go into a memory hardly begun, and builds it again in the same
/// transaction: five times as fast as adding row after row, and a crash leaves everything as it was. Other clients wait
/// meanwhile, so it is done only where they have next to nothing to wait for, and nobody holds the table.
final class BulkLoad {
    static final int MANY = 2_000;
    static final int BEGUN = 1_000;

    private static final String FIND = """
            SELECT x.indexrelid::regclass::text AS name, pg_get_indexdef(x.indexrelid) AS definition
            FROM pg_index x JOIN pg_class c ON c.oid = x.indexrelid JOIN pg_am m ON m.oid = c.relam
            WHERE x.indrelid = ?::regclass AND m.amname = 'hnsw' AND x.indisvalid AND c.reltablespace = 0
              AND pg_has_role(c.relowner, 'USAGE') AND obj_description(c.oid, 'pg_class') IS NULL
            """;
    /// Small enough for the shared memory of a container; the build may take longer than a search.
    private static final Sql PATIENCE = Sql.of("SELECT set_config('statement_timeout', '30min', true),"
            + " set_config('maintenance_work_mem', '48MB', true)");

    private final Session session;
    private final TableState state;

    BulkLoad(Session session, TableState state) {
        this.session = session;
        this.state = state;
    }

    private record Index(String name, String definition) {
        static Index read(ResultSet row) throws SQLException {
            return new Index(row.getString("name"), row.getString("definition"));
        }
    }

    @FunctionalInterface
    interface Writing {
        void run() throws SQLException;
    }

    void around(List<Change> changes, Writing writing) throws SQLException {
        Optional<Index> index = paysOff(changes) ? indexToLayAside() : Optional.empty();
        if (index.isPresent()) {
            session.run("DROP INDEX " + index.get().name());
        }
        writing.run();
        if (index.isPresent()) {
            session.rows(PATIENCE, row -> row.getString(1));
            session.run(index.get().definition());
        }
    }

    private boolean paysOff(List<Change> changes) throws SQLException {
        if (changes.stream().filter(Change.Put.class::isInstance).count() < MANY) {
            return false;
        }
        Sql begun = Sql.of(
                "SELECT count(*) FROM (SELECT 1 FROM " + new RowSql(state).table() + " LIMIT ?) AS first_rows",
                Bind.number(BEGUN));
        return session.number(begun) < BEGUN;
    }

    private Optional<Index> indexToLayAside() throws SQLException {
        String table = new RowSql(state).table();
        List<Index> found = session.rows(Sql.of(FIND, Bind.text(table)), Index::read);
        boolean free =
                found.size() == 1 && session.succeeds("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE NOWAIT");
        return free ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
