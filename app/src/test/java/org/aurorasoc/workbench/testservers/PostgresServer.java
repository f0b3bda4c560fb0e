package org.aurorasoc.workbench.testservers;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// A PostgreSQL with pgvector of its own: a temp folder, a free loopback port, scram passwords for everybody.
public final class PostgresServer implements AutoCloseable {
    public static final String SUPERUSER = "postgres";
    public static final String PASSWORD = "test-only";
    private static final List<String> OPTIONS = List.of(
            "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=60", "shared_buffers=256MB");
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Path home;
    private final Path folder;
    private final int port;
    private Process process;

    private PostgresServer(Path home, Path folder, int port) {
        this.home = home;
        this.folder = folder;
        this.port = port;
    }

    /// With the C.UTF-8 locale, where text order is code-point order.
    public static PostgresServer start() {
        return start(List.of("--locale=C.UTF-8"));
    }

    /// With the collation of a language: "a" before "B", and punctuation hardly counts.
    public static PostgresServer startWithLanguageCollation() {
        return start(List.of("--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en-US"));
    }

    private static PostgresServer start(List<String> locale) {
        PostgresServer server = new PostgresServer(
                ServerHome.postgres(), ServerProcess.newFolder("workbench-pg"), ServerProcess.freePort());
        server.initialise(locale);
        server.startAgain();
        return server;
    }

    private void initialise(List<String> locale) {
        List<String> command = new ArrayList<>(List.of(program("initdb"), "-D", data(), "-U", SUPERUSER));
        command.addAll(List.of("--encoding=UTF8", "--auth=scram-sha-256", "--no-sync"));
        command.add("--pwfile=" + ServerProcess.textFile(folder, "password", PASSWORD + "\n"));
        command.addAll(locale);
        ServerProcess.run(folder, command, "");
    }

    /// Starts after [#kill()]; returns when the server answers.
    public void startAgain() {
        List<String> command =
                new ArrayList<>(List.of(program("postgres"), "-D", data(), "-p", Integer.toString(port)));
        for (String option : OPTIONS) {
            command.addAll(List.of("-c", option));
        }
        process = ServerProcess.start(folder, command);
        awaitAnswer();
    }

    private void awaitAnswer() {
        RuntimeException last = null;
        for (int attempt = 0; attempt < 300; attempt++) {
            try {
                psql("postgres", "SELECT 1");
                return;
            } catch (IllegalStateException | UncheckedIOException e) {
                // The second: psql had ended before it was told anything.
                last = e;
                pause();
            }
        }
        throw new IllegalStateException("PostgreSQL does not answer", last);
    }

    private static void pause() {
        java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
    }

    public String host() {
        return "127.0.0.1";
    }

    public int port() {
        return port;
    }

    /// A new, empty database; the name is unique.
    public String createDatabase(String prefix) {
        String name = prefix + "_" + DATABASES.incrementAndGet();
        psql("postgres", "CREATE DATABASE " + name);
        return name;
    }

    /// Runs SQL as the superuser; unaligned rows, tuples only.
    public String psql(String database, String sql) {
        return psqlAs(SUPERUSER, PASSWORD, database, sql);
    }

    public String psqlAs(String user, String password, String database, String sql) {
        String address = "host=127.0.0.1 port=" + port + " user=" + user + " password=" + password + " dbname="
                + database + " connect_timeout=5";
        return ServerProcess.run(
                        folder, List.of(program("psql"), address, "-XAtq", "-v", "ON_ERROR_STOP=1", "-f", "-"), sql)
                .strip();
    }

    /// The schema as `pg_dump --schema-only` writes it, without the random word of its newest versions.
    public String dumpSchema(String database) {
        String address =
                "host=127.0.0.1 port=" + port + " user=" + SUPERUSER + " password=" + PASSWORD + " dbname=" + database;
        return ServerProcess.run(folder, List.of(program("pg_dump"), "--schema-only", "-d", address), "")
                .replaceAll("(?m)^\\\\(un)?restrict .*$", "");
    }

    /// SIGKILL to the postmaster and, as the machine's own crash would, to all its children.
    public void kill() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        children.forEach(child -> child.onExit().join());
    }

    /// Stops every process of the server in its tracks: its port still accepts, and nobody answers.
    public void freeze() {
        signal("-STOP");
    }

    public void thaw() {
        signal("-CONT");
    }

    private void signal(String name) {
        List<String> command = new ArrayList<>(List.of("kill", name, Long.toString(process.pid())));
        process.descendants().forEach(child -> command.add(Long.toString(child.pid())));
        ServerProcess.run(folder, command, "");
    }

    @Override
    public void close() {
        kill();
        ServerProcess.deleteFolder(folder);
    }

    private String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private String data() {
        return folder.resolve("data").toString();
    }
}
