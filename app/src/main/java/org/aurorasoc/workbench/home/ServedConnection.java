package org.aurorasoc.workbench.home;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One caller, from its request to its exit code. Nothing of what it sends is ever logged.
final class ServedConnection {
    private static final Logger LOG = LoggerFactory.getLogger(ServedConnection.class);

    private final FrameChannel channel;
    private final String version;
    private final ServingGate gate;
    private final Workers workers;
    private final Patience patience;
    private final CancelToken token = new CancelToken();
    private final CallerInput input;
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    ServedConnection(FrameChannel channel, String version, ServingGate gate, Workers workers, Patience patience) {
        this.channel = channel;
        this.version = version;
        this.gate = gate;
        this.workers = workers;
        this.patience = patience;
        this.input = new CallerInput(channel);
    }

    void run() {
        try (channel) {
            workers.execute(this::giveSignsOfLife);
            CommandRequest request = request();
            asked.countDown();
            answer(request);
        } catch (IOException | InvalidInputException e) {
            LOG.debug("A caller went away or spoke no sense ({})", e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            over.countDown();
            asked.countDown();
        }
    }

    private CommandRequest request() throws IOException {
        Frame frame = channel.read();
        if (frame.kind() != FrameKind.REQUEST) {
            throw new InvalidInputException("The first frame is no request.", "");
        }
        return CommandRequest.of(frame.content());
    }

    private void answer(CommandRequest request) throws IOException, InterruptedException {
        if (!request.version().equals(version)) {
            byte[] own = version.getBytes(StandardCharsets.UTF_8);
            channel.write(FrameKind.REFUSED, own, 0, own.length);
            return;
        }
        channel.write(FrameKind.ACCEPTED);
        workers.execute(this::listen);
        Optional<CommandServer.Handler> handler = gate.enter(token);
        if (handler.isEmpty()) {
            channel.write(FrameKind.TRY_AGAIN);
            return;
        }
        try {
            serve(handler.get(), request);
        } finally {
            gate.leave();
        }
    }

    private void serve(CommandServer.Handler handler, CommandRequest request) throws IOException {
        try (PrintStream out = stream(FrameKind.OUT, request);
                PrintStream err = stream(FrameKind.ERR, request)) {
            int code = handler.run(new ServedCommand(request, input, out, err, token));
            out.flush();
            err.flush();
            byte[] bytes = ByteBuffer.allocate(Integer.BYTES).putInt(code).array();
            channel.write(FrameKind.EXIT, bytes, 0, bytes.length);
        } catch (RuntimeException e) {
            if (!token.isCancelled()) {
                LOG.error("A served command met a fault", e);
                channel.write(FrameKind.FAULT);
            }
        }
    }

    private PrintStream stream(FrameKind kind, CommandRequest request) {
        return new PrintStream(
                new CallerOutput(channel, kind, token), true, request.terminal().charset());
    }

    /// Hears the caller's input, and its going away: then the command is cancelled.
    private void listen() {
        try {
            boolean sensible = true;
            while (sensible) {
                Frame frame = channel.read();
                sensible = switch (frame.kind()) {
                    case INPUT -> input.arrive(frame.content());
                    case INPUT_ENDS -> input.end();
                    case REQUEST, ACCEPTED, ALIVE, REFUSED, TRY_AGAIN, OUT, ERR, WANTS_INPUT, EXIT, FAULT -> false;
                };
            }
        } catch (IOException e) {
            LOG.trace("The caller has gone", e);
        } finally {
            token.cancel();
            input.callerHasGone();
        }
    }

    /// Ends the talk with a caller that never asks; else tells it from time to time that it is not forgotten.
    private void giveSignsOfLife() {
        try {
            if (!asked.await(patience.request().toMillis(), TimeUnit.MILLISECONDS)) {
                channel.close();
            }
            while (!over.await(patience.beat().toMillis(), TimeUnit.MILLISECONDS)) {
                channel.write(FrameKind.ALIVE);
            }
        } catch (IOException e) {
            token.cancel();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
