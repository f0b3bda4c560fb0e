package org.aurorasoc.workbench.memory;

import java.util.List;
import java.util.Optional;
import org.aurorasoc.workbench.store.BulkRun;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// The index of a memory that lays it aside for every row, if it is told to; a test can look in at each step.
public final class ShortIndex {
    public static final String LEFT = "The index was laid aside, and whoever did it broke off.";
    public static final String STANDS = "The index stands again.";

    private boolean yields;
    private volatile boolean aside;
    private volatile boolean held;
    private volatile Runnable whileComing = () -> {};
    private volatile Runnable whileBuilding = () -> {};

    /// Runs lay it aside from now on.
    public void yieldToRows() {
        yields = true;
    }

    /// As after a crash.
    public void leaveAside() {
        aside = true;
    }

    public void whileRowsCome(Runnable look) {
        whileComing = look;
    }

    public void whileItIsBuilt(Runnable look) {
        whileBuilding = look;
    }

    /// What the watch says; empty while somebody is at it.
    public Optional<String> left() {
        return aside && !held ? Optional.of(LEFT) : Optional.empty();
    }

    BulkRun run() {
        return new Run();
    }

    private final class Run implements BulkRun {
        @Override
        public void expect(long newRows) {
            if (yields) {
                aside = true;
                held = true;
            }
            whileComing.run();
        }

        @Override
        public boolean hasAside() {
            return held;
        }

        @Override
        public List<String> finish(CancelToken cancel, ProgressSink progress) {
            if (!aside) {
                return List.of();
            }
            held = true;
            progress.index(0, -1);
            progress.index(1, 4);
            whileBuilding.run();
            cancel.throwIfCancelled();
            aside = false;
            return List.of(STANDS);
        }

        @Override
        public void close() {
            held = false;
        }
    }
}
