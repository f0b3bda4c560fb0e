package org.aurorasoc.workbench.store.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.Check.State;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.error.StoreNotReadyException;
import org.aurorasoc.workbench.error.WriteRefusedException;
import org.aurorasoc.workbench.settings.GraphIndex;

/// Judges what was seen of the database: the doctor's lines, and the refusals with the same words.
final class TableChecks {
    static final String MIGRATE = "sh installer/run.sh migrate";
    private static final String ELSEWHERE = "createdb aurorasoc_workbench   # then set PG_DATABASE=aurorasoc_workbench";
    private static final String GRANT =
            "psql -c 'GRANT SELECT, INSERT, UPDATE, DELETE ON vector_embeddings TO ROLE'   # as its owner";

    private TableChecks() {}

    static List<Check> all(TableState state, boolean iterates, GraphIndex preferred) {
        List<Check> checks = new ArrayList<>(List.of(extension(state, iterates), schema(state)));
        checks.addAll(IndexChecks.all(state, preferred));
        checks.add(rights(state));
        return checks;
    }

    static boolean readable(TableState state) {
        return faults(state).isEmpty();
    }

    /// What keeps a search from being answered.
    private static List<Check> faults(TableState state) {
        return Stream.of(extension(state, true), schema(state), reading(state))
                .filter(check -> check.state() == State.FAIL)
                .toList();
    }

    static boolean writable(TableState state) {
        return readable(state) && state.mayWrite() && state.migrated() && state.mayWriteOwn();
    }

    static TableState requireReadable(TableState state) {
        faults(state).stream().findFirst().ifPresent(fault -> {
            throw new StoreNotReadyException(fault.detail(), fault.remedy());
        });
        return state;
    }

    static TableState requireWritable(TableState state) {
        requireReadable(state);
        if (!state.mayWrite()) {
            Check rights = rights(state);
            throw new WriteRefusedException(rights.detail(), rights.remedy());
        }
        if (!state.migrated()) {
            Check schema = schema(state);
            throw new StoreNotReadyException(schema.detail(), schema.remedy());
        }
        if (!state.mayWriteOwn()) {
            Check rights = rights(state);
            throw new WriteRefusedException(rights.detail(), rights.remedy());
        }
        return state;
    }

    static Check extension(TableState state, boolean iterates) {
        String name = "pgvector";
        if (state.extensionVersion() == null) {
            String create = "psql -c 'CREATE EXTENSION vector'   # as a superuser, in this database";
            return state.extensionAvailable()
                    ? fail(name, "The database lacks the extension pgvector.", create)
                    : fail(
                            name,
                            "The database server has no pgvector.",
                            "apt-get install postgresql-" + state.serverVersion() / 10_000 + "-pgvector   # then: "
                                    + create);
        }
        String version = "pgvector " + state.extensionVersion() + " in schema " + state.extensionSchema();
        return iterates
                ? Check.ok(name, version + ", iterative scan")
                : new Check(
                        name,
                        State.WARN,
                        version + " has no iterative scan: every search is exact, and slow on a large table.",
                        "psql -c 'ALTER EXTENSION vector UPDATE'   # after installing pgvector 0.8 or later");
    }

    static Check schema(TableState state) {
        String name = "schema";
        if (state.table() == null) {
            return fail(name, "The database has no table vector_embeddings.", MIGRATE);
        }
        return strange(state)
                .map(what -> fail(name, what, ELSEWHERE))
                .orElseGet(() -> state.migrated()
                        ? Check.ok(name, state.table() + ", migrated")
                        : new Check(
                                name,
                                State.WARN,
                                state.table() + notMigrated(state) + ": it can be searched, not written.",
                                MIGRATE));
    }

    private static String notMigrated(TableState state) {
        return state.own() == TableState.Own.OLDER
                ? " was migrated by an older version of this program and not since"
                : " is not migrated";
    }

    /// Why nothing is found by words and indicators here, if so.
    static Optional<String> untraceable(TableState state) {
        if (state.readsOwn()) {
            return Optional.empty();
        }
        return Optional.of(
                state.migrated()
                        ? "This role may not read the tables of the schema workbench, so nothing is found by words or"
                                + " indicators."
                        : "The database" + notMigrated(state) + ", so nothing is found by words or indicators; run: "
                                + MIGRATE);
    }

    /// Why the table is not one of ours, if it is not: it is named, never altered, never written.
    private static Optional<String> strange(TableState state) {
        Set<String> lacking = new TreeSet<>(TableState.CONTRACT_COLUMNS);
        lacking.removeAll(state.columns());
        Set<String> foreign = new TreeSet<>(TableState.FOREIGN_COLUMNS);
        foreign.retainAll(state.columns());
        if (!lacking.isEmpty() && !foreign.isEmpty()) {
            return Optional.of("The table vector_embeddings belongs to another product (columns "
                    + String.join(", ", foreign) + "): it is left alone.");
        }
        if (!lacking.isEmpty()) {
            return Optional.of("The table vector_embeddings lacks the columns " + String.join(", ", lacking)
                    + ", so it is another product's: it is left alone.");
        }
        if (state.dimension() != Embedding.DIMENSION) {
            return Optional.of("The column embedding holds "
                    + (state.dimension() < 0 ? "no vectors of a fixed dimension" : state.dimension() + " dimensions")
                    + "; this memory has " + Embedding.DIMENSION + ".");
        }
        return state.hasKey()
                ? Optional.empty()
                : Optional.of("The table vector_embeddings has no unique key (collection, source_id).");
    }

    private static Check reading(TableState state) {
        return state.rights().contains(TableState.Right.SELECT)
                ? Check.ok("rights", "may read")
                : fail("rights", "This role may not read vector_embeddings.", GRANT);
    }

    static Check rights(TableState state) {
        String name = "rights";
        if (state.table() == null) {
            return Check.off(name, "there is no table to have rights on");
        }
        if (reading(state).state() == State.FAIL) {
            return reading(state);
        }
        if (state.readOnlyServer()) {
            return new Check(
                    name, State.WARN, "This server only lets itself be read.", "Set PG_HOST to the primary server.");
        }
        if (!state.mayDelete()) {
            return new Check(name, State.WARN, "This role may not " + missing(state) + " here.", GRANT);
        }
        boolean lacksOwn = state.migrated() && !state.mayWriteOwn();
        return lacksOwn
                ? new Check(
                        name,
                        State.WARN,
                        "This role may not write the tables of the schema workbench.",
                        "psql -f installer/migrate-postgres.sql   # as the table's owner: it grants the rights")
                : Check.ok(name, "may read and write");
    }

    private static String missing(TableState state) {
        List<String> missing = new ArrayList<>();
        for (TableState.Right right : TableState.Right.values()) {
            if (!state.rights().contains(right)) {
                missing.add(right.name());
            }
        }
        return String.join(", ", missing);
    }

    private static Check fail(String name, String detail, String remedy) {
        return new Check(name, State.FAIL, detail, remedy);
    }
}
