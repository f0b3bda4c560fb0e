package org.aurorasoc.workbench.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.CollectionSummary;
import org.aurorasoc.workbench.domain.MigrationOption;
import org.aurorasoc.workbench.domain.MigrationStep;
import org.aurorasoc.workbench.domain.StoreStanding;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.store.StoreCare;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// Says how the embedded store is. Its schema is ours alone, so opening has already brought it up to date.
final class EmbeddedCare implements StoreCare {
    private static final long LITTLE_SPACE = 512L * 1024 * 1024;

    private final Path home;
    private final VectorStore vectors;
    private final WordIndexes words;
    private final List<String> migrated;
    private final int healed;

    EmbeddedCare(Path home, VectorStore vectors, WordIndexes words, List<String> migrated, int healed) {
        this.home = home;
        this.vectors = vectors;
        this.words = words;
        this.migrated = List.copyOf(migrated);
        this.healed = healed;
    }

    @Override
    public List<Check> examine() {
        return List.of(store(), schema(), vectorFile(), words(), space());
    }

    private Check store() {
        try {
            List<CollectionSummary> all = vectors.collections();
            long rows = all.stream().mapToLong(CollectionSummary::rows).sum();
            return Check.ok("store", rows + " rows in " + all.size() + " collections under " + home);
        } catch (WorkbenchException e) {
            return new Check("store", Check.State.FAIL, e.sentence(), e.remedy());
        }
    }

    private Check schema() {
        return Check.ok(
                "schema", migrated.isEmpty() ? "up to date" : "brought up to date: " + String.join(", ", migrated));
    }

    private Check vectorFile() {
        return Check.ok(
                "vector file",
                healed == 0 ? "agrees with the store" : healed + " vectors were written again from the store");
    }

    private Check words() {
        return words.isInFiles()
                ? Check.ok("words", "kept in files that follow the store")
                : new Check(
                        "words",
                        Check.State.WARN,
                        "Their files cannot be read and written, so they are kept in memory only.",
                        "Free some space, check who owns the home's derived folder, and start the workbench again.");
    }

    private Check space() {
        try {
            long free = Files.getFileStore(home).getUsableSpace();
            String detail = free / (1024 * 1024) + " MB free";
            return free >= LITTLE_SPACE
                    ? Check.ok("space", detail)
                    : new Check("space", Check.State.WARN, detail, "Free some space before storing more.");
        } catch (IOException e) {
            return new Check(
                    "space", Check.State.FAIL, "The home's disk does not answer.", "Check that the disk is there.");
        }
    }

    /// Nobody else can take it away while its home is owned.
    @Override
    public StoreStanding standing() {
        return new StoreStanding.Ready();
    }

    @Override
    public List<MigrationStep> pending() {
        return List.of();
    }

    /// Its derived files are its own and always there.
    @Override
    public List<MigrationOption> options() {
        return List.of();
    }

    @Override
    public List<String> add(List<String> names) {
        throw new InvalidInputException("The embedded store has no options.", "They are for a shared database.");
    }

    @Override
    public List<String> migrate(CancelToken cancel, ProgressSink progress) {
        return migrated.isEmpty()
                ? List.of("The embedded store is up to date; there was nothing to do.")
                : List.of("The embedded store was brought up to date when it was opened: " + String.join(", ", migrated)
                        + ".");
    }
}
