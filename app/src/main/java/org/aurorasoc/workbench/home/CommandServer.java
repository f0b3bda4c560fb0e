package org.aurorasoc.workbench.home;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import jdk.net.ExtendedSocketOptions;
import org.aurorasoc.workbench.task.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs whole commands for other processes of the same user. Callers are heard from the first moment, and wait until
/// [#serve] says who runs commands.
public final class CommandServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CommandServer.class);
    private static final int MOST_CALLERS = 128;
    private static final int FAREWELL_SECONDS = 2;
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofMillis(50);

    /// Runs one command and gives its exit code. Called on a thread of its own, for several callers at once.
    @FunctionalInterface
    public interface Handler {
        int run(ServedCommand command);
    }

    private final ServerSocketChannel server;
    private final Path path;
    private final String version;
    private final Patience patience;
    private final Workers workers = Workers.asNeeded("served");
    private final ServingGate gate = new ServingGate();
    private final Set<FrameChannel> callers = ConcurrentHashMap.newKeySet();
    private final Phaser open = new Phaser(1);

    CommandServer(ServerSocketChannel server, String version, Patience patience) throws IOException {
        this.server = server;
        this.path = SocketPlace.of(server);
        this.version = version;
        this.patience = patience;
        workers.execute(this::acceptAll);
    }

    void serve(Handler handler) {
        gate.open(handler);
    }

    /// Waits for the commands that run; those that come now wait for [#close]. A caller that does not read its output
    /// is hung up on: its command would never end.
    void finish() {
        gate.finish(this::leaveTheDeaf);
    }

    private void leaveTheDeaf() {
        for (FrameChannel caller : callers) {
            if (caller.isStuckFor(patience.silence())) {
                try {
                    caller.close();
                } catch (IOException e) {
                    LOG.debug("A caller could not be hung up on", e);
                }
            }
        }
    }

    /// Tells who waits to try again, and removes the socket.
    @Override
    public void close() throws IOException {
        finish();
        server.close();
        gate.close();
        try {
            open.awaitAdvanceInterruptibly(open.arriveAndDeregister(), FAREWELL_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.debug("A caller keeps its connection open");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (FrameChannel caller : callers) {
            caller.close();
        }
        workers.close();
        SocketPlace.remove(path);
    }

    private void acceptAll() {
        while (server.isOpen()) {
            try {
                accept(server.accept());
            } catch (ClosedChannelException e) {
                LOG.trace("The socket is closed", e);
            } catch (IOException e) {
                LOG.warn("A caller could not be heard", e);
                LockSupport.parkNanos(PAUSE_AFTER_FAULT.toNanos());
            }
        }
    }

    private void accept(SocketChannel socket) throws IOException {
        if (callers.size() >= MOST_CALLERS || !isSameUser(socket)) {
            socket.close();
            return;
        }
        FrameChannel channel = new FrameChannel(socket);
        callers.add(channel);
        open.register();
        workers.execute(() -> {
            try {
                new ServedConnection(channel, version, gate, workers, patience).run();
            } finally {
                callers.remove(channel);
                open.arriveAndDeregister();
            }
        });
    }

    /// The rights of socket and folder say so already; asked again, since the answer costs nothing.
    private boolean isSameUser(SocketChannel socket) throws IOException {
        return !socket.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)
                || socket.getOption(ExtendedSocketOptions.SO_PEERCRED).user().equals(Files.getOwner(path));
    }
}
