package org.aurorasoc.workbench.home;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.files.FileClaim;

/// This process owns the home. Open the store only after getting one; before closing the store call [#finishServing],
/// and close this last: then the next process gets the home.
public final class OwnedHome implements HomeEntry, AutoCloseable {
    private final Path storeFolder;
    private final FileClaim lock;
    private final CommandServer server;
    private final boolean followsCrash;
    private final AtomicBoolean left = new AtomicBoolean();

    private OwnedHome(Path storeFolder, FileClaim lock, CommandServer server, boolean followsCrash) {
        this.storeFolder = storeFolder;
        this.lock = lock;
        this.server = server;
        this.followsCrash = followsCrash;
    }

    static Optional<OwnedHome> tryOwn(Path storeFolder, String version, Patience patience) throws IOException {
        Optional<FileClaim> lock = claim(storeFolder);
        return lock.isEmpty() ? Optional.empty() : Optional.of(settle(storeFolder, lock.get(), version, patience));
    }

    /// Says who owns a home; empty when somebody else has it.
    static Optional<FileClaim> claim(Path storeFolder) throws IOException {
        return FileClaim.take(storeFolder, "owner.lock");
    }

    private static OwnedHome settle(Path storeFolder, FileClaim lock, String version, Patience patience)
            throws IOException {
        OwnedHome settled = null;
        try {
            Optional<OwnerRecord> crashed = OwnerRecord.readFrom(storeFolder);
            if (crashed.isPresent()) {
                SocketPlace.remove(crashed.get().socket());
            }
            ServerSocketChannel socket = SocketPlace.bind(storeFolder);
            CommandServer server = new CommandServer(socket, version, patience);
            new OwnerRecord(ProcessHandle.current().pid(), SocketPlace.of(socket), version).writeTo(storeFolder);
            settled = new OwnedHome(storeFolder, lock, server, crashed.isPresent());
        } finally {
            if (settled == null) {
                lock.close();
            }
        }
        return settled;
    }

    /// Whether the one before ended without saying so: killed, or with its machine.
    public boolean followsCrash() {
        return followsCrash;
    }

    /// From now on runs the commands of other processes; those that came before have waited.
    public void serve(CommandServer.Handler handler) {
        server.serve(handler);
    }

    /// Waits for the commands of others that run here; lets no further one begin.
    public void finishServing() {
        server.finish();
    }

    @Override
    public void close() {
        if (left.getAndSet(true)) {
            return;
        }
        try (lock) {
            server.close();
            OwnerRecord.removeFrom(storeFolder);
        } catch (IOException e) {
            throw new FileAccessException(
                    "The home cannot be left tidily: " + storeFolder + " cannot be written.",
                    "Nothing is lost; check the folder's rights.",
                    e);
        }
    }
}
