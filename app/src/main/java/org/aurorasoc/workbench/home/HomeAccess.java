package org.aurorasoc.workbench.home;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.error.HomeInUseException;
import org.aurorasoc.workbench.home.OwnerClient.Answer;

/// The way into a home. One process owns it; the commands of all others are run by that one. Only an owner
/// that does not answer turns a command away.
public final class HomeAccess {
    private static final int SHORTEST_PAUSE_MS = 10;
    private static final int LONGEST_PAUSE_MS = 40;

    private final String version;
    private final Patience patience;

    public HomeAccess(String version) {
        this(version, Patience.USUAL);
    }

    HomeAccess(String version, Patience patience) {
        this.version = version;
        this.patience = patience;
    }

    /// For a command: becomes the owner, or has the owner run the request.
    ///
    /// @throws HomeInUseException when the owner does not answer, or is another version
    public HomeEntry enter(Home home, CommandRequest request, CallerStreams streams) {
        try (OwnerClient client = new OwnerClient(patience)) {
            return enter(home.store(), owner -> client.ask(owner, request, streams), " and does not answer");
        }
    }

    /// For a window that begins: becomes the one window of this home, whatever store it works on, or has the one that
    /// is there do what is asked.
    ///
    /// @throws HomeInUseException when that one does not answer, or is another version
    public HomeEntry seat(Home home, CommandRequest request, CallerStreams streams) {
        try (OwnerClient client = new OwnerClient(patience)) {
            return enter(home.window(), owner -> client.ask(owner, request, streams), " and does not answer");
        }
    }

    /// For the window, which nobody can serve: becomes the owner, after a moment's wait for a command to end.
    ///
    /// @throws HomeInUseException when another process keeps the home
    public OwnedHome own(Home home) {
        HomeEntry entry = enter(home.store(), owner -> new Answer.Unreachable(), "");
        if (entry instanceof OwnedHome owned) {
            return owned;
        }
        throw new IllegalStateException("Nobody was asked to serve.");
    }

    private interface Asking {
        Answer ask(OwnerRecord owner);
    }

    private HomeEntry enter(Path storeFolder, Asking asking, String complaint) {
        long deadline = inAMoment();
        while (true) {
            Optional<OwnedHome> owned = tryOwn(storeFolder);
            if (owned.isPresent()) {
                return owned.get();
            }
            Optional<OwnerRecord> owner = OwnerRecord.readFrom(storeFolder);
            Answer answer = owner.map(asking::ask).orElseGet(Answer.Unreachable::new);
            switch (answer) {
                case Answer.Exited(int code) -> {
                    return new HomeEntry.Served(code);
                }
                case Answer.Freed() -> deadline = inAMoment();
                case Answer.Unreachable() -> throwWhenOver(deadline, owner, complaint);
            }
            pause();
        }
    }

    private Optional<OwnedHome> tryOwn(Path storeFolder) {
        try {
            return OwnedHome.tryOwn(storeFolder, version, patience);
        } catch (IOException e) {
            throw HomeFault.of(storeFolder, e);
        }
    }

    private long inAMoment() {
        return System.nanoTime() + patience.handover().toNanos();
    }

    private static void throwWhenOver(long deadline, Optional<OwnerRecord> owner, String complaint) {
        if (System.nanoTime() - deadline > 0) {
            String who = owner.map(record -> "process " + record.pid()).orElse("of an unknown process");
            throw new HomeInUseException(
                    "Another workbench (" + who + ") uses this home" + complaint + ".", OwnerClient.WAY_OUT);
        }
    }

    /// Of uneven length, so that those who wait together do not knock together.
    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE_MS, LONGEST_PAUSE_MS)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }
}
