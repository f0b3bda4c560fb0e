package org.aurorasoc.workbench.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aurorasoc.workbench.testsupport.Missing;

/// Finds the programs of a server: by the variable that the scripts export, else where the set-up script keeps them.
final class ServerHome {
    private ServerHome() {}

    /// The folder whose `bin` holds PostgreSQL's programs, pgvector beside them.
    static Path postgres() {
        return named("WORKBENCH_TEST_PG")
                .or(() -> cached("bin/initdb"))
                .orElseThrow(() -> missing("PostgreSQL with pgvector", "WORKBENCH_TEST_PG"));
    }

    static Path redis() {
        return named("WORKBENCH_TEST_REDIS")
                .or(() -> onPath("redis-server"))
                .or(() -> caches().stream()
                        .map(cache -> cache.resolve("redis-server"))
                        .filter(Files::isExecutable)
                        .findFirst())
                .orElseThrow(() -> missing("redis-server", "WORKBENCH_TEST_REDIS"));
    }

    /// The folder below which the set-up script had npm install pglite.
    static Path pglite() {
        return named("WORKBENCH_TEST_PGLITE")
                .or(() -> caches().stream()
                        .map(cache -> cache.resolve("pglite-0.2.0"))
                        .filter(home -> Files.isDirectory(home.resolve("node_modules")))
                        .findFirst())
                .orElseThrow(() -> missing("pglite, an old pgvector,", "WORKBENCH_TEST_PGLITE"));
    }

    static Path node() {
        return onPath("node").orElseThrow(() -> missing("node", "PATH"));
    }

    private static Optional<Path> named(String variable) {
        return Optional.ofNullable(System.getenv(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// The newest tree below a cache folder that holds the program.
    private static Optional<Path> cached(String program) {
        List<Path> found = new ArrayList<>();
        for (Path cache : caches()) {
            if (Files.isDirectory(cache)) {
                found.addAll(homesOf(cache, program));
            }
        }
        return found.stream().max(Comparator.comparing(ServerHome::age));
    }

    private static List<Path> caches() {
        String own = System.getenv().getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache");
        return List.of(Path.of("/var/cache/aurorasoc-workbench"), Path.of(own, "aurorasoc-workbench"));
    }

    private static List<Path> homesOf(Path cache, String program) {
        try (Stream<Path> walk = Files.walk(cache, 8)) {
            return walk.filter(path -> path.endsWith(program) && Files.isExecutable(path))
                    .map(path -> path.getParent().getParent())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static java.nio.file.attribute.FileTime age(Path path) {
        try {
            return Files.getLastModifiedTime(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuntimeException missing(String what, String variable) {
        return Missing.because("No " + what + " was found (set " + variable + ", or run sh installer/verify.sh once)");
    }
}
