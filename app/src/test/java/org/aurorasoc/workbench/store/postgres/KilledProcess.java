package org.aurorasoc.workbench.store.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.aurorasoc.workbench.settings.PostgresSettings;
import org.aurorasoc.workbench.store.Closing;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.testservers.PostgresServer;
import org.aurorasoc.workbench.testsupport.JavaCommand;

/// A separate JVM that works on a database, and stands still at the moment it is told, until it is killed.
final class KilledProcess implements AutoCloseable {
    private static final String READY = "ready";
    private static final String REACHED = "reached";

    /// What it does once it has its orders.
    enum Work {
        BULK_RUN(BulkGround.COMING) {
            @Override
            void on(OpenStore store, String caseId) {
                BulkGround.run(store);
            }
        },
        CLOSING(Samples.CASES) {
            @Override
            void on(OpenStore store, String caseId) {
                store.vectors().apply(Closing.first(caseId).unit(), new CancelToken());
            }
        };

        private final String collection;

        Work(String collection) {
            this.collection = collection;
        }

        abstract void on(OpenStore store, String caseId);
    }

    private final Process process;
    private final BufferedReader output;

    private KilledProcess(Process process) {
        this.process = process;
        output = process.inputReader(StandardCharsets.UTF_8);
    }

    /// Starts one that waits for its orders.
    static KilledProcess start(TestDatabase database, Work work) throws IOException {
        List<String> command = JavaCommand.of(
                List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                KilledProcess.class,
                Integer.toString(database.server().port()),
                database.name(),
                work.name());
        return new KilledProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /// SIGKILL at that moment of the work; false when it has no such moment.
    boolean killedAt(Moment moment) throws IOException, InterruptedException {
        return killedAt(moment, "");
    }

    boolean killedAt(Moment moment, String caseId) throws IOException, InterruptedException {
        await(READY);
        process.outputWriter(StandardCharsets.UTF_8)
                .append(moment + " " + caseId + "\n")
                .flush();
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

    public static void main(String[] args) throws IOException {
        PostgresSettings settings = TestDatabase.settings(
                Integer.parseInt(args[0]), args[1], PostgresServer.SUPERUSER, PostgresServer.PASSWORD);
        Work work = Work.valueOf(args[2]);
        MomentWatcher watcher = new MomentWatcher();
        try (OpenStore store =
                PostgresStore.over(settings, WatchedConnections.over(new PostgresConnections(settings), watcher))) {
            store.vectors().count(work.collection);
            System.out.println(READY);
            String[] order = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                    .readLine()
                    .split(" ", 2);
            watcher.arm(Moment.parse(order[0]), KilledProcess::standStill);
            work.on(store, order[1]);
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
