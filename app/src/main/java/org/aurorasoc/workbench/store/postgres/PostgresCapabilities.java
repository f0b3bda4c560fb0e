package org.aurorasoc.workbench.store.postgres;

import java.util.List;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.settings.GraphIndex;
import org.aurorasoc.workbench.store.Capabilities;

/// What this database can do, and what it lacks, in the doctor's words.
final class PostgresCapabilities {
    private static final long MOST_VECTORS = 1_000_000;
    /// Without a usable index every row is compared.
    private static final long MOST_WITHOUT_GRAPH = 100_000;

    private static final double GRAPH_P99_MILLIS = 50;
    private static final double EXACT_P99_MILLIS = 250;

    private PostgresCapabilities() {}

    static Capabilities of(TableState state, boolean iterates, GraphIndex preferred) {
        boolean graph = iterates && state.graph(preferred).isPresent();
        List<String> notes = TableChecks.all(state, iterates, preferred).stream()
                .filter(check -> check.state() == Check.State.WARN || check.state() == Check.State.FAIL)
                .map(Check::detail)
                .toList();
        return new Capabilities(
                "postgres",
                graph ? MOST_VECTORS : MOST_WITHOUT_GRAPH,
                graph ? GRAPH_P99_MILLIS : EXACT_P99_MILLIS,
                Capabilities.ALL_FILTERS,
                TableChecks.writable(state),
                TableChecks.writable(state) && state.mayDelete(),
                notes);
    }
}
