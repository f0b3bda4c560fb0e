package org.aurorasoc.workbench.store.postgres;

import java.time.Duration;
import org.aurorasoc.workbench.settings.PostgresSettings;

/// The settings of one transaction, all in one statement and all local to it: pooled connections keep nothing, and a
/// pooler in between is none the wiser.
final class Knobs {
    /// pgvector refuses more.
    static final int LARGEST_EF = 1_000;

    /// The planner takes every payload filter for a rare one and would sort the whole collection; the graph is asked
    /// only after a count has shown that the filter is not rare.
    private static final String GRAPH_FIRST = ", set_config('hnsw.iterative_scan', 'relaxed_order', true),"
            + " set_config('enable_sort', 'off', true), set_config('hnsw.ef_search', ?, true)";

    /// With the values at hand the planner knows which rows are few; and which index is of one collection alone.
    private static final String BY_VALUES = ", set_config('plan_cache_mode', 'force_custom_plan', true)";

    /// There is but one way through the graph, so it is planned once a connection.
    private static final String PLANNED_ONCE = ", set_config('plan_cache_mode', 'force_generic_plan', true)";

    private static final String READ_ONLY = ", set_config('transaction_read_only', 'on', true)";

    private final Sql timeouts;

    Knobs(PostgresSettings settings) {
        timeouts = Sql.of(
                "SELECT set_config('statement_timeout', ?, true), set_config('lock_timeout', ?, true),"
                        + " set_config('jit', 'off', true)",
                milliseconds(settings.timeouts().statement()),
                milliseconds(settings.timeouts().lock()));
    }

    private static Bind milliseconds(Duration duration) {
        return Bind.text(duration.toMillis() + "ms");
    }

    /// Before anything is known of the database.
    Sql probing() {
        return timeouts.plus(READ_ONLY).plus(BY_VALUES);
    }

    Sql reading(TableState state) {
        return timeouts.plus(READ_ONLY).plus(BY_VALUES).plus(path(state));
    }

    /// @param ef how many rows the walk through the graph keeps in view
    Sql walking(TableState state, int ef) {
        return timeouts.plus(READ_ONLY)
                .plus(state.hasPartialGraphs() ? BY_VALUES : PLANNED_ONCE)
                .plus(path(state))
                .plus(GRAPH_FIRST, Bind.text(Integer.toString(ef)));
    }

    /// A role may have switched synchronous_commit off; what we acknowledge must be on disk.
    Sql writing(TableState state) {
        return timeouts.plus(BY_VALUES)
                .plus(path(state))
                .plus(", set_config('synchronous_commit', CASE current_setting('synchronous_commit')"
                        + " WHEN 'off' THEN 'on' ELSE current_setting('synchronous_commit') END, true)");
    }

    private static Sql path(TableState state) {
        return Sql.of(", set_config('search_path', ?, true)", Bind.text(state.searchPath()));
    }
}
