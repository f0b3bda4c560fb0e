package org.aurorasoc.workbench.intel;

import java.util.Map;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.intel.Clearance;
import org.aurorasoc.workbench.domain.intel.FeedAnswer;
import org.aurorasoc.workbench.domain.intel.FeedTerms;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.task.CancelToken;

/// A source that can be asked about many indicators at once. It is asked only about what the gate has cleared.
public interface IntelFeed extends AutoCloseable {
    FeedTerms terms();

    /// One answer for each cleared indicator, failures included. Waits no longer than the feed's time limit for each
    /// request; throws only when it was cancelled. Safe from any thread.
    ///
    /// @throws org.aurorasoc.workbench.error.CancelledException when the token was cancelled
    Map<Indicator, FeedAnswer> ask(Clearance clearance, CancelToken token);

    /// Whether it can be asked, and what mends it when not. Sends no indicator; never throws.
    Check examine();

    @Override
    void close();
}
