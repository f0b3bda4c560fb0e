package org.aurorasoc.workbench.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.aurorasoc.workbench.task.ProgressSink;

/// Tells how far a long work is and how fast, at most once a second, a line each: readable in a terminal and in a log.
final class ProgressLines implements ProgressSink {
    private static final long ONCE_A_SECOND = 1_000_000_000L;

    private final PrintStream err;
    private final String what;
    private final long start = System.nanoTime();
    private long last = start;

    ProgressLines(PrintStream err, String what) {
        this.err = err;
        this.what = what;
    }

    @Override
    public void step(long done, long total) {
        long now = System.nanoTime();
        if (now - last < ONCE_A_SECOND) {
            return;
        }
        last = now;
        double rate = done * 1e9 / (now - start);
        String part = total > 0 ? String.format(Locale.ROOT, " of %,d", total) : "";
        err.println(String.format(Locale.ROOT, "%,d%s %s · %,.0f/s", done, part, what, rate));
    }
}
