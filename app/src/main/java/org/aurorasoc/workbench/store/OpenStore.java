package org.aurorasoc.workbench.store;

/// A store in use, closed by whoever opened it. Opening never changes a shared database and never waits for it.
public interface OpenStore extends AutoCloseable {
    VectorStore vectors();

    TraceIndex traces();

    CaseFile caseFile();

    Desk desk();

    StoreCare care();

    /// Begins work that will bring many rows in; whoever begins it closes it.
    default BulkRun bulk() {
        return BulkRun.PLAIN;
    }

    /// Where the data is, without secrets: a folder, or `user@host:port/database`.
    String location();

    @Override
    void close();
}
