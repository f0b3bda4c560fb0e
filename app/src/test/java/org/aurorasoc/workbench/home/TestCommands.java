package org.aurorasoc.workbench.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/// The commands that the tests have run here or in another process: the first argument says which.
final class TestCommands implements CommandServer.Handler {
    static final String VERSION = "1.0";

    /// For those who wait until the other answers, however busy the machine is.
    static final Patience ENDLESS = new Patience(
            Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1), Duration.ofMillis(200));

    final CountDownLatch started = new CountDownLatch(1);
    final CountDownLatch cancelled = new CountDownLatch(1);
    final CountDownLatch released = new CountDownLatch(1);

    static CommandRequest request(String... arguments) {
        return requestOf(VERSION, arguments);
    }

    static CommandRequest requestOf(String version, String... arguments) {
        return new CommandRequest(
                version,
                List.of(arguments),
                Path.of("").toAbsolutePath(),
                Map.of(),
                new Terminal(false, 0, StandardCharsets.UTF_8));
    }

    @Override
    public int run(ServedCommand command) {
        try {
            return switch (command.request().arguments().getFirst()) {
                case "who" -> who(command);
                case "cat" -> (int) command.in().transferTo(command.out()) == 0 ? 1 : 0;
                case "until-cancelled" -> untilCancelled(command);
                case "until-released" -> untilReleased();
                case "flood" -> flood(command);
                case "bump" -> bump(Path.of(command.request().arguments().get(1)));
                case "fault" ->
                    throw new IllegalStateException(
                            command.request().arguments().get(1));
                default -> 2;
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 3;
        }
    }

    private static int who(ServedCommand command) {
        command.out()
                .print(ProcessHandle.current().pid() + " " + command.request().arguments());
        command.err().print("progress");
        return 7;
    }

    private int untilCancelled(ServedCommand command) throws InterruptedException {
        command.token().onCancel(cancelled::countDown);
        command.out().println("started");
        started.countDown();
        cancelled.await();
        return 3;
    }

    private int flood(ServedCommand command) {
        started.countDown();
        while (!command.token().isCancelled()) {
            command.out().println("more than anybody reads");
        }
        return 3;
    }

    private int untilReleased() throws InterruptedException {
        started.countDown();
        released.await();
        return 0;
    }

    /// Loses a count when two run at once in two processes.
    private synchronized int bump(Path file) throws IOException {
        int count = Integer.parseInt(Files.readString(file));
        Files.writeString(file, Integer.toString(count + 1));
        return 0;
    }
}
