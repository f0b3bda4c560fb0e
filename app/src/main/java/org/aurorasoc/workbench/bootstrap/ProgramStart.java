package org.aurorasoc.workbench.bootstrap;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.aurorasoc.workbench.error.UnexpectedException;
import org.aurorasoc.workbench.service.bench.ColdStart;
import org.aurorasoc.workbench.task.CancelToken;

/// Starts the program as this process was started: by its package's starter, or by the same Java with the same class
/// path and the options of a command.
final class ProgramStart implements ColdStart {
    private static final String OURS = "org.aurorasoc.workbench.";
    /// Wide instructions are for those that stay; a command starts without them, and sooner.
    private static final String MODULES = "--add-modules";

    @Override
    public String unavailable() {
        return starter().isEmpty() ? "this process was not started as the program is" : "";
    }

    private static List<String> starter() {
        String packaged = System.getProperty("jpackage.app-path", "");
        if (!packaged.isEmpty()) {
            return List.of(packaged);
        }
        String main = System.getProperty("sun.java.command", "").split(" ", 2)[0];
        if (!main.startsWith(OURS)) {
            return List.of();
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith(MODULES))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        return command;
    }

    @Override
    public Ended run(List<String> command, Map<String, String> environment, CancelToken cancel) {
        List<String> whole = new ArrayList<>(starter());
        whole.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(whole).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
        environment.forEach((name, value) -> {
            if (value.isEmpty()) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        cancel.throwIfCancelled();
        return ended(builder, cancel);
    }

    private static Ended ended(ProcessBuilder builder, CancelToken cancel) {
        long begun = System.nanoTime();
        try {
            Process process = builder.start();
            try (CancelToken.Registration _ = cancel.onCancel(process::destroy)) {
                process.getOutputStream().close();
                int exit = process.onExit().join().exitValue();
                cancel.throwIfCancelled();
                return new Ended(Duration.ofNanos(System.nanoTime() - begun), exit);
            }
        } catch (IOException | CompletionException e) {
            throw new UnexpectedException("The program cannot be started again.", "Check that it is whole.", e);
        }
    }
}
