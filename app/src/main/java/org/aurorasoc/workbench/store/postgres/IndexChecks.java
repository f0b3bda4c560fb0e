package org.aurorasoc.workbench.store.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.Check.State;
import org.aurorasoc.workbench.settings.GraphIndex;

/// Judges the indexes that searches go by: what is walked, what was wished for, what broke off.
final class IndexChecks {
    static final String NAME = "index";
    private static final String BUILD = "psql -c 'CREATE INDEX CONCURRENTLY idx_vector_embeddings_hnsw ON"
            + " vector_embeddings USING hnsw (embedding vector_cosine_ops) WITH (m = 16, ef_construction = 200)'";

    private IndexChecks() {}

    static List<Check> all(TableState state, GraphIndex preferred) {
        List<Check> checks = new ArrayList<>(List.of(graph(state, preferred)));
        brokenOff(state).ifPresent(checks::add);
        return checks;
    }

    private static Check graph(TableState state, GraphIndex preferred) {
        GraphIndex walked = state.graph(preferred).orElse(null);
        if (walked == null) {
            return none(state);
        }
        if (walked != preferred && preferred == GraphIndex.HALFVEC) {
            return lacksHalves(state);
        }
        return Check.ok(
                NAME,
                walked == GraphIndex.VECTOR
                        ? "HNSW index for cosine distance"
                        : "HNSW index of half-precision vectors; what it finds is put in order by the full ones");
    }

    private static Check lacksHalves(TableState state) {
        String asked = "The setting pg_index asks for the halfvec index, which ";
        String instead = ": searches go by the full-precision one.";
        if (!state.extensionAtLeast(0, 7)) {
            return warn(
                    asked + "pgvector " + state.extensionVersion() + " does not have" + instead,
                    "psql -c 'ALTER EXTENSION vector UPDATE'   # after installing pgvector 0.7 or later");
        }
        return switch (state.halfIndex()) {
            case BUILDING -> warn(asked + "is being built" + instead, "");
            case INVALID -> warn(asked + "is invalid (its build broke off)" + instead, adopt(TableOption.HALVES));
            case VALID, MISSING -> warn(asked + "is missing" + instead, adopt(TableOption.HALVES));
        };
    }

    private static Check none(TableState state) {
        return switch (state.index()) {
            case BUILDING -> warn("The HNSW index is being built: searches are exact until then.", "");
            case INVALID ->
                warn(
                        "The HNSW index is invalid (its build broke off): searches are exact and slow.",
                        "psql -c 'REINDEX INDEX CONCURRENTLY idx_vector_embeddings_hnsw'");
            case VALID, MISSING -> warn("The HNSW index is missing: searches are exact and slow.", BUILD);
        };
    }

    /// What a crash or a stop left behind costs writers time and serves nobody.
    private static Optional<Check> brokenOff(TableState state) {
        return state.brokenIndexes().isEmpty()
                ? Optional.empty()
                : Optional.of(new Check(
                        "options",
                        State.WARN,
                        "The build of these indexes broke off, so they serve nobody: "
                                + String.join(", ", new TreeSet<>(state.brokenIndexes())) + ".",
                        TableChecks.MIGRATE + " --list   # and --with its option, which builds it again"));
    }

    private static String adopt(String option) {
        return TableChecks.MIGRATE + " --with " + option;
    }

    private static Check warn(String detail, String remedy) {
        return new Check(NAME, State.WARN, detail, remedy);
    }
}
