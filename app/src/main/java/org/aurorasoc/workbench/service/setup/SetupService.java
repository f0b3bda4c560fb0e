package org.aurorasoc.workbench.service.setup;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.secrets.SecretName;
import org.aurorasoc.workbench.secrets.SecretStore;
import org.aurorasoc.workbench.settings.FeedSettings;
import org.aurorasoc.workbench.settings.Secret;
import org.aurorasoc.workbench.settings.SettingName;
import org.aurorasoc.workbench.settings.SettingOrigin;
import org.aurorasoc.workbench.settings.SettingOrigins;
import org.aurorasoc.workbench.settings.Settings;
import org.aurorasoc.workbench.settings.SettingsWriter;
import org.aurorasoc.workbench.settings.TypedAddress;

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
            SettingName.DATABASE_URL,
            SettingName.REDIS_URL);

    private static final Set<SettingName> ADDRESSES = Set.of(SettingName.REDIS_URL, SettingName.DATABASE_URL);

    private final Parts parts;
    private volatile boolean secretsChanged;

    /// The memory that is open.
    public interface Memory {
        /// What it was opened by.
        Settings settings();

        /// How far its opening is, or was when it was through.
        OpeningStep opening();

        /// Closes it and opens the one that is named now.
        void reopen();

        /// Tries this feed alone, whether or not the open memory uses it.
        Check examine(FeedSettings feed);
    }

    /// @param written the settings as they stand now
    public record Parts(
            Memory memory,
            Supplier<Settings> written,
            Supplier<SettingOrigins> origins,
            SettingsWriter writer,
            SecretStore secrets,
            Supplier<List<WarningListing>> lists) {}

    public SetupService(Parts parts) {
        this.parts = parts;
    }

    /// As the window was opened; costs nothing.
    public Settings inUse() {
        return parts.memory().settings();
    }

    /// How far the opening of the memory is; costs nothing.
    public OpeningStep opening() {
        return parts.memory().opening();
    }

    public SetupPage page() {
        Settings written = parts.written().get();
        SettingOrigins origins = parts.origins().get();
        return new SetupPage(
                parts.memory().settings(),
                written,
                origins,
                new PasswordLook(parts.secrets()).at(written, origins, secretsChanged),
                parts.lists().get());
    }

    /// An empty value takes the setting out of the file; a password in an address is kept apart from it. What the
    /// environment sets cannot be changed here.
    public void set(SettingName name, String value) {
        SettingOrigins origins = parts.origins().get();
        origins.variable(name).ifPresent(variable -> {
            throw new InvalidInputException(
                    variable + " in the environment sets this.", "Unset " + variable + " and start again.");
        });
        TypedAddress typed = ADDRESSES.contains(name) ? TypedAddress.of(value) : new TypedAddress(value, Secret.NONE);
        parts.writer().set(tableOf(name, origins), name, typed.address());
        if (typed.hasPassword()) {
            keepPasswordOf(name, typed.password());
        }
    }

    /// Written down first: the settings turn away an address that is none, and say which server it names.
    private void keepPasswordOf(SettingName address, Secret password) {
        if (address == SettingName.REDIS_URL) {
            keepRedisPassword(password);
        } else {
            keepPassword(password);
        }
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

    /// For the Redis that the settings name now; an empty one is forgotten.
    public void keepRedisPassword(Secret password) {
        URI server = parts.written()
                .get()
                .redis()
                .server()
                .orElseThrow(() -> new InvalidInputException(
                        "The address of Redis cannot be read.", "Write it as redis://host:6379/0."));
        keep(SecretName.ofRedis(server), password);
    }

    public void addMisp(String url) {
        parts.writer().addFeed(NewFeed.misp(url, feedNames()));
    }

    public void addFile(String path) {
        parts.writer().addFeed(NewFeed.file(path, feedNames()));
    }

    private List<String> feedNames() {
        return parts.written().get().feeds().stream().map(FeedSettings::name).toList();
    }

    /// Its key is forgotten with it.
    public void removeFeed(int number) {
        FeedSettings feed = parts.written().get().feeds().get(number - 1);
        parts.writer().removeFeed(number);
        if (feed.source() instanceof FeedSettings.MispServer server) {
            keepFeedKey(feed.name(), server.url(), Secret.NONE);
        }
    }

    /// Tries one feed as it is written now.
    public Check examine(FeedSettings feed) {
        return parts.memory().examine(feed);
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
        secretsChanged = true;
    }

    /// Closes the open memory and opens the one that is named now. What runs over it ends.
    public void reopen() {
        parts.memory().reopen();
        secretsChanged = false;
    }
}
