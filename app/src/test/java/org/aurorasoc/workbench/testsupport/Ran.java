package org.aurorasoc.workbench.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A program that ran to its end, and what it said.
public record Ran(int exit, String stdout, String stderr) {
    private static final long PATIENCE_SECONDS = 180;
    private static final int KILLED = 137;

    /// Runs `command`; `environment` adds to this process's own, and a value of "" takes a variable away.
    public static Ran of(List<String> command, Map<String, String> environment) {
        try {
            Path out = Files.createTempFile("ran", ".out");
            Path err = Files.createTempFile("ran", ".err");
            try {
                ProcessBuilder builder =
                        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
                environment.forEach(builder.environment()::put);
                builder.environment().values().removeIf(String::isEmpty);
                return finished(builder.start(), out, err);
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ran finished(Process process, Path out, Path err) throws IOException {
        int exit = KILLED;
        try {
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                exit = process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return new Ran(exit, text(out), text(err));
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
