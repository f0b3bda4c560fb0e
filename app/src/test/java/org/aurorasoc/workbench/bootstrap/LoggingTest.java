package org.aurorasoc.workbench.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.UnexpectedException;
import org.aurorasoc.workbench.home.CallerStreams;
import org.aurorasoc.workbench.home.CommandRequest;
import org.aurorasoc.workbench.home.Home;
import org.aurorasoc.workbench.home.HomeAccess;
import org.aurorasoc.workbench.home.OwnedHome;
import org.aurorasoc.workbench.home.Terminal;
import org.aurorasoc.workbench.settings.SettingsLoader;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.task.ThreadedTaskRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Timeout(30)
class LoggingTest {
    private static final String CASE_TEXT = "beaconing from the hr laptop";
    private static final String INDICATOR = "evil-cdn.example";
    private static final String PASSWORD = "s3cr3t-marker";
    private static final Logger LOG = LoggerFactory.getLogger("org.aurorasoc.workbench.test");

    @TempDir
    Path folder;

    private final PrintStream realOut = System.out;
    private final PrintStream realErr = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(realOut);
        System.setErr(realErr);
    }

    @Test
    void standardOutputIsNeverLoggedToAndStandardErrorHearsWarnings() throws IOException {
        try (Logging _ = Logging.into(folder)) {
            LOG.debug("a detail");
            LOG.info("an event");
            LOG.warn("a warning\nin two lines", new IllegalStateException(CASE_TEXT));
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("WARN a warning in two lines" + System.lineSeparator());
        assertThat(log())
                .contains("INFO", "an event", "WARN", "IllegalStateException", "LoggingTest.java")
                .doesNotContain("a detail");
    }

    @Test
    void withoutAHomeOnlyWarningsAreSaid() {
        LOG.info("an event");
        LOG.error("a fault");

        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("ERROR a fault" + System.lineSeparator());
    }

    @Test
    void onlyTheOwnerMayReadTheLogAndTheOldOnesAndTheyStaySmall() throws IOException {
        try (Logging _ = Logging.into(folder, 1000)) {
            for (int i = 0; i < 200; i++) {
                LOG.info("event number {}", i);
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(4);
            for (Path file : all) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
                assertThat(Files.size(file)).isLessThan(2000);
            }
        }
        assertThat(log()).contains("event number 199");
    }

    @Test
    void aLogThatCannotBeWrittenIsSaid() throws IOException {
        Files.createDirectory(folder.resolve("workbench.log"));

        assertThatThrownBy(() -> Logging.into(folder))
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining("workbench.log cannot be written");
    }

    @Test
    void theDriversAreSilencedAndTheJdksOwnLogIsHandedOn() throws IOException {
        try (Logging _ = Logging.into(folder)) {
            LoggerFactory.getLogger("org.h2.jdbc").error(CASE_TEXT);
            LoggerFactory.getLogger("com.zaxxer.hikari.pool").info(CASE_TEXT);
            java.util.logging.Logger.getLogger("org.postgresql.Driver").severe(CASE_TEXT);
            java.util.logging.Logger.getLogger("org.example").info(CASE_TEXT);
            java.util.logging.Logger.getLogger("org.example").log(Level.WARNING, "no {0}", "vectors");
        }
        assertThat(log()).contains("org.example: no vectors").doesNotContain(CASE_TEXT);
        assertThat(everythingSaid()).doesNotContain(CASE_TEXT);
    }

    @Test
    void neitherCaseTextNorIndicatorNorPasswordIsLoggedByACommandServedHere() throws IOException {
        Home home = Home.open(folder.resolve("bench"));
        try (Logging _ = Logging.into(folder);
                OwnedHome owned = new HomeAccess("1.0").own(home)) {
            owned.serve(command -> {
                throw new IllegalStateException(command.request() + CASE_TEXT + INDICATOR, new IOException(PASSWORD));
            });
            CommandRequest request = new CommandRequest(
                    "1.0",
                    List.of("recall", CASE_TEXT, INDICATOR),
                    folder,
                    Map.of("PG_PASSWORD", PASSWORD, "DATABASE_URL", "postgresql://ann:" + PASSWORD + "@db/soc"),
                    new Terminal(false, 0, StandardCharsets.UTF_8));
            CallerStreams streams = new CallerStreams(InputStream.nullInputStream(), out, err);

            assertThatThrownBy(() -> new HomeAccess("1.0").enter(home, request, streams))
                    .isInstanceOf(UnexpectedException.class);
        }
        assertThat(log()).contains("A served command met a fault");
        assertNothingLeaked();
    }

    @Test
    void neitherIsLoggedByATaskThatFails() throws Exception {
        CountDownLatch over = new CountDownLatch(2);
        try (Logging _ = Logging.into(folder);
                ThreadedTaskRunner runner = new ThreadedTaskRunner(Runnable::run)) {
            runner.submit(
                    TaskGroup.IO,
                    "recall",
                    (_, _) -> {
                        throw new IOException(CASE_TEXT, new IllegalStateException(INDICATOR));
                    },
                    _ -> over.countDown());
            runner.submit(
                    TaskGroup.IO,
                    "recall",
                    (_, _) -> {
                        throw new InvalidInputException("The query is empty.", "", new IOException(CASE_TEXT));
                    },
                    _ -> over.countDown());
            over.await();
        }
        assertThat(log()).contains("Task recall met a fault", "Task recall failed");
        assertNothingLeaked();
    }

    @Test
    void neitherIsLoggedWhenTheSettingsAreBroken() throws IOException {
        Files.writeString(folder.resolve("workbench.toml"), "pg_password = \"" + PASSWORD);
        try (Logging _ = Logging.into(folder)) {
            assertThatThrownBy(() -> new SettingsLoader(LOG::warn).load(Map.of("PG_PASSWORD", PASSWORD), folder))
                    .isInstanceOfSatisfying(InvalidInputException.class, e -> LOG.error("Settings are broken", e));
        }
        assertThat(log()).contains("Settings are broken", "workbench.toml is not valid TOML");
        assertNothingLeaked();
    }

    private void assertNothingLeaked() throws IOException {
        for (String secret : List.of(CASE_TEXT, INDICATOR, PASSWORD)) {
            assertThat(log()).doesNotContain(secret);
            assertThat(everythingSaid()).doesNotContain(secret);
        }
    }

    private String everythingSaid() {
        return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("workbench.log"));
    }
}
