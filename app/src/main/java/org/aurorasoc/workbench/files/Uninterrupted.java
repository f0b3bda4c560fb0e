package org.aurorasoc.workbench.files;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;

/// A channel closes itself under a thread that is interrupted. Work that is begun here is then begun again, and the
/// interrupt is left for whoever waits for it: half a file would be worse than a moment's delay.
public final class Uninterrupted {
    private Uninterrupted() {}

    public interface Work<T> {
        T run() throws IOException;
    }

    public static <T> T run(Work<T> work) throws IOException {
        boolean wasInterrupted = false;
        try {
            while (true) {
                wasInterrupted |= Thread.interrupted();
                try {
                    return work.run();
                } catch (ClosedByInterruptException e) {
                    wasInterrupted = true;
                }
            }
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
