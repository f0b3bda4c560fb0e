package org.aurorasoc.workbench.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.aurorasoc.workbench.settings.SettingsLoader;
import org.aurorasoc.workbench.store.BulkRun;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.postgres.PostgresStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.ProgressSink;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.task.ThreadedTaskRunner;
import org.aurorasoc.workbench.testservers.PostgresServer;
import org.aurorasoc.workbench.testservers.SharedPostgres;
import org.aurorasoc.workbench.viewmodel.TestWorkplace;
import org.aurorasoc.workbench.viewmodel.connection.ConnectionState;
import org.aurorasoc.workbench.viewmodel.connection.ConnectionViewModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The watch over real servers. What it sees is on the screen within five seconds; on a machine that others load, the
/// tests allow ten, and print what it took.
class ConnectionWatchIT {
    private static final Duration SHOWN = Duration.ofSeconds(10);
    /// As many as questions are asked at a time.
    private static final int LANES = 4;

    @TempDir
    private Path home;

    /// The interface thread is the test's own.
    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final ThreadedTaskRunner runner = new ThreadedTaskRunner(screen::add);
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        runner.close();
        for (AutoCloseable part : open.reversed()) {
            part.close();
        }
    }

    private Workbench workbench(String url) {
        Map<String, String> environment = Map.of("DATABASE_URL", url, "AURORASOC_EMBEDDINGS_BACKEND", "hash");
        Workbench workbench = new Workbench(new SettingsLoader(_ -> {}).load(environment, home));
        open.add(workbench);
        return workbench;
    }

    private ConnectionViewModel watching(Workbench workbench) {
        TestWorkplace place = new TestWorkplace(workbench::own, runner, Clock.systemUTC());
        ConnectionViewModel connection = new ConnectionViewModel(place.place(), () -> "soc@db1");
        open.add(connection);
        connection.look();
        return connection;
    }

    private static String url(PostgresServer server, String user, String password, String database) {
        return "postgresql://" + user + ":" + password + "@127.0.0.1:" + server.port() + "/" + database;
    }

    private static String url(PostgresServer server, String database) {
        return url(server, PostgresServer.SUPERUSER, PostgresServer.PASSWORD, database);
    }

    private Workbench migrated(PostgresServer server, String database) {
        Workbench workbench = workbench(url(server, database));
        workbench.own().connection().migrate(new CancelToken(), ProgressSink.SILENT);
        return workbench;
    }

    private void until(BooleanSupplier condition) throws InterruptedException {
        until(condition, SHOWN);
    }

    private void until(BooleanSupplier condition, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            Runnable next = screen.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            assertThat(next).as("shown in time").isNotNull();
            next.run();
        }
    }

    private static void say(String what, long begun) {
        System.out.printf(Locale.ROOT, "%s: %d ms%n", what, (System.nanoTime() - begun) / 1_000_000);
    }

    private void untilIs(ConnectionViewModel connection, Class<? extends ConnectionState> kind)
            throws InterruptedException {
        until(() -> kind.isInstance(connection.stateProperty().get()));
    }

    @Test
    void anIndexThatSomebodyLeftAsideIsNamedAtTheOpeningAndBuiltByTheButton() throws InterruptedException {
        PostgresServer server = SharedPostgres.server();
        String database = server.createDatabase("aside");
        Workbench workbench = migrated(server, database);
        try (OpenStore theirs = PostgresStore.open(workbench.settings().postgres());
                BulkRun run = theirs.bulk()) {
            run.expect(2_000);
            assertThat(run.hasAside()).isTrue();
        }
        ConnectionViewModel connection = watching(workbench);
        untilIs(connection, ConnectionState.Unfinished.class);

        connection.act();
        untilIs(connection, ConnectionState.Online.class);
        until(() -> server.psql(database, "SELECT to_regclass('idx_vector_embeddings_hnsw') IS NOT NULL")
                .equals("t"));
    }

    @Test
    void aServerThatGoesAndComesIsSeenBothTimes() throws InterruptedException {
        PostgresServer server = PostgresServer.start();
        open.add(server);
        ConnectionViewModel connection = watching(migrated(server, server.createDatabase("watch")));
        untilIs(connection, ConnectionState.Online.class);

        long killed = System.nanoTime();
        server.kill();
        untilIs(connection, ConnectionState.Away.class);
        say("a killed server is seen", killed);
        assertThat(connection.noticeProperty().get().sentence()).startsWith("soc@db1 unreachable since");

        server.startAgain();
        long started = System.nanoTime();
        untilIs(connection, ConnectionState.Online.class);
        say("a server that came back is seen", started);
    }

    @Test
    void aServerThatFreezesIsAwayAndIsBackWhenItThaws() throws InterruptedException {
        PostgresServer server = PostgresServer.start();
        open.add(server);
        ConnectionViewModel connection = watching(migrated(server, server.createDatabase("watch")));
        untilIs(connection, ConnectionState.Online.class);

        long frozen = System.nanoTime();
        server.freeze();
        untilIs(connection, ConnectionState.Away.class);
        say("a frozen server is seen", frozen);

        long thawed = System.nanoTime();
        server.thaw();
        untilIs(connection, ConnectionState.Online.class);
        say("a thawed server is seen", thawed);
    }

    @Test
    void questionsThatAFrozenServerForgotGiveTheirThreadsBack() throws Exception {
        PostgresServer server = PostgresServer.start();
        open.add(server);
        String database = server.createDatabase("watch");
        Workbench workbench = migrated(server, database);
        ConnectionViewModel connection = watching(workbench);
        untilIs(connection, ConnectionState.Online.class);
        List<Outcome<?>> asked = new ArrayList<>();
        List<Outcome<?>> drafts = new ArrayList<>();
        try (Connection other = DriverManager.getConnection(
                "jdbc:" + url(server, database).replaceFirst("//.*@", "//"),
                PostgresServer.SUPERUSER,
                PostgresServer.PASSWORD)) {
            other.setAutoCommit(false);
            other.createStatement().execute("LOCK TABLE vector_embeddings IN ACCESS EXCLUSIVE MODE");
            for (int i = 0; i < LANES; i++) {
                runner.submit(
                        TaskGroup.IO,
                        "status",
                        (_, _) -> workbench.own().status().status(),
                        asked::add);
            }
            waitForALock(other);
            long frozen = System.nanoTime();
            server.freeze();
            runner.submit(
                    TaskGroup.IO, "draft", (_, _) -> workbench.own().draft().draft(), drafts::add);

            until(() -> !drafts.isEmpty(), Duration.ofSeconds(20));
            say("a lane is free again", frozen);
            assertThat(drafts).singleElement().isInstanceOf(Outcome.Done.class);
            until(() -> asked.size() == LANES, Duration.ofSeconds(20));
            assertThat(asked).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Failed.class));
        } finally {
            server.thaw();
        }
    }

    private static void waitForALock(Connection other) throws SQLException {
        long deadline = System.nanoTime() + SHOWN.toNanos();
        boolean waits = false;
        while (!waits) {
            assertThat(System.nanoTime()).as("a question waits at the table").isLessThan(deadline);
            try (ResultSet row =
                    other.createStatement().executeQuery("SELECT count(*) > 0 FROM pg_locks WHERE NOT granted")) {
                waits = row.next() && row.getBoolean(1);
            }
        }
    }

    @Test
    void aRoleThatMayNotInsertReadsOnly() throws InterruptedException {
        PostgresServer server = SharedPostgres.server();
        String database = server.createDatabase("watch");
        migrated(server, database);
        server.psql(
                database,
                "CREATE ROLE watch_reader LOGIN PASSWORD 'r'; GRANT SELECT ON vector_embeddings TO watch_reader;"
                        + " GRANT USAGE ON SCHEMA workbench TO watch_reader;"
                        + " GRANT SELECT ON ALL TABLES IN SCHEMA workbench TO watch_reader");

        ConnectionViewModel connection = watching(workbench(url(server, "watch_reader", "r", database)));

        untilIs(connection, ConnectionState.ReadOnly.class);
        assertThat(((ConnectionState.ReadOnly) connection.stateProperty().get()).grant())
                .contains("GRANT SELECT, INSERT, UPDATE, DELETE ON vector_embeddings");
    }

    @Test
    void aDatabaseWithoutOurTablesLacksThemUntilSomebodyMigratesOnPurpose() throws InterruptedException {
        PostgresServer server = SharedPostgres.server();
        String database = server.createDatabase("watch");
        Workbench workbench = workbench(url(server, database));
        ConnectionViewModel connection = watching(workbench);
        untilIs(connection, ConnectionState.SchemaMissing.class);

        var steps = workbench.own().connection().plan().steps();
        assertThat(steps).extracting(step -> step.name()).containsExactly("V1 workbench", "V2 memory");
        assertThat(steps.getFirst().adds()).contains("table vector_embeddings", "table workbench.cases");
        assertThat(steps.getFirst().summary())
                .startsWith("The shared table by its contract")
                .endsWith(".");
        assertThat(server.psql(database, "SELECT to_regclass('vector_embeddings') IS NULL"))
                .as("looking changes nothing")
                .isEqualTo("t");

        workbench.own().connection().migrate(new CancelToken(), ProgressSink.SILENT);
        untilIs(connection, ConnectionState.Online.class);
        assertThat(workbench.own().connection().plan().steps()).isEmpty();
    }

    @Test
    void aServerThatAcceptsAndNeverAnswersHoldsUpNobodyElse() throws InterruptedException, IOException {
        ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        open.add(silent);
        Workbench workbench = workbench("postgresql://soc:s@127.0.0.1:" + silent.getLocalPort() + "/aurorasoc");
        ConnectionViewModel connection = watching(workbench);
        List<Outcome<?>> asked = new ArrayList<>();
        List<Outcome<?>> drafts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            runner.submit(
                    TaskGroup.IO, "status", (_, _) -> workbench.own().status().status(), asked::add);
        }
        runner.submit(TaskGroup.IO, "draft", (_, _) -> workbench.own().draft().draft(), drafts::add);

        until(() -> !drafts.isEmpty());
        assertThat(drafts).singleElement().isInstanceOf(Outcome.Done.class);
        assertThat(asked).as("a draft does not wait for the server").isEmpty();
        untilIs(connection, ConnectionState.Away.class);
        until(() -> asked.size() == 3);
        assertThat(asked).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Failed.class));
    }
}
