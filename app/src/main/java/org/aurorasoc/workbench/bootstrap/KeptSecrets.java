package org.aurorasoc.workbench.bootstrap;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.aurorasoc.workbench.secrets.SecretName;
import org.aurorasoc.workbench.secrets.SecretStore;
import org.aurorasoc.workbench.settings.FeedSettings;
import org.aurorasoc.workbench.settings.PostgresSettings;
import org.aurorasoc.workbench.settings.RedisSettings;
import org.aurorasoc.workbench.settings.Secret;

/// Fills in the passwords and keys that the settings do not name, from where they are kept. Settings that name one, or
/// need none, are left alone and ask nobody.
final class KeptSecrets {
    private final SecretStore secrets;

    KeptSecrets(SecretStore secrets) {
        this.secrets = secrets;
    }

    PostgresSettings filled(PostgresSettings settings) {
        return settings.password().isEmpty()
                ? secrets.find(SecretName.of(settings)).map(settings::with).orElse(settings)
                : settings;
    }

    RedisSettings filled(RedisSettings settings) {
        return settings.address().hasPassword()
                ? settings
                : settings.server().flatMap(server -> with(settings, server)).orElse(settings);
    }

    private Optional<RedisSettings> with(RedisSettings settings, URI server) {
        String login = Objects.requireNonNullElse(server.getRawUserInfo(), "");
        return secrets.find(SecretName.ofRedis(server))
                .map(password -> new RedisSettings(
                        new Secret(withLogin(server, login + ":" + encoded(password))),
                        settings.ttlSeconds(),
                        settings.ttlPerVerdict(),
                        settings.prefix()));
    }

    private static String encoded(Secret password) {
        return URLEncoder.encode(password.reveal(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String withLogin(URI server, String login) {
        String url = server.toString();
        int host = url.indexOf("//") + 2;
        int at = url.indexOf('@', host);
        return url.substring(0, host) + login + "@" + url.substring(at < 0 ? host : at + 1);
    }

    List<FeedSettings> filled(List<FeedSettings> feeds) {
        return feeds.stream().map(feed -> feed.enabled() ? filled(feed) : feed).toList();
    }

    /// Also when it is switched off: somebody may want to try it first.
    FeedSettings filled(FeedSettings feed) {
        return feed.source() instanceof FeedSettings.MispServer server
                        && server.key().isEmpty()
                ? secrets.find(SecretName.ofFeed(feed.name(), server.url()))
                        .map(key -> with(feed, server, key))
                        .orElse(feed)
                : feed;
    }

    private static FeedSettings with(FeedSettings feed, FeedSettings.MispServer server, Secret key) {
        return new FeedSettings(
                feed.name(),
                feed.enabled(),
                feed.ceiling(),
                feed.types(),
                new FeedSettings.MispServer(
                        server.url(), key, server.ca(), server.timeout(), server.requestsPerMinute()));
    }
}
