package org.aurorasoc.workbench.quality;

import java.time.Duration;
import java.util.Map;
import org.aurorasoc.workbench.settings.PostgresSettings;
import org.aurorasoc.workbench.settings.Secret;
import org.aurorasoc.workbench.testservers.PostgresServer;
import org.aurorasoc.workbench.testservers.SharedPostgres;

/// A new, empty database on the test server.
public final class FreshDatabase {
    private FreshDatabase() {}

    public static PostgresSettings settings() {
        PostgresServer server = SharedPostgres.server();
        return new PostgresSettings(
                server.host(),
                server.port(),
                server.createDatabase("quality"),
                PostgresServer.SUPERUSER,
                new Secret(PostgresServer.PASSWORD),
                4,
                0,
                true,
                "prefer",
                Map.of(),
                Duration.ofSeconds(5),
                Duration.ofSeconds(60),
                Duration.ofSeconds(5),
                Duration.ofSeconds(90));
    }
}
