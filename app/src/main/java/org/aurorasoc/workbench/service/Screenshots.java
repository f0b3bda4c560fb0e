package org.aurorasoc.workbench.service;

import java.nio.file.Path;
import java.util.List;
import org.aurorasoc.workbench.error.UnexpectedException;
import org.aurorasoc.workbench.task.ProgressSink;

/// Draws the window's panes and states into files. What has a screen provides it.
@FunctionalInterface
public interface Screenshots {
    Screenshots NONE = (_, _, _) -> {
        throw new UnexpectedException("This process has no window to draw.", "Run the command by itself.");
    };

    /// Draws those whose file name has `only` in it.
    Report render(Path folder, String only, ProgressSink progress);

    /// @param flaws what the machine sees to be wrong in them, each with its file: text that is cut or sticks out, a
    /// glyph that is missing
    record Report(List<Path> files, List<String> flaws) {
        public Report {
            files = List.copyOf(files);
            flaws = List.copyOf(flaws);
        }
    }
}
