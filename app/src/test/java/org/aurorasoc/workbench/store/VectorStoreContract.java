package org.aurorasoc.workbench.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// What every vector store keeps to. An adapter's test extends this and says how to open one; `home` is empty and fresh
/// for each test, and opening the same home again must find the same data.
public abstract class VectorStoreContract
        implements StorageContract,
                SearchContract,
                RefusalContract,
                LookupContract,
                TraceContract,
                CaseFileContract,
                AuditContract,
                DeskContract,
                PagingContract,
                ManyPutsContract {
    @TempDir
    Path home;

    private OpenStore open;

    protected abstract OpenStore open(Path home);

    @BeforeEach
    void openTheStore() {
        open = open(home);
    }

    @AfterEach
    void closeTheStore() {
        open.close();
    }

    @Override
    public OpenStore store() {
        return open;
    }

    @Override
    public OpenStore reopened() {
        open.close();
        open = open(home);
        return open;
    }
}
