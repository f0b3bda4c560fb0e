package org.aurorasoc.workbench.secrets;

import java.net.URI;
import org.aurorasoc.workbench.settings.PostgresSettings;

/// What a secret opens. The place is part of the name, so that a password is never sent to a server it
/// was not typed for.
///
/// @param account such as `postgres soc@db1:5432/aurorasoc`
public record SecretName(String account) {
    public static SecretName of(PostgresSettings database) {
        return new SecretName("postgres " + database.location());
    }

    public static SecretName ofRedis(URI server) {
        return new SecretName("redis " + server.getHost() + ":" + server.getPort());
    }

    public static SecretName ofFeed(String feed, URI server) {
        return new SecretName("feed " + feed + " at " + server.getHost());
    }
}
