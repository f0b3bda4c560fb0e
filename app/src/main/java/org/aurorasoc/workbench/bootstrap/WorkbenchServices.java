package org.aurorasoc.workbench.bootstrap;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.error.UnexpectedException;
import org.aurorasoc.workbench.intel.IntelFeed;
import org.aurorasoc.workbench.service.CaseService;
import org.aurorasoc.workbench.service.CollectionService;
import org.aurorasoc.workbench.service.DoctorService;
import org.aurorasoc.workbench.service.EmbeddingService;
import org.aurorasoc.workbench.service.ExtractionService;
import org.aurorasoc.workbench.service.RecallService;
import org.aurorasoc.workbench.service.ReembedService;
import org.aurorasoc.workbench.service.SampleService;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.service.StatusService;
import org.aurorasoc.workbench.service.intake.ImportService;
import org.aurorasoc.workbench.settings.Settings;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.VectorStore;

/// The use cases wired by hand, over a store and an embedder that open when they are first needed.
final class WorkbenchServices implements Services {
    private static final String SAMPLE_CASES = "/samples/cases.jsonl";
    private static final String SAMPLE_INDICATORS = "/samples/iocs.jsonl";
    private static final String WARNING_LISTS = "warninglists";

    private final Settings settings;
    private final Supplier<OpenStore> store;
    private final Supplier<Embedder> embedder;
    private final Supplier<List<IntelFeed>> feeds;

    WorkbenchServices(
            Settings settings,
            Supplier<OpenStore> store,
            Supplier<Embedder> embedder,
            Supplier<List<IntelFeed>> feeds) {
        this.settings = settings;
        this.store = store;
        this.embedder = embedder;
        this.feeds = feeds;
    }

    private VectorStore vectors() {
        return store.get().vectors();
    }

    @Override
    public RecallService recall() {
        return new RecallService(vectors(), embedder);
    }

    @Override
    public ImportService imports() {
        return new ImportService(vectors(), embedder, Clock.systemUTC());
    }

    @Override
    public EmbeddingService embedding() {
        return new EmbeddingService(embedder);
    }

    @Override
    public ExtractionService extraction() {
        return ExtractionStart.open(settings.home().resolve(WARNING_LISTS));
    }

    @Override
    public CaseService cases() {
        return new CaseService(vectors());
    }

    @Override
    public CollectionService collections() {
        return new CollectionService(vectors());
    }

    @Override
    public ReembedService reembedding() {
        return new ReembedService(vectors(), embedder);
    }

    @Override
    public StatusService status() {
        return new StatusService(store.get(), embedder);
    }

    @Override
    public DoctorService doctor() {
        return new DoctorService(settings.store().word(), new Examinations(settings, store, embedder, feeds).all());
    }

    @Override
    public SampleService samples() {
        return new SampleService(
                vectors(),
                imports(),
                new SampleService.Library(() -> samples(SAMPLE_CASES), () -> samples(SAMPLE_INDICATORS)));
    }

    private static InputStream samples(String file) {
        InputStream library = WorkbenchServices.class.getResourceAsStream(file);
        if (library == null) {
            throw new UnexpectedException("The program came without its sample library.", "Install it again.");
        }
        return library;
    }

    @Override
    public List<String> migrate() {
        return store.get().care().migrate();
    }
}
