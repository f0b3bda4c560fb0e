package org.aurorasoc.workbench.testservers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Runs programs as an unprivileged user, which PostgreSQL insists on, in a folder that this user owns.
final class ServerProcess {
    private static final String UNPRIVILEGED = "nobody";
    /// What a started program writes, in its folder.
    static final String LOG = "server.log";

    private static final long PATIENCE_SECONDS = 900;

    private ServerProcess() {}

    /// A new folder below the system's temp folder, owned by whoever will run the server.
    static Path newFolder(String name) {
        try {
            Path folder = Files.createTempDirectory(Path.of("/tmp"), name);
            if (isRoot()) {
                Files.setAttribute(
                        folder,
                        "posix:owner",
                        folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(UNPRIVILEGED),
                        LinkOption.NOFOLLOW_LINKS);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file in that folder that the server's user may read.
    static Path textFile(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Process start(Path folder, List<String> command) {
        try {
            return builder(folder, command)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(folder.resolve(LOG).toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Runs to the end and returns what was written; anything but exit 0 is an error that quotes it.
    static String run(Path folder, List<String> command, String input) {
        try {
            File output = Files.createTempFile("run", ".out").toFile();
            Process process = builder(folder, command).redirectOutput(output).start();
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            String text = Files.readString(output.toPath());
            Files.delete(output.toPath());
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException(command.getFirst() + " failed:\n" + text);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void deleteFolder(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessBuilder builder(Path folder, List<String> command) {
        List<String> whole = new ArrayList<>();
        if (isRoot()) {
            whole.addAll(List.of(
                    "setpriv", "--reuid=" + UNPRIVILEGED, "--regid=nogroup", "--clear-groups", "--inh-caps=-all"));
        }
        whole.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(whole).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LANG", "C.UTF-8");
        builder.environment().put("HOME", folder.toString());
        return builder;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
