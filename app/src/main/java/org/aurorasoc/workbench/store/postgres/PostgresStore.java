package org.aurorasoc.workbench.store.postgres;

import org.aurorasoc.workbench.settings.PostgresSettings;
import org.aurorasoc.workbench.store.CaseFile;
import org.aurorasoc.workbench.store.Desk;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.StoreCare;
import org.aurorasoc.workbench.store.TraceIndex;
import org.aurorasoc.workbench.store.VectorStore;

/// A shared PostgreSQL database in use. Opening it asks nothing of the server, so a window opens with the server away.
public final class PostgresStore implements OpenStore {
    private final PostgresSettings settings;
    private final PostgresPool pool;
    private final VectorStore vectors;
    private final StoreCare care;

    private PostgresStore(PostgresSettings settings, boolean iterativeScan) {
        this.settings = settings;
        pool = new PostgresPool(settings);
        Transactions transactions = new Transactions(pool);
        SharedTable table = new SharedTable(transactions, new Knobs(settings), iterativeScan);
        vectors = new PostgresVectors(table);
        care = new PostgresCare(settings, table, pool);
    }

    public static OpenStore open(PostgresSettings settings) {
        return new PostgresStore(settings, true);
    }

    /// As with a pgvector before 0.8, whatever is installed: searches are exact, and say so.
    static OpenStore openWithoutIterativeScan(PostgresSettings settings) {
        return new PostgresStore(settings, false);
    }

    @Override
    public VectorStore vectors() {
        return vectors;
    }

    @Override
    public TraceIndex traces() {
        throw new UnsupportedOperationException("next step");
    }

    @Override
    public CaseFile caseFile() {
        throw new UnsupportedOperationException("next step");
    }

    @Override
    public Desk desk() {
        throw new UnsupportedOperationException("next step");
    }

    @Override
    public StoreCare care() {
        return care;
    }

    @Override
    public String location() {
        return settings.location();
    }

    @Override
    public void close() {
        pool.close();
    }
}
