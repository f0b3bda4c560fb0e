package org.aurorasoc.workbench.ui.pictures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.aurorasoc.workbench.bootstrap.RunningWorkbench;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// A memory to take pictures in, with a home of its own that is thrown away.
final class World implements AutoCloseable {
    private final Path home;
    private final RunningWorkbench workbench;

    /// What is in it.
    enum Kind {
        /// The sample library, read by the model.
        SAMPLES,
        EMPTY,
        /// The sample library in hash mode, as somebody chose it.
        HASH,
        /// A team's database that does not answer.
        AWAY
    }

    private World(Path home, Map<String, String> environment) {
        this.home = home;
        workbench = new RunningWorkbench(environment, _ -> {});
    }

    static World open(Kind kind) {
        try {
            Path home = Files.createTempDirectory("workbench-pictures");
            World world = new World(home, environment(kind, home));
            if (kind == Kind.SAMPLES || kind == Kind.HASH) {
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
            case SAMPLES, EMPTY -> {}
            case HASH -> environment.put("AURORASOC_EMBEDDINGS_BACKEND", "hash");
            case AWAY -> {
                environment.put("VECTOR_STORE_BACKEND", "postgres");
                environment.put("DATABASE_URL", "postgresql://soc@127.0.0.1:1/aurorasoc");
            }
        }
        return environment;
    }

    RunningWorkbench workbench() {
        return workbench;
    }

    @Override
    public void close() {
        workbench.close();
        try (Stream<Path> all = Files.walk(home)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
