package org.aurorasoc.workbench.bootstrap;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.aurorasoc.workbench.cache.IndicatorCache;
import org.aurorasoc.workbench.cache.redis.RedisIndicatorCache;
import org.aurorasoc.workbench.cli.CommandLineProgram;
import org.aurorasoc.workbench.cli.Console;
import org.aurorasoc.workbench.cli.Session;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.home.CallerStreams;
import org.aurorasoc.workbench.home.CommandRequest;
import org.aurorasoc.workbench.home.Home;
import org.aurorasoc.workbench.home.HomeAccess;
import org.aurorasoc.workbench.home.HomeEntry;
import org.aurorasoc.workbench.home.OwnedHome;
import org.aurorasoc.workbench.home.ServedCommand;
import org.aurorasoc.workbench.intel.IntelFeed;
import org.aurorasoc.workbench.secrets.SecretStore;
import org.aurorasoc.workbench.service.ProgramVersion;
import org.aurorasoc.workbench.service.Screenshots;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.service.bench.Ground;
import org.aurorasoc.workbench.service.recall.CollectionFacts;
import org.aurorasoc.workbench.service.setup.OpeningStep;
import org.aurorasoc.workbench.settings.HomeFolder;
import org.aurorasoc.workbench.settings.Settings;
import org.aurorasoc.workbench.settings.SettingsLoader;
import org.aurorasoc.workbench.settings.StoreBackend;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.store.postgres.PostgresStore;
import org.jspecify.annotations.Nullable;

/// The whole program without a screen, built by hand from its settings, and closed in reverse order. With the embedded
/// store the process must enter the home first: it then owns it and runs the commands of other processes too.
public final class Workbench implements AutoCloseable {
    private final Settings settings;
    private final KeptSecrets kept;
    private final OnFirstUse<OpenStore> store;
    private final OnFirstUse<Embedder> embedder;
    private final OnFirstUse<IndicatorCache> cache;
    private final OnFirstUse<List<IntelFeed>> feeds;
    private final Clock clock;
    private final CollectionFacts facts;
    private final Services services;
    private volatile OpeningStep opening = OpeningStep.UNKNOWN;
    private @Nullable OwnedHome owned;
    private @Nullable Logging log;

    public Workbench(Settings settings) {
        this(settings, new SecretStart(System.getenv(), settings.home()), Clock.systemUTC());
    }

    /// @param secrets fills in the passwords that the settings do not name; closed by whoever made it
    Workbench(Settings settings, SecretStore secrets, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.facts = new CollectionFacts(clock);
        this.kept = new KeptSecrets(secrets);
        this.store = new OnFirstUse<>(() -> openStore(settings), OpenStore::close);
        this.embedder = new OnFirstUse<>(() -> openEmbedder(settings), Embedder::close);
        this.cache = cacheOf(settings);
        this.feeds = openFeeds(settings);
        this.services = new WorkbenchServices(
                settings, new Engines(store, embedder, embedder::close, cache, feeds, facts, clock, this::ground));
    }

    /// By the environment and the settings file; `warnings` hears what was ignored there.
    public static Workbench by(Map<String, String> environment, Consumer<String> warnings) {
        Path home = HomeFolder.ofThisMachine(environment).path();
        return new Workbench(new SettingsLoader(warnings).load(environment, home));
    }

    private OpenStore openStore(Settings settings) {
        return switch (settings.store()) {
            case EMBEDDED -> EmbeddedStore.open(settings.home(), clock, this::opened);
            case POSTGRES -> PostgresStore.open(kept.filled(settings.postgres()));
        };
    }

    private void opened(long done, long total) {
        opening = new OpeningStep(done, total);
    }

    /// How far the opening of the store is, for whoever waits for it.
    OpeningStep opening() {
        return opening;
    }

    private Ground ground(Consumer<String> told) {
        return switch (settings.store()) {
            case EMBEDDED -> HomeGround.open(told);
            case POSTGRES -> DatabaseGround.open(kept.filled(settings.postgres()), told);
        };
    }

    private static Embedder openEmbedder(Settings settings) {
        return EmbedderStart.open(settings.embeddings(), settings.model(), settings.home());
    }

    private OnFirstUse<List<IntelFeed>> openFeeds(Settings settings) {
        return new OnFirstUse<>(() -> FeedStart.open(kept.filled(settings.feeds()), clock), FeedStart::close);
    }

    private OnFirstUse<IndicatorCache> cacheOf(Settings settings) {
        return new OnFirstUse<>(
                () -> new RedisIndicatorCache(kept.filled(settings.redis()), clock), IndicatorCache::close);
    }

    public Services services() {
        return services;
    }

    public Settings settings() {
        return settings;
    }

    /// Before a command that needs the store: empty when it may run here, else the exit code of the
    /// process that ran it.
    public OptionalInt enter(CommandRequest request, CallerStreams streams) {
        Home home = Home.open(settings.home());
        if (settings.store() == StoreBackend.POSTGRES) {
            log = Logging.into(home.logs());
            return OptionalInt.empty();
        }
        return switch (new HomeAccess(ProgramVersion.CURRENT).enter(home, request, streams)) {
            case HomeEntry.Served(int exitCode) -> OptionalInt.of(exitCode);
            case OwnedHome ours -> {
                serve(home, ours);
                yield OptionalInt.empty();
            }
        };
    }

    /// The services for a window, which nobody can serve: the first call takes the home.
    public synchronized Services own() {
        if (log == null) {
            Home home = Home.open(settings.home());
            switch (settings.store()) {
                case EMBEDDED -> serve(home, new HomeAccess(ProgramVersion.CURRENT).own(home));
                case POSTGRES -> log = Logging.into(home.logs());
            }
        }
        return services;
    }

    private void serve(Home home, OwnedHome ours) {
        owned = ours;
        log = Logging.into(home.logs());
        ours.serve(this::run);
    }

    /// A command of another process: by that one's settings, over our open store.
    private int run(ServedCommand command) {
        try {
            Settings theirs = new SettingsLoader(command.err()::println)
                    .load(command.request().environment(), settings.home());
            return run(command, theirs);
        } catch (InvalidInputException e) {
            command.err().println((e.sentence() + " " + e.remedy()).strip());
            return CommandStart.USAGE;
        }
    }

    private int run(ServedCommand command, Settings theirs) {
        CommandRequest request = command.request();
        Console console = new Console(command.in(), command.out(), command.err(), request.folder());
        try (OnFirstUse<Embedder> ownEmbedder = new OnFirstUse<>(() -> openEmbedder(theirs), Embedder::close);
                OnFirstUse<IndicatorCache> ownCache = cacheOf(theirs);
                OnFirstUse<List<IntelFeed>> ownFeeds = openFeeds(theirs)) {
            Supplier<Embedder> engine = sharesEmbedder(theirs) ? embedder : ownEmbedder;
            // Shared, a cache that is away is waited for once, and feeds keep their budgets and what they have read.
            Supplier<IndicatorCache> entries = theirs.redis().equals(settings.redis()) ? cache : ownCache;
            Supplier<List<IntelFeed>> asked = theirs.feeds().equals(settings.feeds()) ? feeds : ownFeeds;
            Engines engines =
                    new Engines(store, engine, ownEmbedder::close, entries, asked, facts, clock, this::ground);
            Session session =
                    new Session(console, new WorkbenchServices(theirs, engines), command.token(), Screenshots.NONE);
            return new CommandLineProgram(session, _ -> OptionalInt.empty()).run(request.arguments());
        }
    }

    private boolean sharesEmbedder(Settings theirs) {
        return theirs.embeddings() == settings.embeddings() && theirs.model().equals(settings.model());
    }

    /// The last thing let go is the home, also when closing the store fails: then the next process finds it free.
    @Override
    public void close() {
        OwnedHome home = owned;
        if (home != null) {
            home.finishServing();
        }
        try (Logging _ = log;
                home) {
            closeParts();
        }
    }

    private void closeParts() {
        try (store;
                embedder;
                cache) {
            feeds.close();
        }
    }
}
