package org.aurorasoc.workbench.service;

import java.nio.file.Path;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.draft.TicketNote;
import org.aurorasoc.workbench.service.bench.BenchService;
import org.aurorasoc.workbench.service.casework.CaseService;
import org.aurorasoc.workbench.service.casework.CatchUpService;
import org.aurorasoc.workbench.service.connection.ConnectionService;
import org.aurorasoc.workbench.service.copying.CaseCopyService;
import org.aurorasoc.workbench.service.deletion.DeletionService;
import org.aurorasoc.workbench.service.draft.ClosingService;
import org.aurorasoc.workbench.service.draft.DraftService;
import org.aurorasoc.workbench.service.draft.QueryHistory;
import org.aurorasoc.workbench.service.enrich.EnrichService;
import org.aurorasoc.workbench.service.enrich.IndicatorService;
import org.aurorasoc.workbench.service.enrich.MutingService;
import org.aurorasoc.workbench.service.intake.ImportService;
import org.aurorasoc.workbench.service.lookup.LookupService;
import org.aurorasoc.workbench.service.map.MapService;
import org.aurorasoc.workbench.service.quality.QualityService;
import org.aurorasoc.workbench.service.recall.FrozenReader;
import org.aurorasoc.workbench.service.recall.FrozenService;
import org.aurorasoc.workbench.service.recall.JudgementService;
import org.aurorasoc.workbench.service.recall.RecallService;
import org.aurorasoc.workbench.service.rows.DuplicateService;
import org.aurorasoc.workbench.service.rows.ExportService;
import org.aurorasoc.workbench.service.rows.RowService;
import org.aurorasoc.workbench.service.why.WhyService;

/// The use cases, as the command line and the window are given them. Parts that cost time (model, store) are opened at
/// the first use of a service that needs them.
public interface Services {
    RecallService recall();

    WhyService why();

    JudgementService judgements();

    FrozenService frozen();

    /// Opens frozen answers again.
    FrozenReader frozenReader();

    ImportService imports();

    EmbeddingService embedding();

    ExtractionService extraction();

    EnrichService enrichment();

    IndicatorService indicators();

    MutingService muting();

    CaseService cases();

    CatchUpService catchUp();

    DraftService draft();

    /// Closes the draft by what its analyst filled in.
    ClosingService closing();

    QueryHistory history();

    /// Makes notes for tickets.
    TicketNote notes();

    /// Cases as text to take elsewhere.
    CaseCopyService copies();

    CollectionService collections();

    MapService maps();

    RowService rows();

    DuplicateService duplicates();

    ExportService exports();

    DeletionService deletions();

    ReembedService reembedding();

    StatusService status();

    CutTextService cutTexts();

    LookupService lookup();

    DoctorService doctor();

    QualityService quality();

    BenchService bench();

    SampleService samples();

    ConnectionService connection();

    /// Puts the model's files right, on request only; the embedder is opened anew at its next use.
    void repairModel();

    /// Puts the files of a model that does not come with the program into the home, out of the file they came in.
    void addModel(ModelId model, Path carrier);
}
