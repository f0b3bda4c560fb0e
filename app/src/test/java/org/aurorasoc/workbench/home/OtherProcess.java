package org.aurorasoc.workbench.home;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aurorasoc.workbench.task.CancelToken;

/// A second Java machine that enters a home as a command does. `stay` keeps the home until its input ends;
/// `try-lock` says whether it got the lock; `repeat N` enters N times; all else is one command.
final class OtherProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;

    private OtherProcess(Process process) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    static void main(String[] args) throws IOException {
        Home home = Home.open(Path.of(args[0]));
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        if (rest[0].equals("stay")) {
            stay(home);
        } else if (rest[0].equals("try-lock")) {
            System.out.print(OwnedHome.claim(home.store()).isPresent());
        } else if (rest[0].equals("repeat")) {
            String[] command = Arrays.copyOfRange(rest, 2, rest.length);
            for (int i = 0; i < Integer.parseInt(rest[1]); i++) {
                enter(home, command);
            }
        } else {
            System.exit(enter(home, rest));
        }
    }

    private static void stay(Home home) throws IOException {
        try (OwnedHome owned = new HomeAccess(TestCommands.VERSION, TestCommands.ENDLESS).own(home)) {
            owned.serve(new TestCommands());
            System.out.println("owner");
            while (System.in.read() >= 0) {}
        }
    }

    private static int enter(Home home, String... command) {
        CommandRequest request = TestCommands.request(command);
        CallerStreams streams = new CallerStreams(System.in, System.out, System.err);
        return switch (new HomeAccess(TestCommands.VERSION, TestCommands.ENDLESS).enter(home, request, streams)) {
            case HomeEntry.Served(int code) -> code;
            case OwnedHome owned -> {
                try (owned) {
                    TestCommands commands = new TestCommands();
                    owned.serve(commands);
                    yield commands.run(
                            new ServedCommand(request, System.in, System.out, System.err, new CancelToken()));
                }
            }
        };
    }

    static OtherProcess owning(Home home) throws IOException {
        OtherProcess other = start(builder(home, "stay"));
        other.awaitLine("owner");
        return other;
    }

    static OtherProcess running(Home home, String... command) throws IOException {
        return start(builder(home, command));
    }

    static ProcessBuilder builder(Home home, String... command) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx96m",
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                home.folder().toString()));
        line.addAll(List.of(command));
        return new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    private static OtherProcess start(ProcessBuilder builder) throws IOException {
        return new OtherProcess(builder.start());
    }

    void awaitLine(String expected) throws IOException {
        String line = out.readLine();
        if (!expected.equals(line)) {
            throw new AssertionError("The other process said: " + line);
        }
    }

    String allOutput() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int c = out.read(); c >= 0; c = out.read()) {
            all.append((char) c);
        }
        return all.toString();
    }

    long pid() {
        return process.pid();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    void signal(String name) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-" + name, Long.toString(pid()))
                .start()
                .waitFor();
        if (code != 0) {
            throw new AssertionError("kill -" + name + " gave " + code);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
