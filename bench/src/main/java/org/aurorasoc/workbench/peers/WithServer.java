package org.aurorasoc.workbench.peers;

import java.io.IOException;
import java.util.List;
import org.aurorasoc.workbench.peers.store.Arena;
import org.aurorasoc.workbench.testservers.PostgresServer;

/// Runs a command beside a PostgreSQL of its own, which the command's variables name; ends as the command ends.
final class WithServer {
    private WithServer() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int exit;
        try (Running running = new Running()) {
            PostgresServer server = running.with(PostgresServer.start());
            ProcessBuilder builder = new ProcessBuilder(List.of(args)).inheritIO();
            builder.environment().putAll(Arena.environment(server));
            exit = builder.start().waitFor();
        }
        System.exit(exit);
    }
}
