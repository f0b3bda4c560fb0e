package org.aurorasoc.workbench.memory;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.MigrationOption;
import org.aurorasoc.workbench.domain.MigrationStep;
import org.aurorasoc.workbench.domain.StoreStanding;
import org.aurorasoc.workbench.error.StoreNotReadyException;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.store.StoreCare;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// Stands as its memory does: away when that fails, lacking its tables when that says so, read-only by choice.
record ShortCare(Supplier<Optional<WorkbenchException>> failure, boolean writable, ShortIndex index)
        implements StoreCare {
    private static final MigrationStep STEP =
            new MigrationStep("V1 workbench", "The tables of the workbench.", List.of("table workbench.cases"));

    private static final MigrationOption OPTION = new MigrationOption(
            "severity-index",
            "Searches for a severity look at its rows only.",
            MigrationOption.State.OFFERED,
            "About 3 s and 1 MB for 100,000 rows.");

    @Override
    public List<Check> examine() {
        return List.of(Check.ok("store", "a few rows"));
    }

    @Override
    public StoreStanding standing() {
        return switch (failure.get().orElse(null)) {
            case null ->
                writable
                        ? index.left()
                                .<StoreStanding>map(why -> new StoreStanding.Unfinished(why, true))
                                .orElseGet(StoreStanding.Ready::new)
                        : new StoreStanding.ReadOnly("This role may not INSERT here.", "GRANT INSERT ON t TO ROLE");
            case StoreNotReadyException e -> new StoreStanding.Lacking("workbench.cases", e.sentence(), e.remedy());
            case WorkbenchException e -> new StoreStanding.Away(e.sentence(), e.remedy());
        };
    }

    @Override
    public List<MigrationStep> pending() {
        return List.of(STEP);
    }

    @Override
    public List<MigrationOption> options() {
        return List.of(OPTION);
    }

    @Override
    public List<String> add(List<String> names) {
        return List.of("Added severity-index in 0 s.");
    }

    @Override
    public List<String> migrate(CancelToken cancel, ProgressSink progress) {
        return List.of("Applied V1 workbench.");
    }
}
