package org.aurorasoc.workbench.store.postgres;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.MigrationOption;
import org.aurorasoc.workbench.domain.MigrationOption.State;

/// What the table has of the options, and what the rest would cost; changes nothing.
final class OptionList {
    /// A graph of its own pays for a collection this large that is a minor part of its table.
    private static final int LARGE = 20_000;

    private static final String SEEN = """
            SELECT (SELECT count(*) FROM TABLE) AS row_count, pg_has_role(c.relowner, 'USAGE') AS may_build,
              (SELECT a.attstorage = 'p' FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'embedding')
                AND 'toast_tuple_target=LONG_ROW' = ANY (coalesce(c.reloptions, '{}')) AS plain,
              ARRAY (SELECT i.relname::text FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
                     WHERE x.indrelid = c.oid AND x.indisvalid AND x.indisready) AS there,
              ARRAY (SELECT i.relname::text FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
                     WHERE x.indrelid = c.oid AND NOT (x.indisvalid AND x.indisready)) AS unready,
              ARRAY (SELECT i.relname::text FROM pg_stat_progress_create_index p
                     JOIN pg_class i ON i.oid = p.index_relid WHERE p.relid = c.oid) AS building
            FROM pg_class c WHERE c.oid = ?::regclass
            """;

    private final TableState state;
    private final Seen seen;
    private final List<TableOption> options;

    private OptionList(TableState state, Seen seen, List<TableOption> options) {
        this.state = state;
        this.seen = seen;
        this.options = options;
    }

    private record Seen(
            long rows, boolean mayBuild, boolean plain, Set<String> there, Set<String> unready, Set<String> building) {
        static Seen read(ResultSet row) throws SQLException {
            return new Seen(
                    row.getLong("row_count"),
                    row.getBoolean("may_build"),
                    row.getBoolean("plain"),
                    texts(row.getArray("there")),
                    texts(row.getArray("unready")),
                    texts(row.getArray("building")));
        }

        private static Set<String> texts(Array array) throws SQLException {
            return Arrays.stream((Object[]) array.getArray())
                    .map(Object::toString)
                    .collect(Collectors.toSet());
        }
    }

    static OptionList look(Session session, TableState state) throws SQLException {
        String table = new RowSql(state).table();
        Seen seen = session.rows(
                        Sql.of(
                                SEEN.replace("TABLE", table)
                                        .replace("LONG_ROW", Integer.toString(TableOption.PlainStorage.LONG_ROW)),
                                Bind.text(table)),
                        Seen::read)
                .getFirst();
        List<TableOption> options = new ArrayList<>(TableOption.FOR_ALL);
        Sql large = Sql.of(
                "SELECT collection, quote_literal(collection) AS literal, md5(collection) AS digest FROM " + table
                        + " GROUP BY collection HAVING count(*) BETWEEN ? AND ? ORDER BY collection COLLATE \"C\"",
                Bind.number(LARGE),
                Bind.number(seen.rows() / 2));
        options.addAll(session.rows(
                large,
                row -> TableOption.ofCollection(
                        row.getString("collection"), row.getString("literal"), row.getString("digest"))));
        return new OptionList(state, seen, List.copyOf(options));
    }

    List<TableOption> options() {
        return options;
    }

    boolean mayBuild() {
        return seen.mayBuild();
    }

    long rows() {
        return seen.rows();
    }

    List<MigrationOption> described() {
        return options.stream()
                .map(option -> new MigrationOption(option.name(), option.gives(), stateOf(option), costs(option)))
                .toList();
    }

    private String costs(TableOption option) {
        return stateOf(option) == State.IMPOSSIBLE
                ? "It needs pgvector 0.7 or later; this is " + state.extensionVersion() + "."
                : OptionPrice.of(option, seen.rows());
    }

    State stateOf(TableOption option) {
        return switch (option) {
            case TableOption.PlainStorage _ -> seen.plain() ? State.THERE : State.OFFERED;
            case TableOption.Index index -> stateOf(index);
        };
    }

    private State stateOf(TableOption.Index index) {
        if (index.needsHalves() && !state.extensionAtLeast(0, 7)) {
            return State.IMPOSSIBLE;
        }
        if (seen.there().contains(index.index())) {
            return State.THERE;
        }
        if (seen.building().contains(index.index())) {
            return State.BUILDING;
        }
        return seen.unready().contains(index.index()) ? State.BROKEN : State.OFFERED;
    }
}
