package org.aurorasoc.workbench.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.aurorasoc.workbench.service.bench.BenchWatch;
import org.aurorasoc.workbench.service.bench.PartName;
import org.aurorasoc.workbench.task.ProgressSink;

/// Tells people what is being measured, a line each.
final class BenchLines implements BenchWatch {
    private final PrintStream err;

    BenchLines(PrintStream err) {
        this.err = err;
    }

    @Override
    public void begins(PartName part, int rows) {
        String over = rows == 0 ? "" : String.format(Locale.ROOT, ", %,d rows", rows);
        err.println(part.word() + over);
    }

    @Override
    public void says(String sentence) {
        err.println(sentence);
    }

    @Override
    public ProgressSink rows() {
        return new ProgressLines(err, "rows");
    }
}
