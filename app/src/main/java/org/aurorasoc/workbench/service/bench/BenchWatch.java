package org.aurorasoc.workbench.service.bench;

import org.aurorasoc.workbench.task.ProgressSink;

/// Hears what is being measured.
public interface BenchWatch {
    /// @param rows 0 for a part that needs none
    void begins(PartName part, int rows);

    void says(String sentence);

    /// How far the work with rows is.
    ProgressSink rows();
}
