package org.aurorasoc.workbench.service.setup;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.secrets.SecretName;
import org.aurorasoc.workbench.secrets.SecretStore;
import org.aurorasoc.workbench.settings.FeedSettings;
import org.aurorasoc.workbench.settings.RedisSettings;
import org.aurorasoc.workbench.settings.SettingName;
import org.aurorasoc.workbench.settings.SettingOrigin;
import org.aurorasoc.workbench.settings.SettingOrigins;
import org.aurorasoc.workbench.settings.Settings;

/// Finds out where the passwords come from that the settings would use.
final class PasswordLook {
    private final SecretStore secrets;

    PasswordLook(SecretStore secrets) {
        this.secrets = secrets;
    }

    Passwords at(Settings written, SettingOrigins origins, boolean changed) {
        return new Passwords(
                secrets.place(), database(written, origins), redis(written.redis(), origins), feeds(written), changed);
    }

    private Passwords.From database(Settings written, SettingOrigins origins) {
        return written.postgres().password().isEmpty()
                ? kept(SecretName.of(written.postgres()))
                : named(origins, SettingName.PG_PASSWORD);
    }

    private Passwords.From redis(RedisSettings redis, SettingOrigins origins) {
        return redis.address().hasPassword()
                ? named(origins, SettingName.REDIS_URL)
                : redis.server().map(SecretName::ofRedis).map(this::kept).orElse(Passwords.From.NONE);
    }

    private static Passwords.From named(SettingOrigins origins, SettingName name) {
        return origins.of(name)
                        .filter(origin -> origin.from() == SettingOrigin.From.ENVIRONMENT)
                        .isPresent()
                ? Passwords.From.ENVIRONMENT
                : Passwords.From.SETTINGS_FILE;
    }

    private Map<String, Passwords.From> feeds(Settings written) {
        return written.feeds().stream()
                .filter(feed -> feed.source() instanceof FeedSettings.MispServer)
                .collect(Collectors.toMap(FeedSettings::name, this::feed));
    }

    private Passwords.From feed(FeedSettings feed) {
        Function<FeedSettings.MispServer, Passwords.From> of =
                server -> server.key().isEmpty()
                        ? kept(SecretName.ofFeed(feed.name(), server.url()))
                        : Passwords.From.SETTINGS_FILE;
        return feed.source() instanceof FeedSettings.MispServer server ? of.apply(server) : Passwords.From.NONE;
    }

    private Passwords.From kept(SecretName name) {
        return secrets.find(name).isPresent() ? Passwords.From.KEPT : Passwords.From.NONE;
    }
}
