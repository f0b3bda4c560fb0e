package org.aurorasoc.workbench.service.bench;

import java.util.Map;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.task.CancelToken;

/// A store of the bench's own, which goes with it: nobody else's rows are ever touched.
public interface Ground extends AutoCloseable {
    /// The product behind it and its version.
    String product();

    /// Opened when it is first asked for, and again after [#letGo()].
    OpenStore store();

    /// Closes the store: another process may open it, or its opening be timed.
    void letGo();

    /// What is on the disk for it, in bytes.
    long bytes();

    /// The variables by which another process of this program works on this store; one that is empty must not be set.
    Map<String, String> environment();

    /// Does at once what a server does by and by after much was written.
    void settle(CancelToken cancel);

    /// Removes all of it.
    @Override
    void close();
}
