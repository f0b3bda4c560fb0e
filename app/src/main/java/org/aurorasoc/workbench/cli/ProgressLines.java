package org.aurorasoc.workbench.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.aurorasoc.workbench.task.ProgressSink;

/// Tells how far a long work is, how fast, and how long it will take, at most once a second, a line each: readable in a
/// terminal and in a log.
final class ProgressLines implements ProgressSink {
    private static final long ONCE_A_SECOND = 1_000_000_000L;
    private static final int MINUTE = 60;

    private static final String PIECES = "pieces of the index";

    private final PrintStream err;
    private final String what;
    private String counted;
    private long start = System.nanoTime();
    private long last = start;

    ProgressLines(PrintStream err, String what) {
        this.err = err;
        this.what = what;
        counted = what;
    }

    @Override
    public void step(long done, long total) {
        count(what, done, total);
    }

    @Override
    public void index(long done, long total) {
        count(PIECES, done, total);
    }

    private void count(String things, long done, long total) {
        begin(things);
        long now = System.nanoTime();
        if (now - last < ONCE_A_SECOND) {
            return;
        }
        last = now;
        err.println(line(things, done, total, (now - start) / 1e9));
    }

    /// Of other things the pace is another.
    private void begin(String things) {
        if (!things.equals(counted)) {
            counted = things;
            start = System.nanoTime();
            last = start;
        }
    }

    static String line(String what, long done, long total, double seconds) {
        double rate = done / seconds;
        String part = total > 0 ? String.format(Locale.ROOT, " of %,d", total) : "";
        String rest = total > done && rate > 0 ? " · " + left((total - done) / rate) + " left" : "";
        return String.format(Locale.ROOT, "%,d%s %s · %,.0f/s%s", done, part, what, rate, rest);
    }

    private static String left(double seconds) {
        long whole = Math.round(seconds);
        return whole < 2 * MINUTE ? whole + " s" : String.format(Locale.ROOT, "%,d min", Math.round(seconds / MINUTE));
    }
}
