package org.aurorasoc.workbench.store.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.aurorasoc.workbench.settings.PostgresSettings;
import org.aurorasoc.workbench.store.BulkRun;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.aurorasoc.workbench.testservers.PostgresServer;
import org.aurorasoc.workbench.testsupport.JavaCommand;

/// A separate JVM that runs a bulk run, and stands still at the moment it is told, until it is killed.
final class BulkProcess implements AutoCloseable {
    private static final String READY = "ready";
    private static final String REACHED = "reached";
    static final int ROWS = 420;

    private final Process process;
    private final BufferedReader output;

    private BulkProcess(Process process) {
        this.process = process;
        output = process.inputReader(StandardCharsets.UTF_8);
    }

    /// Starts one that waits for its orders.
    static BulkProcess start(TestDatabase database) throws IOException {
        List<String> command = JavaCommand.of(
                List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                BulkProcess.class,
                Integer.toString(database.server().port()),
                database.name());
        return new BulkProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /// SIGKILL at that moment of the run; false when the run has no such moment.
    boolean killedAt(Moment moment) throws IOException, InterruptedException {
        await(READY);
        process.outputWriter(StandardCharsets.UTF_8).append(moment + "\n").flush();
        boolean reached = await(REACHED);
        process.destroyForcibly();
        process.waitFor();
        return reached;
    }

    private boolean await(String wanted) throws IOException {
        String line = output.readLine();
        while (line != null && !line.equals(wanted)) {
            line = output.readLine();
        }
        return line != null;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /// The whole of a run: what is laid aside, a unit of new rows and one that replaces them, what is put back.
    static void run(OpenStore store) {
        try (BulkRun run = store.bulk()) {
            run.expect(BulkGround.EXPECTED);
            store.vectors().apply(BulkGround.rows("coming", ROWS), new CancelToken());
            store.vectors().apply(BulkGround.rows("coming", ROWS), new CancelToken());
            run.finish(new CancelToken(), ProgressSink.SILENT);
        }
    }

    public static void main(String[] args) throws IOException {
        PostgresSettings settings = TestDatabase.settings(
                Integer.parseInt(args[0]), args[1], PostgresServer.SUPERUSER, PostgresServer.PASSWORD);
        MomentWatcher watcher = new MomentWatcher();
        try (OpenStore store =
                PostgresStore.over(settings, WatchedConnections.over(new PostgresConnections(settings), watcher))) {
            store.vectors().count("coming");
            System.out.println(READY);
            String order = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            watcher.arm(Moment.parse(order), BulkProcess::standStill);
            run(store);
        }
    }

    private static void standStill() {
        System.out.println(REACHED);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
