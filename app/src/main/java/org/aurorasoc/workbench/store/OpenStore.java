package org.aurorasoc.workbench.store;

/// A store in use, closed by whoever opened it. Opening never changes a shared database and never waits for it.
public interface OpenStore extends AutoCloseable {
    VectorStore vectors();

    TraceIndex traces();

    CaseFile caseFile();

    Desk desk();

    StoreCare care();

    /// Where the data is, without secrets: a folder, or `user@host:port/database`.
    String location();

    @Override
    void close();
}
