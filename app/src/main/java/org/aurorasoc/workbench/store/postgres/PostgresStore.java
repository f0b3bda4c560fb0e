package org.aurorasoc.workbench.store.postgres;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.aurorasoc.workbench.settings.PostgresSettings;
import org.aurorasoc.workbench.store.BulkRun;
import org.aurorasoc.workbench.store.CaseFile;
import org.aurorasoc.workbench.store.Desk;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.StoreCare;
import org.aurorasoc.workbench.store.TraceIndex;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.Workers;

/// A shared PostgreSQL database in use. Opening it asks nothing of the server, so a window opens with the server away.
public final class PostgresStore implements OpenStore {
    private final PostgresSettings settings;
    private final PostgresPool pool;
    private final Workers counting = Workers.atMost(1, "counting");
    private final VectorStore vectors;
    private final TraceIndex traces;
    private final CaseFile caseFile;
    private final Desk desk;
    private final PostgresCare care;
    private final Supplier<BulkRun> bulk;

    private PostgresStore(PostgresSettings settings, DataSource connections, boolean iterativeScan) {
        this.settings = settings;
        pool = new PostgresPool(settings, connections);
        Transactions transactions = new Transactions(pool);
        SharedTable table = new SharedTable(transactions, new Knobs(settings), settings.graph(), iterativeScan);
        TraceTally tally = new TraceTally(table);
        vectors = new PostgresVectors(table, tally, new ModelCounts(table, counting, ModelCounts.LARGE));
        traces = new PostgresTraces(table, tally);
        caseFile = new PostgresCaseFile(table);
        desk = new PostgresDesk(table);
        bulk = () -> new PostgresBulk(table, connections);
        care = new PostgresCare(settings, transactions, table, pool, bulk);
    }

    public static OpenStore open(PostgresSettings settings) {
        return over(settings, new PostgresConnections(settings));
    }

    /// Over connections made elsewhere, by somebody who looks at what passes through them.
    static OpenStore over(PostgresSettings settings, DataSource connections) {
        return new PostgresStore(settings, connections, true);
    }

    /// As with a pgvector before 0.8, whatever is installed: searches are exact, and say so.
    static OpenStore openWithoutIterativeScan(PostgresSettings settings) {
        return new PostgresStore(settings, new PostgresConnections(settings), false);
    }

    @Override
    public VectorStore vectors() {
        return vectors;
    }

    @Override
    public TraceIndex traces() {
        return traces;
    }

    @Override
    public CaseFile caseFile() {
        return caseFile;
    }

    @Override
    public Desk desk() {
        return desk;
    }

    @Override
    public StoreCare care() {
        return care;
    }

    @Override
    public BulkRun bulk() {
        return bulk.get();
    }

    @Override
    public String location() {
        return settings.location();
    }

    @Override
    public void close() {
        care.close();
        counting.abandon();
        pool.close();
    }
}
