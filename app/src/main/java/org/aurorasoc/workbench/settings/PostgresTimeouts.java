package org.aurorasoc.workbench.settings;

import java.time.Duration;

/// How long the shared database is waited for; zero is without end.
///
/// @param socket longer than a statement may take: the server's own limit must speak first
public record PostgresTimeouts(Duration connect, Duration statement, Duration lock, Duration socket) {
    public static final PostgresTimeouts USUAL = new PostgresTimeouts(
            Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(5), Duration.ofSeconds(90));

    static PostgresTimeouts all(Duration patience) {
        return new PostgresTimeouts(patience, patience, patience, patience);
    }

    PostgresTimeouts connecting(Duration patience) {
        return new PostgresTimeouts(patience, statement, lock, socket);
    }

    /// For a work that takes as long as it takes.
    PostgresTimeouts unhurried() {
        return new PostgresTimeouts(connect, Duration.ZERO, lock, Duration.ZERO);
    }
}
