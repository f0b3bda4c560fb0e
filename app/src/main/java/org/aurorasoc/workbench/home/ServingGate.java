package org.aurorasoc.workbench.home;

import java.util.Optional;
import org.aurorasoc.workbench.task.CancelToken;
import org.jspecify.annotations.Nullable;

/// Decides when a served command may begin: not before the owner is ready, not while it finishes. Who waits is told in
/// the end that nothing of its command was run.
final class ServingGate {
    private static final int LOOK_AROUND_MILLIS = 200;

    private enum Phase {
        STARTING,
        SERVING,
        FINISHING,
        CLOSED
    }

    private Phase phase = Phase.STARTING;
    private CommandServer.@Nullable Handler handler;
    private int running;

    synchronized void open(CommandServer.Handler runsCommands) {
        if (phase == Phase.STARTING) {
            handler = runsCommands;
            phase = Phase.SERVING;
            notifyAll();
        }
    }

    /// Waits for the turn; empty when the home is given back first, or the caller has gone.
    /// Else [#leave()] must follow.
    synchronized Optional<CommandServer.Handler> enter(CancelToken token) throws InterruptedException {
        try (CancelToken.Registration _ = token.onCancel(this::wake)) {
            while (!token.isCancelled() && (phase == Phase.STARTING || phase == Phase.FINISHING)) {
                wait();
            }
        }
        if (phase != Phase.SERVING || token.isCancelled()) {
            return Optional.empty();
        }
        running++;
        return Optional.ofNullable(handler);
    }

    synchronized void leave() {
        running--;
        notifyAll();
    }

    /// Lets no further command begin and waits for those that run, calling `meanwhile` now and then. An interrupt does
    /// not shorten it: they use the store.
    synchronized void finish(Runnable meanwhile) {
        if (phase != Phase.CLOSED) {
            phase = Phase.FINISHING;
        }
        boolean interrupted = false;
        while (running > 0) {
            try {
                meanwhile.run();
                wait(LOOK_AROUND_MILLIS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized void close() {
        phase = Phase.CLOSED;
        notifyAll();
    }

    private synchronized void wake() {
        notifyAll();
    }
}
