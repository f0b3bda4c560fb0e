package org.aurorasoc.workbench.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.MigrationOption;
import org.aurorasoc.workbench.domain.MigrationOption.State;
import org.aurorasoc.workbench.error.ConflictException;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.StoreNotReadyException;
import org.aurorasoc.workbench.settings.PostgresSettings;
import org.aurorasoc.workbench.task.CancelToken;

/// Lists the options of the shared table, and adds those asked for by name: a build may take an hour, on a connection
/// of its own that waits for it.
final class PostgresOptions {
    private static final Sql ONE_AT_A_TIME =
            Sql.of("SELECT pg_try_advisory_lock(hashtextextended('workbench options', 0)) AS free");

    private final PostgresSettings settings;

    PostgresOptions(PostgresSettings settings) {
        this.settings = settings;
    }

    List<MigrationOption> list() throws SQLException {
        try (Connection connection = new PostgresConnections(settings.unhurried()).getConnection()) {
            Session session = new Session(connection, new CancelToken());
            TableState state = TableProbe.look(session);
            return TableChecks.readable(state) ? OptionList.look(session, state).described() : List.of();
        }
    }

    List<String> add(List<String> names) throws SQLException {
        try (Connection connection = new PostgresConnections(settings.unhurried()).getConnection()) {
            Session session = new Session(connection, new CancelToken());
            TableState state = TableChecks.requireReadable(TableProbe.look(session));
            session.rows(prepare(state), row -> row.getString(1));
            OptionList list = OptionList.look(session, state);
            List<TableOption> wanted = wanted(list, names);
            if (!list.mayBuild()) {
                throw new StoreNotReadyException(
                        "This role does not own the table vector_embeddings, so it may not add to it.",
                        script(wanted.getFirst()));
            }
            if (!session.rows(ONE_AT_A_TIME, row -> row.getBoolean("free")).getFirst()) {
                throw new ConflictException("Another workbench is adding options to this table.", "Wait for it.");
            }
            List<String> done = new ArrayList<>();
            for (TableOption option : wanted) {
                done.add(new OptionBuild(session, state).build(option, list.stateOf(option), list.rows()));
            }
            return done;
        }
    }

    /// The whole connection is the build's: what is set stays to its end.
    private static Sql prepare(TableState state) {
        return Sql.of(
                "SELECT set_config('search_path', ?, false), set_config('statement_timeout', '0', false),"
                        + " set_config('lock_timeout', '10min', false)",
                Bind.text(state.searchPath()));
    }

    private static List<TableOption> wanted(OptionList list, List<String> names) {
        Map<String, TableOption> byName =
                list.options().stream().collect(Collectors.toMap(TableOption::name, Function.identity()));
        List<TableOption> wanted = new ArrayList<>();
        for (String name : names.stream().distinct().toList()) {
            TableOption option = byName.get(name);
            if (option == null) {
                throw new InvalidInputException(
                        "There is no option " + name + " for this table.", "See: " + TableChecks.MIGRATE + " --list");
            }
            if (list.stateOf(option) == State.IMPOSSIBLE) {
                throw new StoreNotReadyException(
                        "The option " + name + " needs pgvector 0.7 or later.",
                        "psql -c 'ALTER EXTENSION vector UPDATE'   # after installing it");
            }
            if (list.stateOf(option) == State.BUILDING) {
                throw new ConflictException("The option " + name + " is being built.", "Wait for it.");
            }
            wanted.add(option);
        }
        if (wanted.isEmpty()) {
            throw new InvalidInputException("No option was named.", "See: " + TableChecks.MIGRATE + " --list");
        }
        return wanted;
    }

    private String script(TableOption option) {
        String name = option.name().matches("[A-Za-z0-9_.-]+")
                ? option.name()
                : "'" + option.name().replace("'", "'\\''") + "'";
        return "psql -d " + settings.database() + " -v option=" + name
                + " -f installer/options-postgres.sql   # as the table's owner";
    }
}
