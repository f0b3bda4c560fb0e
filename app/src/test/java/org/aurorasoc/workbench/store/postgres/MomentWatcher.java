package org.aurorasoc.workbench.store.postgres;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Counts the statements of whoever armed it, and acts at one moment.
final class MomentWatcher implements WatchedConnections.Watcher {
    private final List<String> seen = new ArrayList<>();
    private @Nullable Moment moment;
    private Runnable act = () -> {};
    private boolean armed;
    private @Nullable Thread armedBy;

    /// Begins to count anew; `act` runs at the moment.
    void arm(Moment at, Runnable deed) {
        seen.clear();
        moment = at;
        act = deed;
        armedBy = Thread.currentThread();
        armed = true;
    }

    /// Only looks.
    void record() {
        arm(new Moment(0, false), () -> {});
    }

    void disarm() {
        armed = false;
    }

    /// What was sent since it was armed.
    List<String> seen() {
        return List.copyOf(seen);
    }

    @Override
    public void before(String statement) {
        if (isHeard()) {
            seen.add(statement);
            actAt(new Moment(seen.size(), false));
        }
    }

    @Override
    public void after(String statement) {
        if (isHeard()) {
            actAt(new Moment(seen.size(), true));
        }
    }

    private boolean isHeard() {
        return armed && Thread.currentThread() == armedBy;
    }

    private void actAt(Moment now) {
        if (now.equals(moment)) {
            act.run();
        }
    }
}
