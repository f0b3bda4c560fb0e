package org.aurorasoc.workbench.service.setup;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.secrets.SecretName;
import org.aurorasoc.workbench.secrets.SecretStore;
import org.aurorasoc.workbench.settings.Secret;
import org.aurorasoc.workbench.settings.SettingName;
import org.aurorasoc.workbench.settings.SettingOrigin;
import org.aurorasoc.workbench.settings.SettingOrigins;
import org.aurorasoc.workbench.settings.Settings;
import org.aurorasoc.workbench.settings.SettingsWriter;

/// Reads and changes the settings. Every call reads files and may ask the keychain, so it is made away from the screen.
public final class SetupService {
    /// These belong to a store, and so to the profile in use; the rest stands at the file's top.
    private static final Set<SettingName> OF_A_STORE = Set.of(
            SettingName.VECTOR_STORE_BACKEND,
            SettingName.PG_HOST,
            SettingName.PG_PORT,
            SettingName.PG_DATABASE,
            SettingName.PG_USER,
            SettingName.PG_SSLMODE,
            SettingName.REDIS_URL);

    private final Parts parts;

    /// @param inUse what the open memory was opened by
    /// @param written the settings as they stand now
    /// @param reopen closes the open memory and opens the one that is named now
    public record Parts(
            Supplier<Settings> inUse,
            Supplier<Settings> written,
            Supplier<SettingOrigins> origins,
            SettingsWriter writer,
            SecretStore secrets,
            Supplier<List<WarningListing>> lists,
            Runnable reopen) {}

    public SetupService(Parts parts) {
        this.parts = parts;
    }

    /// As the window was opened; costs nothing.
    public Settings inUse() {
        return parts.inUse().get();
    }

    public SetupPage page() {
        Settings written = parts.written().get();
        SettingOrigins origins = parts.origins().get();
        return new SetupPage(
                parts.inUse().get(),
                written,
                origins,
                parts.secrets().place(),
                password(written, origins),
                parts.lists().get());
    }

    private SetupPage.Password password(Settings written, SettingOrigins origins) {
        if (!written.postgres().password().isEmpty()) {
            boolean outside = origins.of(SettingName.PG_PASSWORD)
                    .filter(origin -> origin.from() == SettingOrigin.From.ENVIRONMENT)
                    .isPresent();
            return outside ? SetupPage.Password.ENVIRONMENT : SetupPage.Password.SETTINGS_FILE;
        }
        return parts.secrets().find(SecretName.of(written.postgres())).isPresent()
                ? SetupPage.Password.KEPT
                : SetupPage.Password.NONE;
    }

    /// An empty value takes the setting out of the file. What the environment sets cannot be changed here.
    public void set(SettingName name, String value) {
        SettingOrigins origins = parts.origins().get();
        origins.variable(name).ifPresent(variable -> {
            throw new InvalidInputException(
                    variable + " in the environment sets this.", "Unset " + variable + " and start again.");
        });
        parts.writer().set(tableOf(name, origins), name, value);
    }

    private static Optional<String> tableOf(SettingName name, SettingOrigins origins) {
        boolean inProfile = origins.of(name)
                .filter(origin -> origin.from() == SettingOrigin.From.PROFILE)
                .isPresent();
        return inProfile || OF_A_STORE.contains(name) ? origins.active() : Optional.empty();
    }

    /// @param number of the feed, from 1
    public void feed(int number, String key, Object value) {
        parts.writer().feed(number, key, value);
    }

    public void profile(String name, Map<SettingName, String> settings) {
        parts.writer().profile(name, settings);
    }

    public void removeProfile(String name) {
        parts.writer().removeProfile(name);
    }

    public void activate(Optional<String> profile) {
        parts.writer().activate(profile);
    }

    /// For the database that the settings name now; an empty one is forgotten.
    public void keepPassword(Secret password) {
        keep(SecretName.of(parts.written().get().postgres()), password);
    }

    public void keepFeedKey(String feed, URI server, Secret key) {
        keep(SecretName.ofFeed(feed, server), key);
    }

    private void keep(SecretName name, Secret secret) {
        if (secret.isEmpty()) {
            parts.secrets().forget(name);
        } else {
            parts.secrets().keep(name, secret);
        }
    }

    /// Closes the open memory and opens the one that is named now. What runs over it ends.
    public void reopen() {
        parts.reopen().run();
    }
}
