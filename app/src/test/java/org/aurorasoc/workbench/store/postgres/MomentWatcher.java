package org.aurorasoc.workbench.store.postgres;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Counts statements once it is armed, and acts at one moment.
final class MomentWatcher implements WatchedConnections.Watcher {
    private final List<String> seen = new ArrayList<>();
    private @Nullable Moment moment;
    private Runnable act = () -> {};
    private boolean armed;

    /// Begins to count anew; `act` runs at the moment.
    void arm(Moment at, Runnable deed) {
        seen.clear();
        moment = at;
        act = deed;
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
        if (armed) {
            seen.add(statement);
            actAt(new Moment(seen.size(), false));
        }
    }

    @Override
    public void after(String statement) {
        if (armed) {
            actAt(new Moment(seen.size(), true));
        }
    }

    private void actAt(Moment now) {
        if (now.equals(moment)) {
            act.run();
        }
    }
}
