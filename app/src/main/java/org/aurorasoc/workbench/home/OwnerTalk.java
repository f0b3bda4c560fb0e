package org.aurorasoc.workbench.home;

import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.error.UnexpectedException;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.task.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One request to an owner. A thread of its own does what can block for ever when the owner is stopped: connecting,
/// writing, reading. Who waits here waits with a limit.
final class OwnerTalk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OwnerTalk.class);
    /// Few, so that a slow reader of our output slows the owner down instead of filling memory.
    private static final int PIECES_AHEAD = 16;

    private final SocketChannel socket;
    private final FrameChannel channel;
    private final Workers workers;
    private final BlockingQueue<Optional<Frame>> arrived = new ArrayBlockingQueue<>(PIECES_AHEAD);

    OwnerTalk(Path owner, CommandRequest request, Workers workers) {
        this.workers = workers;
        try {
            this.socket = SocketChannel.open(StandardProtocolFamily.UNIX);
        } catch (IOException e) {
            throw new UnexpectedException("This system gives no socket.", "", e);
        }
        this.channel = new FrameChannel(socket);
        workers.execute(() -> talk(owner, request));
    }

    /// The next frame; empty when the owner has gone.
    Optional<Frame> next(Duration limit, Supplier<WorkbenchException> silent) {
        try {
            Optional<Frame> frame = arrived.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (frame == null) {
                throw silent.get();
            }
            return frame;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    /// Reads only when asked: what nobody wants stays with the terminal.
    void sendPieceOf(InputStream in) {
        workers.execute(() -> {
            byte[] piece = new byte[Frame.LARGEST];
            try {
                int count = in.read(piece);
                if (count < 0) {
                    channel.write(FrameKind.INPUT_ENDS);
                } else {
                    channel.write(FrameKind.INPUT, piece, 0, count);
                }
            } catch (IOException e) {
                LOG.debug("The input cannot be handed on", e);
                close();
            }
        });
    }

    private void talk(Path owner, CommandRequest request) {
        try {
            socket.connect(UnixDomainSocketAddress.of(owner));
            byte[] bytes = request.toBytes();
            channel.write(FrameKind.REQUEST, bytes, 0, bytes.length);
            while (true) {
                arrived.put(Optional.of(channel.read()));
            }
        } catch (IOException e) {
            LOG.trace("The owner has gone", e);
            end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        try {
            arrived.put(Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("The socket does not close", e);
        }
        arrived.clear();
    }
}
