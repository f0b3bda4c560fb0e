package org.aurorasoc.workbench.store.postgres;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.error.ConflictException;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.settings.GraphIndex;
import org.aurorasoc.workbench.settings.GraphSettings;
import org.aurorasoc.workbench.task.CancelToken;
import org.jspecify.annotations.Nullable;

/// The door to the database: every transaction knows the table's state, looked up once and again after a fault.
final class SharedTable {
    /// A database changes hands slowly: migrated by somebody else, an index rebuilt.
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final Transactions transactions;
    private final Knobs knobs;
    private final GraphSettings graphs;
    private final boolean iterativeAllowed;
    private final AtomicReference<@Nullable Seen> seen = new AtomicReference<>();

    SharedTable(Transactions transactions, Knobs knobs, GraphSettings graphs, boolean iterativeAllowed) {
        this.transactions = transactions;
        this.knobs = knobs;
        this.graphs = graphs;
        this.iterativeAllowed = iterativeAllowed;
    }

    /// @param isReadable judged once a look, since each search asks
    private record Seen(TableState state, boolean isReadable, Instant at) {
        boolean isFresh() {
            return at.plus(FRESH).isAfter(Instant.now());
        }
    }

    @FunctionalInterface
    interface Work<T> {
        T run(Session session, TableState state) throws SQLException;
    }

    TableState state() {
        Seen known = fresh();
        return known != null ? known.state() : look();
    }

    private @Nullable Seen fresh() {
        Seen known = seen.get();
        return known != null && known.isFresh() ? known : null;
    }

    TableState look() {
        TableState state = transactions.read(knobs.probing(), new CancelToken(), TableProbe::look);
        seen.set(new Seen(state, TableChecks.readable(state), Instant.now()));
        return state;
    }

    void forget() {
        seen.set(null);
    }

    /// Whether a graph scan may go on until enough rows pass the filter.
    boolean iterates(TableState state) {
        return iterativeAllowed && state.extensionAtLeast(0, 8);
    }

    GraphSettings graphs() {
        return graphs;
    }

    /// The graph index that searches walk, where one is good for it.
    Optional<GraphIndex> graph(TableState state) {
        return iterates(state) ? state.graph(graphs.index()) : Optional.empty();
    }

    <T> T read(CancelToken cancel, Work<T> work) {
        TableState state = readable();
        return watched(() -> transactions.read(knobs.reading(state), cancel, session -> work.run(session, state)));
    }

    /// Reads tables of ours; `without` is the answer where there are none. Somebody may have migrated meanwhile.
    <T> T readOwn(T without, Work<T> work) {
        return state().readsOwn() || look().readsOwn() ? read(new CancelToken(), work) : without;
    }

    /// One question that compares rows.
    <T> List<T> ask(TableState state, Sql question, CancelToken cancel, Session.RowReader<T> reader) {
        return watched(() -> transactions.ask(knobs.reading(state), question, cancel, reader));
    }

    /// One question that walks through the graph.
    <T> List<T> walk(TableState state, int ef, Sql question, CancelToken cancel, Session.RowReader<T> reader) {
        return watched(() -> transactions.ask(knobs.walking(state, ef), question, cancel, reader));
    }

    <T> T write(CancelToken cancel, Work<T> work) {
        TableState state = writable();
        return watched(() -> transactions.write(knobs.writing(state), cancel, session -> work.run(session, state)));
    }

    /// The state of a table that can be read; anything else is refused.
    TableState readable() {
        Seen known = fresh();
        return known != null && known.isReadable() ? known.state() : TableChecks.requireReadable(look());
    }

    /// Somebody may have migrated meanwhile, so a refusal is never given on old knowledge.
    private TableState writable() {
        TableState state = state();
        return TableChecks.writable(state) ? state : TableChecks.requireWritable(look());
    }

    private <T> T watched(Supplier<T> work) {
        try {
            return work.get();
        } catch (CancelledException | InvalidInputException | NotFoundException | ConflictException e) {
            throw e;
        } catch (WorkbenchException e) {
            forget();
            throw e;
        }
    }
}
