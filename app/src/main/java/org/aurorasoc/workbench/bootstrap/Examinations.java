package org.aurorasoc.workbench.bootstrap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.aurorasoc.workbench.cache.IndicatorCache;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.ModelNotAdded;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.error.HomeInUseException;
import org.aurorasoc.workbench.error.StoreNotReadyException;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.home.Home;
import org.aurorasoc.workbench.intel.IntelFeed;
import org.aurorasoc.workbench.service.DoctorService.Examination;
import org.aurorasoc.workbench.service.UnrecordedRows;
import org.aurorasoc.workbench.settings.EmbeddingsBackend;
import org.aurorasoc.workbench.settings.Settings;
import org.aurorasoc.workbench.settings.StoreBackend;
import org.aurorasoc.workbench.store.OpenStore;

/// What the doctor looks at, part by part, in the order in which they are needed.
final class Examinations {
    private static final String SHARED = "Another service on this database takes every vector for "
            + ModelId.MINILM.name() + "'s: do not re-embed what it searches.";

    private final Settings settings;
    private final Supplier<OpenStore> store;
    private final Supplier<Embedder> embedder;
    private final Supplier<IndicatorCache> cache;
    private final Supplier<List<IntelFeed>> feeds;

    Examinations(Settings settings, Engines engines) {
        this.settings = settings;
        this.store = engines.store();
        this.embedder = engines.embedder();
        this.cache = engines.cache();
        this.feeds = engines.feeds();
    }

    List<Examination> all() {
        return List.of(
                new Examination("home", this::home),
                new Examination("store", () -> store.get().care().examine()),
                new Examination("model", () -> List.of(model())),
                new Examination("unrecorded models", this::unrecordedRows),
                new Examination("words and indicators", this::lackingTraces),
                new Examination("cache", () -> List.of(cache.get().examine())),
                new Examination("feeds", () -> FeedStart.examine(settings.feeds(), feeds)),
                new Examination("keychain", () -> List.of(keychain(System.getenv()))),
                new Examination("display", () -> List.of(display(System.getenv()))));
    }

    private List<Check> home() {
        return List.of(Check.ok("home", Home.open(settings.home()).toString()));
    }

    /// A store that cannot be read has been named already.
    private List<Check> unrecordedRows() {
        try {
            return new UnrecordedRows(store.get().vectors(), embedder).examine();
        } catch (StoreUnavailableException | StoreNotReadyException | FileAccessException | HomeInUseException e) {
            return List.of();
        }
    }

    /// A store that cannot be read has been named already.
    private List<Check> lackingTraces() {
        try {
            long lacking = store.get().traces().unavailable().isPresent()
                    ? 0
                    : store.get().traces().counts(CollectionName.CASES).lacking();
            return lacking == 0
                    ? List.of()
                    : List.of(new Check(
                            "words and indicators",
                            Check.State.WARN,
                            String.format(Locale.ROOT, "%,d cases are not found by words and indicators yet.", lacking),
                            "collections catchup"));
        } catch (StoreUnavailableException | StoreNotReadyException | FileAccessException | HomeInUseException e) {
            return List.of();
        }
    }

    private Check model() {
        Embedder engine = embedder.get();
        if (engine.degradedReason().isEmpty()) {
            String detail =
                    engine.model().name() + " · " + engine.model().quality().word();
            return settings.store() == StoreBackend.POSTGRES && !engine.model().equals(ModelId.MINILM)
                    ? new Check("model", Check.State.WARN, detail + ". " + SHARED, "Unset WORKBENCH_MODEL to share it.")
                    : Check.ok("model", detail);
        }
        Optional<ModelNotAdded> lacking = ModelNotAdded.in(engine.degradedReason());
        if (lacking.isPresent()) {
            return new Check(
                    "model",
                    Check.State.FAIL,
                    "Hash mode, results are not by meaning: " + lacking.get().sentence(),
                    lacking.get().remedy());
        }
        boolean chosen = settings.embeddings() == EmbeddingsBackend.HASH;
        return new Check(
                "model",
                chosen ? Check.State.WARN : Check.State.FAIL,
                "Hash mode, results are not by meaning: " + engine.degradedReason(),
                chosen ? "Unset AURORASOC_EMBEDDINGS_BACKEND to use the model." : "Mend what the detail names.");
    }

    private Check keychain(Map<String, String> environment) {
        try (SecretStart secrets = new SecretStart(environment, settings.home())) {
            return secrets.examine();
        }
    }

    private static Check display(Map<String, String> environment) {
        boolean there = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        return there
                ? Check.ok("display", "A window can be shown.")
                : Check.off("display", "No display here: the command line serves.");
    }
}
