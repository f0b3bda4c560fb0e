package org.aurorasoc.workbench.service;

import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.Page;
import org.aurorasoc.workbench.domain.PageRequest;
import org.aurorasoc.workbench.domain.casefile.AuditNote;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.JsonBoolean;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.service.intake.CaseKind;
import org.aurorasoc.workbench.service.intake.ImportReport;
import org.aurorasoc.workbench.service.intake.ImportService;
import org.aurorasoc.workbench.service.intake.IndicatorKind;
import org.aurorasoc.workbench.service.intake.RecordKind;
import org.aurorasoc.workbench.service.intake.RecordLines;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// Loads and removes the bundled library of synthetic cases and indicators; each of them carries `"sample": true`.
public final class SampleService {
    private static final int PAGE = 500;

    private final VectorStore store;
    private final ImportService imports;
    private final Library library;
    private final Clock clock;
    private final String actor;

    public SampleService(VectorStore store, ImportService imports, Library library, Clock clock, String actor) {
        this.store = store;
        this.imports = imports;
        this.library = library;
        this.clock = clock;
        this.actor = actor;
    }

    /// The cases first, then the indicators; a report for each file that was begun.
    public List<ImportReport> load(CancelToken cancel, ProgressSink progress) {
        ImportReport cases = loadCases(cancel, progress);
        return cases.endedEarly().isPresent()
                ? List.of(cases)
                : List.of(cases, bringIn(library.indicators(), new IndicatorKind(), cancel, progress));
    }

    public ImportReport loadCases(CancelToken cancel, ProgressSink progress) {
        return bringIn(library.cases(), new CaseKind(), cancel, progress);
    }

    private ImportReport bringIn(
            Supplier<InputStream> file, RecordKind kind, CancelToken cancel, ProgressSink progress) {
        try (RecordLines lines = RecordLines.of(file.get())) {
            return imports.run(lines, kind, cancel, progress);
        }
    }

    /// Removes every sample, as one unit, and says how many there were.
    public int remove(CancelToken cancel) {
        List<Change> removals = new ArrayList<>();
        removals.addAll(removals(CollectionName.CASES));
        removals.addAll(removals(CollectionName.THREAT_INTEL));
        int samples = removals.size();
        if (samples > 0) {
            JsonObject detail = new Fields().put("removed", samples).build();
            removals.add(new Change.Note(
                    new AuditNote(clock.instant(), actor, "remove samples", CollectionName.CASES, detail)));
        }
        store.apply(removals, cancel);
        return samples;
    }

    private List<Change> removals(String collection) {
        List<Change> removals = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page page = store.page(new PageRequest(collection, after.orElse(null), PAGE));
            page.entries().stream()
                    .filter(entry -> entry.payload().get("sample") == JsonBoolean.TRUE)
                    .forEach(entry -> removals.add(new Change.Remove(entry.key())));
            after = page.next();
        } while (after.isPresent());
        return removals;
    }

    /// The two files, as JSON Lines.
    public record Library(Supplier<InputStream> cases, Supplier<InputStream> indicators) {}
}
