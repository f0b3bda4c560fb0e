package org.aurorasoc.workbench.home;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.error.HomeInUseException;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.error.UnexpectedException;
import org.aurorasoc.workbench.task.Workers;

/// Has the owner of a home run a command, and passes the streams to and fro.
final class OwnerClient implements AutoCloseable {
    static final String WAY_OUT = "Wait for it or end it, or set WORKBENCH_HOME to another folder.";

    /// What came of the asking.
    sealed interface Answer {
        record Exited(int code) implements Answer {}

        /// The owner lives, and gives the home back just now.
        record Freed() implements Answer {}

        /// Nobody took the request; nothing was run.
        record Unreachable() implements Answer {}
    }

    private final Patience patience;
    private final Workers workers = Workers.asNeeded("asking");

    OwnerClient(Patience patience) {
        this.patience = patience;
    }

    Answer ask(OwnerRecord owner, CommandRequest request, CallerStreams streams) {
        try (OwnerTalk talk = new OwnerTalk(owner.socket(), request, workers)) {
            Optional<Frame> greeting = talk.next(patience.greeting(), () -> silent(owner));
            if (greeting.isEmpty()) {
                return new Answer.Unreachable();
            }
            if (greeting.get().kind() == FrameKind.REFUSED) {
                throw otherVersion(owner, greeting.get(), request);
            }
            return follow(talk, owner, streams);
        }
    }

    private Answer follow(OwnerTalk talk, OwnerRecord owner, CallerStreams streams) {
        while (true) {
            Frame frame = talk.next(patience.silence(), () -> silent(owner)).orElseThrow(() -> ended(owner));
            switch (frame.kind()) {
                case ALIVE, ACCEPTED -> {}
                case OUT -> pass(frame, streams.out());
                case ERR -> pass(frame, streams.err());
                case WANTS_INPUT -> talk.sendPieceOf(streams.in());
                case TRY_AGAIN -> {
                    return new Answer.Freed();
                }
                case EXIT -> {
                    return new Answer.Exited(ByteBuffer.wrap(frame.content()).getInt());
                }
                case FAULT ->
                    throw new UnexpectedException(
                            "The workbench that served this command (process " + owner.pid() + ") met a fault in it.",
                            "Its log has the details.");
                case REQUEST, REFUSED, INPUT, INPUT_ENDS -> throw ended(owner);
            }
        }
    }

    private static void pass(Frame frame, OutputStream to) {
        try {
            to.write(frame.content());
            to.flush();
            if (to instanceof PrintStream stream && stream.checkError()) {
                throw new IOException("the reader of the output has gone");
            }
        } catch (IOException e) {
            throw new FileAccessException("The output cannot be written.", "Check where it goes.", e);
        }
    }

    private static HomeInUseException silent(OwnerRecord owner) {
        return new HomeInUseException(
                "Another workbench (process " + owner.pid() + ") uses this home and does not answer.", WAY_OUT);
    }

    private static HomeInUseException otherVersion(OwnerRecord owner, Frame refusal, CommandRequest request) {
        String theirs = new String(refusal.content(), StandardCharsets.UTF_8);
        return new HomeInUseException(
                "The workbench that is open (process " + owner.pid() + ") is version " + theirs
                        + ", and this command is version " + request.version() + ".",
                "Close it, or use the same version.");
    }

    private static StoreUnavailableException ended(OwnerRecord owner) {
        return new StoreUnavailableException(
                "The workbench that served this command (process " + owner.pid() + ") ended before the command did.",
                "Run the command again; what it said was stored is stored.");
    }

    @Override
    public void close() {
        workers.abandon();
    }
}
