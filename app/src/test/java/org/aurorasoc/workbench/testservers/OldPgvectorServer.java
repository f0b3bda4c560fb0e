package org.aurorasoc.workbench.testservers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A PostgreSQL 16 with pgvector 0.7.3, which has no iterative scan: pglite, in WebAssembly, behind the relay of
/// `oldpgvector/`. One session, one database, everything in memory; give a pool one connection.
public final class OldPgvectorServer implements AutoCloseable {
    private static final List<String> SCRIPTS = List.of("relay.mjs", "wire.mjs");
    private static final Pattern ANSWERS = Pattern.compile("^listening on (\\d+)$", Pattern.MULTILINE);
    private static final int ATTEMPTS = 1_200;

    private final Path folder;
    private final Process process;
    private final int port;

    private OldPgvectorServer(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
        port = awaitPort();
    }

    public static OldPgvectorServer start() {
        Path pglite = ServerHome.pglite();
        Path node = ServerHome.node();
        Path folder = ServerProcess.newFolder("workbench-pglite");
        SCRIPTS.forEach(script -> ServerProcess.textFile(folder, script, script(script)));
        List<String> command =
                List.of(node.toString(), folder.resolve(SCRIPTS.getFirst()).toString(), pglite.toString());
        return new OldPgvectorServer(folder, ServerProcess.start(folder, command));
    }

    private static String script(String name) {
        try (InputStream in = OldPgvectorServer.class.getResourceAsStream("/oldpgvector/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int awaitPort() {
        for (int attempt = 0; attempt < ATTEMPTS && process.isAlive(); attempt++) {
            Matcher answers = ANSWERS.matcher(log());
            if (answers.find()) {
                return Integer.parseInt(answers.group(1));
            }
            LockSupport.parkNanos(100_000_000);
        }
        String log = log();
        close();
        throw new IllegalStateException("pglite does not answer:\n" + log);
    }

    /// What pglite and the relay wrote: the reason, when a test fails.
    public String log() {
        try {
            return Files.readString(folder.resolve(ServerProcess.LOG));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
        ServerProcess.deleteFolder(folder);
    }
}
