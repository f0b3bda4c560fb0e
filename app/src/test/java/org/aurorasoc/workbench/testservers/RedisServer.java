package org.aurorasoc.workbench.testservers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// A Redis of its own: a temp folder, a free loopback port, nothing kept on disk.
public final class RedisServer implements AutoCloseable {
    private final Path program;
    private final Path folder;
    private final int port;
    private final List<String> options;
    private Process process;

    private RedisServer(Path program, Path folder, int port, List<String> options) {
        this.program = program;
        this.folder = folder;
        this.port = port;
        this.options = options;
    }

    /// `options` as on the server's own command line.
    public static RedisServer start(String... options) {
        int port = ServerProcess.freePort();
        List<String> all = new ArrayList<>(List.of("--port", Integer.toString(port)));
        all.addAll(List.of(options));
        return started(ServerProcess.newFolder("workbench-redis"), port, all);
    }

    /// Speaks nothing but TLS; certificate and key as PEM.
    public static RedisServer startWithTls(String certificate, String key) {
        int port = ServerProcess.freePort();
        Path folder = ServerProcess.newFolder("workbench-redis");
        return started(
                folder,
                port,
                List.of(
                        "--port",
                        "0",
                        "--tls-port",
                        Integer.toString(port),
                        "--tls-auth-clients",
                        "no",
                        "--tls-cert-file",
                        ServerProcess.textFile(folder, "server.crt", certificate)
                                .toString(),
                        "--tls-key-file",
                        ServerProcess.textFile(folder, "server.key", key).toString()));
    }

    private static RedisServer started(Path folder, int port, List<String> options) {
        RedisServer server = new RedisServer(ServerHome.redis(), folder, port, options);
        server.startAgain();
        return server;
    }

    /// Starts after [#kill()], empty; returns when the server answers.
    public void startAgain() {
        List<String> command = new ArrayList<>(List.of(program.toString(), "--bind", "127.0.0.1", "--save", ""));
        command.addAll(options);
        process = ServerProcess.start(folder, command);
        for (int attempt = 0; attempt < 300; attempt++) {
            if (answers()) {
                return;
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new IllegalStateException("redis-server does not answer");
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    public String url() {
        return "redis://127.0.0.1:" + port + "/0";
    }

    /// SIGSTOP: connections are taken by the system and nothing ever answers.
    public void pause() {
        ServerProcess.run(folder, List.of("kill", "-STOP", Long.toString(process.pid())), "");
    }

    public void resume() {
        ServerProcess.run(folder, List.of("kill", "-CONT", Long.toString(process.pid())), "");
    }

    /// SIGKILL.
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
        ServerProcess.deleteFolder(folder);
    }
}
