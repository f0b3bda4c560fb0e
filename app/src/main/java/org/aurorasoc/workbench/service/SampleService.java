package org.aurorasoc.workbench.service;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.Page;
import org.aurorasoc.workbench.domain.PageRequest;
import org.aurorasoc.workbench.domain.json.JsonBoolean;
import org.aurorasoc.workbench.service.intake.CaseKind;
import org.aurorasoc.workbench.service.intake.ImportReport;
import org.aurorasoc.workbench.service.intake.ImportService;
import org.aurorasoc.workbench.service.intake.RecordLines;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// Loads and removes the bundled library of synthetic cases; each of them carries `"sample": true`.
public final class SampleService {
    private static final int PAGE = 500;

    private final VectorStore store;
    private final ImportService imports;
    private final Supplier<InputStream> library;

    public SampleService(VectorStore store, ImportService imports, Supplier<InputStream> library) {
        this.store = store;
        this.imports = imports;
        this.library = library;
    }

    public ImportReport load(CancelToken cancel, ProgressSink progress) {
        try (RecordLines lines = RecordLines.of(library.get())) {
            return imports.run(lines, new CaseKind(), cancel, progress);
        }
    }

    /// Removes every sample case, as one unit, and says how many there were.
    public int remove(CancelToken cancel) {
        List<Change> removals = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page page = store.page(new PageRequest(CollectionName.CASES, after.orElse(null), PAGE));
            page.entries().stream()
                    .filter(entry -> entry.payload().get("sample") == JsonBoolean.TRUE)
                    .forEach(entry -> removals.add(new Change.Remove(entry.key())));
            after = page.next();
        } while (after.isPresent());
        store.apply(removals, cancel);
        return removals.size();
    }
}
