package org.aurorasoc.workbench.service.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.task.CancelToken;

/// Starts this program again, as it was started itself.
public interface ColdStart {
    /// Why it cannot; empty when it can.
    String unavailable();

    /// From the start to the end of a process that runs one command.
    Ended run(List<String> command, Map<String, String> environment, CancelToken cancel);

    record Ended(Duration took, int exit) {}
}
