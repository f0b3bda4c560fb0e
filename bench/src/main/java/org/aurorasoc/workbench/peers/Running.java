package org.aurorasoc.workbench.peers;

import java.util.ArrayDeque;
import java.util.Deque;

/// Servers that run for this process, stopped once: when it is done with them, or when it is stopped itself.
final class Running implements AutoCloseable {
    private final Deque<AutoCloseable> servers = new ArrayDeque<>();

    Running() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "servers-stop"));
    }

    synchronized <T extends AutoCloseable> T with(T server) {
        servers.push(server);
        return server;
    }

    @Override
    public synchronized void close() {
        while (!servers.isEmpty()) {
            try {
                servers.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("a server did not stop", e);
            }
        }
    }
}
