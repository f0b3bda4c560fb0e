package org.aurorasoc.workbench.ui.pictures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.aurorasoc.workbench.bootstrap.RunningWorkbench;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// A memory to take pictures in, with a home of its own that is thrown away.
final class World implements AutoCloseable {
    /// Every picture is of the same moment, and nothing in it was written later.
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T04:12:00Z"), ZoneOffset.UTC);

    private static final String USER_HOME = "user.home";
    private static final String OWN_HOME = System.getProperty(USER_HOME, "");

    private static final Duration MONTHS_AGO = Duration.ofDays(-120);
    private static final Set<Kind> LOADS_SAMPLES =
            EnumSet.of(Kind.SAMPLES, Kind.HASH, Kind.WORKED, Kind.FEED, Kind.MIXED);
    private static final String FEED_NAME = "team misp";
    private static final String DATABASE_NAME = "aurorasoc";

    /// Names that somebody gave.
    static final String SAID = FEED_NAME + "\n" + DATABASE_NAME;

    private static final String SILENT_FEED = """
            [[feed]]
            name = "%s"
            kind = "misp"
            url = "http://127.0.0.1:1"
            enabled = true
            """.formatted(FEED_NAME);

    private final Path user;
    private final RunningWorkbench workbench;

    /// What is in it.
    enum Kind {
        /// The sample library, read by the model.
        SAMPLES,
        EMPTY,
        /// The sample library in hash mode, as somebody chose it.
        HASH,
        /// The sample library, in which somebody works.
        WORKED,
        /// The sample library, and a feed that does not answer.
        FEED,
        /// The sample library as it was loaded months ago, so that its verdicts have run out.
        STALE,
        /// The sample library, and a few cases that came in by hash mode.
        MIXED,
        /// The sample library, and a model that fails its checksum.
        FAULT,
        /// The sample library, and a model that was chosen and never added.
        ABSENT,
        /// A team's database that does not answer.
        AWAY
    }

    private World(Path user, Map<String, String> environment) {
        this.user = user;
        workbench = new RunningWorkbench(environment, _ -> {}, CLOCK);
    }

    static World open(Kind kind) {
        try {
            Path user = Files.createTempDirectory("workbench-pictures");
            Path home = Files.createDirectories(user.resolve(".local/share/aurorasoc-workbench"));
            Map<String, String> environment = environment(kind, home);
            Past past = new Past(home, kind == Kind.ABSENT ? environment(Kind.SAMPLES, home) : environment);
            switch (kind) {
                case FEED -> Files.writeString(home.resolve("workbench.toml"), SILENT_FEED);
                case STALE -> past.loadSamples(Clock.offset(CLOCK, MONTHS_AGO));
                case MIXED -> past.importInHashMode();
                case FAULT -> {
                    past.loadSamples(CLOCK);
                    past.damageModel();
                }
                case ABSENT -> past.loadSamples(CLOCK);
                case SAMPLES, WORKED, EMPTY, HASH, AWAY -> {}
            }
            World world = new World(user, environment);
            if (LOADS_SAMPLES.contains(kind)) {
                world.workbench.own().samples().load(new CancelToken(), ProgressSink.SILENT);
            }
            return world;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Nothing of the caller's own settings comes in: a picture shows no one's memory.
    private static Map<String, String> environment(Kind kind, Path home) {
        Map<String, String> environment = new HashMap<>(Map.of("WORKBENCH_HOME", home.toString()));
        switch (kind) {
            case SAMPLES, WORKED, EMPTY, STALE, MIXED, FAULT -> {}
            case FEED -> environment.put("WORKBENCH_FEED_TEAM_MISP_KEY", "of-no-server");
            case HASH -> environment.putAll(Past.HASH_MODE);
            case ABSENT -> environment.put("WORKBENCH_MODEL", ModelId.BGE.name());
            case AWAY -> {
                environment.put("VECTOR_STORE_BACKEND", "postgres");
                environment.put("DATABASE_URL", "postgresql://soc@127.0.0.1:1/" + DATABASE_NAME + "?connect_timeout=1");
            }
        }
        return environment;
    }

    /// Its home is from now on the user's own, so that a picture names no folder of this machine.
    RunningWorkbench enter() {
        System.setProperty(USER_HOME, user.toString());
        return workbench;
    }

    @Override
    public void close() {
        workbench.close();
        System.setProperty(USER_HOME, OWN_HOME);
        try (Stream<Path> all = Files.walk(user)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
