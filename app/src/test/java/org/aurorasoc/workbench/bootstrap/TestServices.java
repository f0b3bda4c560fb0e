package org.aurorasoc.workbench.bootstrap;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.aurorasoc.workbench.cache.IndicatorCache;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.intel.IntelFeed;
import org.aurorasoc.workbench.memory.ShortCache;
import org.aurorasoc.workbench.secrets.SecretStore;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.service.recall.CollectionFacts;
import org.aurorasoc.workbench.service.setup.OpeningStep;
import org.aurorasoc.workbench.service.setup.SetupService;
import org.aurorasoc.workbench.settings.EmbeddingsBackend;
import org.aurorasoc.workbench.settings.FeedSettings;
import org.aurorasoc.workbench.settings.SettingOrigins;
import org.aurorasoc.workbench.settings.Settings;
import org.aurorasoc.workbench.settings.SettingsLoader;
import org.aurorasoc.workbench.settings.SettingsWriter;
import org.aurorasoc.workbench.store.OpenStore;

/// The program's own use cases, over a store and an embedder of a test's choice.
public final class TestServices {
    private TestServices() {}

    public static Settings settings(Path home) {
        return settings(home, EmbeddingsBackend.AUTO);
    }

    public static Settings settings(Path home, EmbeddingsBackend wanted) {
        return new SettingsLoader(_ -> {})
                .load(Map.of("AURORASOC_EMBEDDINGS_BACKEND", wanted.name().toLowerCase(Locale.ROOT)), home);
    }

    /// The settings of a home, written for real; opening another memory does nothing.
    public static SetupService setup(Path home) {
        return setup(home, EmbeddingsBackend.AUTO);
    }

    public static SetupService setup(Path home, EmbeddingsBackend wanted) {
        Map<String, String> environment = wanted == EmbeddingsBackend.AUTO
                ? Map.of()
                : Map.of("AURORASOC_EMBEDDINGS_BACKEND", wanted.name().toLowerCase(Locale.ROOT));
        Supplier<Settings> written = () -> new SettingsLoader(_ -> {}).load(environment, home);
        SecretStore secrets = new SecretStart(environment, home);
        return new SetupService(new SetupService.Parts(
                stays(written.get(), secrets),
                written,
                () -> SettingOrigins.read(environment, home),
                new SettingsWriter(environment, home),
                secrets,
                () -> ExtractionStart.listing(WorkbenchServices.warningLists(home))));
    }

    /// Where the passwords of a home are.
    public static SecretStore secrets(Path home) {
        return new SecretStart(Map.of(), home);
    }

    private static SetupService.Memory stays(Settings first, SecretStore secrets) {
        return new SetupService.Memory() {
            @Override
            public Settings settings() {
                return first;
            }

            @Override
            public OpeningStep opening() {
                return OpeningStep.UNKNOWN;
            }

            @Override
            public void reopen() {}

            @Override
            public Check examine(FeedSettings feed) {
                return FeedStart.examine(new KeptSecrets(secrets).filled(feed), Clock.systemUTC());
            }
        };
    }

    public static Services over(OpenStore store, Embedder embedder, Path home) {
        return over(store, embedder, home, new ShortCache(), List.of());
    }

    public static Services over(
            OpenStore store, Embedder embedder, Path home, IndicatorCache cache, List<IntelFeed> feeds) {
        return new WorkbenchServices(
                settings(home),
                new Engines(
                        () -> store,
                        () -> embedder,
                        () -> {},
                        () -> cache,
                        () -> feeds,
                        new CollectionFacts(Clock.systemUTC()),
                        Clock.systemUTC(),
                        HomeGround::open));
    }
}
