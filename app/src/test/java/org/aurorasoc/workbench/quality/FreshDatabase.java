package org.aurorasoc.workbench.quality;

import java.util.Map;
import org.aurorasoc.workbench.settings.GraphSettings;
import org.aurorasoc.workbench.settings.PoolSettings;
import org.aurorasoc.workbench.settings.PostgresSettings;
import org.aurorasoc.workbench.settings.PostgresTimeouts;
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
                "prefer",
                Map.of(),
                new PoolSettings(4, 0, true),
                PostgresTimeouts.USUAL,
                GraphSettings.USUAL);
    }
}
