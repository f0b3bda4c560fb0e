package org.aurorasoc.workbench.bootstrap;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.casefile.StoredSentences;
import org.aurorasoc.workbench.domain.draft.TicketNote;
import org.aurorasoc.workbench.domain.extract.Extractor;
import org.aurorasoc.workbench.domain.trace.TraceReader;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.embed.SentenceReader;
import org.aurorasoc.workbench.error.UnexpectedException;
import org.aurorasoc.workbench.home.Home;
import org.aurorasoc.workbench.service.CollectionService;
import org.aurorasoc.workbench.service.CutTextService;
import org.aurorasoc.workbench.service.DoctorService;
import org.aurorasoc.workbench.service.EmbeddingService;
import org.aurorasoc.workbench.service.ExtractionService;
import org.aurorasoc.workbench.service.ProgramVersion;
import org.aurorasoc.workbench.service.ReembedService;
import org.aurorasoc.workbench.service.SampleService;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.service.StatusService;
import org.aurorasoc.workbench.service.bench.BenchService;
import org.aurorasoc.workbench.service.casework.CaseService;
import org.aurorasoc.workbench.service.casework.CatchUpService;
import org.aurorasoc.workbench.service.connection.ConnectionService;
import org.aurorasoc.workbench.service.copying.CaseCopyService;
import org.aurorasoc.workbench.service.deletion.CachedIndicators;
import org.aurorasoc.workbench.service.deletion.DeletionJournal;
import org.aurorasoc.workbench.service.deletion.DeletionService;
import org.aurorasoc.workbench.service.deletion.PutBackPlan;
import org.aurorasoc.workbench.service.draft.ClosingService;
import org.aurorasoc.workbench.service.draft.DraftService;
import org.aurorasoc.workbench.service.draft.QueryHistory;
import org.aurorasoc.workbench.service.enrich.EnrichService;
import org.aurorasoc.workbench.service.enrich.IndicatorNames;
import org.aurorasoc.workbench.service.enrich.IndicatorService;
import org.aurorasoc.workbench.service.enrich.MutingService;
import org.aurorasoc.workbench.service.intake.CaseFiler;
import org.aurorasoc.workbench.service.intake.CaseKind;
import org.aurorasoc.workbench.service.intake.ImportService;
import org.aurorasoc.workbench.service.intake.RecordPlan;
import org.aurorasoc.workbench.service.lookup.LookupService;
import org.aurorasoc.workbench.service.map.MapService;
import org.aurorasoc.workbench.service.map.MapShelf;
import org.aurorasoc.workbench.service.quality.QualityService;
import org.aurorasoc.workbench.service.recall.FrozenReader;
import org.aurorasoc.workbench.service.recall.FrozenService;
import org.aurorasoc.workbench.service.recall.JudgementService;
import org.aurorasoc.workbench.service.recall.QuestionReader;
import org.aurorasoc.workbench.service.recall.RecallService;
import org.aurorasoc.workbench.service.rows.DuplicateService;
import org.aurorasoc.workbench.service.rows.ExportService;
import org.aurorasoc.workbench.service.rows.RowService;
import org.aurorasoc.workbench.service.why.WhyService;
import org.aurorasoc.workbench.settings.OutcomesFile;
import org.aurorasoc.workbench.settings.Settings;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.suffix.PublicSuffixSites;
import org.aurorasoc.workbench.task.CancelToken;

/// The use cases wired by hand, over a store and an embedder that open when they are first needed.
final class WorkbenchServices implements Services {
    private static final String SAMPLE_CASES = "/samples/cases.jsonl";
    private static final String SAMPLE_INDICATORS = "/samples/iocs.jsonl";
    private static final String WARNING_LISTS = "warninglists";
    private static final String DRAFT = "draft.json";
    private static final String HISTORY = "history.json";
    private static final Path MAPS = Path.of("derived", "maps");
    private static final String DELETED = "deleted";
    private static final String NO_DUPLICATES = "no-duplicates.json";

    private final Settings settings;
    private final Engines engines;
    private final Supplier<OpenStore> store;
    private final Supplier<Embedder> embedder;
    private final KnownLists lists;
    private final Supplier<Extractor> extractor;

    WorkbenchServices(Settings settings, Engines engines) {
        this.settings = settings;
        this.engines = engines;
        this.store = engines.store();
        this.embedder = engines.embedder();
        this.lists = new KnownLists(warningLists(settings.home()));
        this.extractor = lists::extractor;
    }

    static Path warningLists(Path home) {
        return home.resolve(WARNING_LISTS);
    }

    private VectorStore vectors() {
        return store.get().vectors();
    }

    @Override
    public RecallService recall() {
        return new RecallService(
                store.get(),
                new QuestionReader(vectors(), CollectionName.CASES, embedder, traces()),
                engines.facts(),
                OutcomesFile.read(settings.home()));
    }

    @Override
    public WhyService why() {
        return new WhyService(store.get(), embedder, traces());
    }

    @Override
    public JudgementService judgements() {
        return new JudgementService(store.get(), engines.clock(), actor());
    }

    @Override
    public FrozenService frozen() {
        return new FrozenService(store.get(), engines.clock(), actor());
    }

    @Override
    public FrozenReader frozenReader() {
        return new FrozenReader(traces());
    }

    /// Notes are signed with the name of the system's user.
    private static String actor() {
        return System.getProperty("user.name", "unknown");
    }

    @Override
    public ImportService imports() {
        return new ImportService(
                vectors(), embedder, engines.clock(), filer(), () -> store.get().bulk());
    }

    @Override
    public EmbeddingService embedding() {
        return new EmbeddingService(embedder);
    }

    @Override
    public ExtractionService extraction() {
        return lists.service();
    }

    @Override
    public EnrichService enrichment() {
        return new EnrichService(enrichParts());
    }

    @Override
    public IndicatorService indicators() {
        return new IndicatorService(enrichParts());
    }

    @Override
    public MutingService muting() {
        return new MutingService(enrichParts());
    }

    private EnrichService.Parts enrichParts() {
        return new EnrichService.Parts(
                store.get(),
                embedder,
                engines.cache().get(),
                engines.feeds(),
                extractor.get(),
                actor(),
                engines.clock());
    }

    @Override
    public CaseService cases() {
        RecordPlan plan = new RecordPlan(new CaseKind(), embedder, engines.clock());
        return new CaseService(store.get(), embedder, this::sentences, plan, filer());
    }

    @Override
    public CatchUpService catchUp() {
        return new CatchUpService(store.get(), traces());
    }

    @Override
    public DraftService draft() {
        return new DraftService(settings.home().resolve(DRAFT), extractor, this::cases, this::vectors);
    }

    @Override
    public ClosingService closing() {
        return new ClosingService(draft(), vectors(), judgements(), OutcomesFile.read(settings.home()));
    }

    @Override
    public QueryHistory history() {
        return new QueryHistory(settings.home().resolve(HISTORY), settings.keepsHistory(), engines.clock());
    }

    @Override
    public TicketNote notes() {
        return new TicketNote(extractor.get());
    }

    @Override
    public CaseCopyService copies() {
        return new CaseCopyService(extractor.get());
    }

    private TraceReader traces() {
        return new TraceReader(extractor.get(), new PublicSuffixSites());
    }

    private CaseFiler filer() {
        return new CaseFiler(store.get().caseFile(), traces(), engines.clock(), actor());
    }

    private StoredSentences sentences(String text, CancelToken cancel) {
        return new SentenceReader(embedder.get()).read(List.of(text), cancel).getFirst();
    }

    @Override
    public CollectionService collections() {
        return new CollectionService(vectors(), engines.clock(), actor());
    }

    @Override
    public MapService maps() {
        return new MapService(
                vectors(),
                embedder,
                OutcomesFile.read(settings.home()),
                new MapShelf(settings.home().resolve(MAPS)),
                engines.clock());
    }

    @Override
    public RowService rows() {
        return new RowService(store.get(), embedder);
    }

    @Override
    public DuplicateService duplicates() {
        return new DuplicateService(vectors(), settings.home().resolve(NO_DUPLICATES));
    }

    @Override
    public ExportService exports() {
        return new ExportService(vectors());
    }

    @Override
    public DeletionService deletions() {
        IndicatorNames names = new IndicatorNames(extractor.get());
        return new DeletionService(
                store.get(),
                new PutBackPlan(traces()),
                new CachedIndicators(engines.cache().get(), names::of),
                new DeletionJournal(settings.home().resolve(DELETED), memory()),
                engines.clock(),
                actor());
    }

    /// Within the home by its place there, so that a home that was moved knows its own.
    private String memory() {
        String home = settings.home().toString();
        String at = store.get().location();
        return at.startsWith(home) ? at.substring(home.length()) : at;
    }

    @Override
    public ReembedService reembedding() {
        return new ReembedService(vectors(), embedder, () -> store.get().bulk());
    }

    @Override
    public StatusService status() {
        return new StatusService(store.get(), embedder, engines.cache());
    }

    @Override
    public CutTextService cutTexts() {
        return new CutTextService(vectors(), embedder);
    }

    @Override
    public LookupService lookup() {
        return new LookupService(vectors(), this::recall);
    }

    @Override
    public void repairModel() {
        try {
            EmbedderStart.repair(settings.model(), settings.home());
        } finally {
            engines.reopenEmbedder().run();
        }
    }

    @Override
    public void addModel(ModelId model, Path carrier) {
        EmbedderStart.add(model, carrier, Home.open(settings.home()).folder());
        engines.reopenEmbedder().run();
    }

    @Override
    public DoctorService doctor() {
        return new DoctorService(settings.store().word(), new Examinations(settings, engines).all());
    }

    @Override
    public QualityService quality() {
        return new QualityService(store.get(), embedder, traces(), engines.clock());
    }

    @Override
    public BenchService bench() {
        return new BenchService(new BenchService.Parts(
                engines.grounds(),
                () -> EmbedderStart.open(settings.embeddings(), settings.model(), settings.home()),
                this::traces,
                extractor,
                engines.cache(),
                new ProgramStart(),
                engines.clock(),
                ProgramVersion.CURRENT));
    }

    @Override
    public SampleService samples() {
        return new SampleService(
                vectors(),
                imports(),
                new SampleService.Library(() -> samples(SAMPLE_CASES), () -> samples(SAMPLE_INDICATORS)),
                engines.clock(),
                actor());
    }

    private static InputStream samples(String file) {
        InputStream library = WorkbenchServices.class.getResourceAsStream(file);
        if (library == null) {
            throw new UnexpectedException("The program came without its sample library.", "Install it again.");
        }
        return library;
    }

    @Override
    public ConnectionService connection() {
        return new ConnectionService(store.get());
    }
}
