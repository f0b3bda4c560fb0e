package org.aurorasoc.workbench.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.aurorasoc.workbench.bootstrap.RunningWorkbench;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.ui.fx.FxClip;
import org.aurorasoc.workbench.ui.fx.FxFileChoice;
import org.aurorasoc.workbench.viewmodel.Workplace;

/// Takes every call as a database would, and never says a word.
final class HangingServer implements AutoCloseable {
    private final ServerSocket door;
    private final Queue<Socket> callers = new ConcurrentLinkedQueue<>();

    private HangingServer(ServerSocket door) {
        this.door = door;
    }

    static HangingServer listen() throws IOException {
        HangingServer server = new HangingServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(server::take);
        return server;
    }

    private void take() {
        try {
            while (true) {
                callers.add(door.accept());
            }
        } catch (IOException e) {
            assert door.isClosed() : e;
        }
    }

    boolean wasCalled() {
        return !callers.isEmpty();
    }

    /// What a window needs whose memory this server ought to be.
    WindowStart start(Path home, TaskRunner runner) {
        Map<String, String> environment = Map.of(
                "WORKBENCH_HOME", home.toString(),
                "VECTOR_STORE_BACKEND", "postgres",
                "PG_HOST", door.getInetAddress().getHostAddress(),
                "PG_PORT", Integer.toString(door.getLocalPort()),
                "AURORASOC_EMBEDDINGS_BACKEND", "hash");
        RunningWorkbench workbench = new RunningWorkbench(environment, _ -> {});
        return new WindowStart(
                workbench::own,
                workbench.settings(),
                workbench.setup(),
                runner,
                new Messages(Locale.ENGLISH),
                Clock.systemUTC(),
                new Workplace.Outside(new FxClip(), new FxFileChoice()));
    }

    /// Hangs up on everybody.
    @Override
    public void close() {
        try {
            door.close();
            for (Socket caller : callers) {
                caller.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
