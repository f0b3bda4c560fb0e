package org.aurorasoc.workbench.ui;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// A second Java machine on the same home, as a user starts it, without a display of its own.
record OtherJvm(Process process, BufferedReader out) implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    static OtherJvm start(Class<?> main, Path home, Map<String, String> settings) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(settings);
        builder.environment().put("WORKBENCH_HOME", home.toString());
        builder.environment().put("AURORASOC_EMBEDDINGS_BACKEND", "hash");
        Process process = builder.start();
        return new OtherJvm(process, process.inputReader(StandardCharsets.UTF_8));
    }

    void awaitLine(String expected) throws IOException {
        StringBuilder before = new StringBuilder();
        for (String line = out.readLine(); !expected.equals(line); line = out.readLine()) {
            if (line == null) {
                throw new AssertionError("The other process ended with: " + before);
            }
            before.append(line).append('\n');
        }
    }

    String output() {
        return out.lines().collect(Collectors.joining("\n"));
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("The other process does not end");
        }
        return process.exitValue();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
