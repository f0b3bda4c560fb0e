package org.aurorasoc.workbench.peers.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.json.JsonText;

/// A Chroma server of the npm package, on loopback, in a folder that goes with it.
public final class ChromaServer implements AutoCloseable {
    private static final int ATTEMPTS = 300;

    private final Path folder;
    private final Process process;
    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ChromaServer(Path folder, Process process, int port) {
        this.folder = folder;
        this.process = process;
        address = URI.create("http://127.0.0.1:" + port + "/api/v2/");
    }

    /// @param program the package's `chroma`
    public static ChromaServer start(Path program) {
        try {
            Path folder = Files.createTempDirectory("workbench-chroma");
            int port = freePort();
            ProcessBuilder builder = new ProcessBuilder(
                            program.toString(),
                            "run",
                            "--path",
                            folder.resolve("rows").toString(),
                            "--host",
                            "127.0.0.1",
                            "--port",
                            Integer.toString(port))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("server.log").toFile());
            ChromaServer server = new ChromaServer(folder, builder.start(), port);
            server.awaitAnswer();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer() throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS && process.isAlive(); attempt++) {
            if (answers()) {
                return;
            }
            LockSupport.parkNanos(100_000_000);
        }
        String log = Files.readString(folder.resolve("server.log"));
        close();
        throw new IllegalStateException("Chroma does not answer: " + log);
    }

    private boolean answers() {
        try {
            return send(HttpRequest.newBuilder(address.resolve("heartbeat"))).statusCode() == 200;
        } catch (UncheckedIOException _) {
            return false;
        }
    }

    /// Its answer as read; anything but success is an error that quotes it.
    JsonObject post(String path, JsonObject body) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JsonText.write(body))));
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("Chroma refused: " + answer.body());
        }
        return answer.body().isBlank() ? JsonObject.EMPTY : JsonText.readObject(answer.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofMinutes(5)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
        client.close();
        try {
            org.aurorasoc.workbench.files.FolderRemoval.remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
