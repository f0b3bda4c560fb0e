package org.aurorasoc.workbench.service.deletion;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.EmbeddedTextRule;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.Page;
import org.aurorasoc.workbench.domain.PageRequest;
import org.aurorasoc.workbench.domain.RowsWanted;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.casefile.AuditNote;
import org.aurorasoc.workbench.domain.casefile.CaseRow;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.embed.TextHash;
import org.aurorasoc.workbench.error.ConflictException;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// Deletes rows at once and can put them back. A batch is one unit, so stopping half-way leaves whole rows, each either
/// in the store or in the journal, or for a moment in both.
public final class DeletionService {
    private static final int BATCH = 200;
    private static final int TRIES = 3;

    private final OpenStore store;
    private final PutBackPlan plan;
    private final CachedIndicators cached;
    private final DeletionJournal journal;
    private final Clock clock;
    private final String actor;

    /// @param journal where rows deleted from this memory are kept
    /// @param actor the name under which deletions are noted
    public DeletionService(
            OpenStore store,
            PutBackPlan plan,
            CachedIndicators cached,
            DeletionJournal journal,
            Clock clock,
            String actor) {
        this.store = store;
        this.plan = plan;
        this.cached = cached;
        this.journal = journal;
        this.clock = clock;
        this.actor = actor;
    }

    /// A row and the time it bore when the analyst saw it; absent where they saw none.
    public record Seen(EntryKey key, Optional<Instant> at) {}

    /// How many rows came back, and how many were left alone because a row of that id is there again.
    public record Restored(long rows, long thereAgain) {
        Restored plus(Restored other) {
            return new Restored(rows + other.rows, thereAgain + other.thereAgain);
        }
    }

    /// Deletions of an earlier window, and how many of their rows are not there any more.
    public record LeftOver(List<UUID> deletions, long rows) {
        public LeftOver {
            deletions = List.copyOf(deletions);
        }
    }

    /// Deletes rows that are all as they were seen, else [ConflictException] and those of its batch stay.
    /// `deletion` is a fresh id by which all of it can be undone, also what a cancel left of it.
    public long delete(UUID deletion, List<Seen> rows, CancelToken cancel, ProgressSink progress) {
        long deleted = 0;
        for (int from = 0; from < rows.size(); from += BATCH) {
            cancel.throwIfCancelled();
            deleted += batch(deletion, rows.subList(from, Math.min(rows.size(), from + BATCH)));
            progress.step(deleted, rows.size());
        }
        return deleted;
    }

    /// Deletes every row that is wanted when its turn comes.
    public long deleteWanted(
            UUID deletion, String collection, RowsWanted wanted, CancelToken cancel, ProgressSink progress) {
        long deleted = 0;
        Optional<String> after = Optional.empty();
        do {
            cancel.throwIfCancelled();
            PageRequest request = new PageRequest(collection, wanted, after.orElse(null), false, BATCH);
            Page page = store.vectors().page(request);
            deleted += again(deletion, request, page);
            progress.step(deleted, -1);
            after = page.next();
        } while (after.isPresent());
        return deleted;
    }

    /// Colleagues go on writing meanwhile: a page in which a row changed is read and judged again.
    private long again(UUID deletion, PageRequest request, Page page) {
        List<StoredEntry> rows = page.entries();
        for (int attempt = 1; ; attempt++) {
            try {
                return remove(deletion, rows);
            } catch (ConflictException changed) {
                if (attempt == TRIES) {
                    throw changed;
                }
                rows = now(request, rows);
            }
        }
    }

    private List<StoredEntry> now(PageRequest request, List<StoredEntry> before) {
        List<String> ids = before.stream().map(row -> row.key().sourceId()).toList();
        return store.vectors().getAll(request.collection(), ids).values().stream()
                .filter(request.wanted()::accepts)
                .toList();
    }

    private long batch(UUID deletion, List<Seen> rows) {
        Map<String, List<Seen>> byCollection =
                rows.stream().collect(Collectors.groupingBy(row -> row.key().collection()));
        List<StoredEntry> found = new ArrayList<>();
        byCollection.forEach((collection, seen) -> {
            Map<String, StoredEntry> now = store.vectors()
                    .getAll(
                            collection,
                            seen.stream().map(row -> row.key().sourceId()).toList());
            for (Seen row : seen) {
                StoredEntry entry = now.get(row.key().sourceId());
                boolean isAsSeen =
                        row.at().isEmpty() || (entry != null && row.at().get().equals(entry.createdAt()));
                if (!isAsSeen) {
                    throw changed();
                }
                Optional.ofNullable(entry).ifPresent(found::add);
            }
        });
        return remove(deletion, found);
    }

    private static ConflictException changed() {
        return new ConflictException(
                "Somebody else changed a row since it was read; nothing was deleted.",
                "Look at the rows as they are now and decide anew.");
    }

    private long remove(UUID deletion, List<StoredEntry> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        Path kept = journal.keep(deletion, rows.stream().map(this::kept).toList());
        List<Change> changes = new ArrayList<>();
        rows.forEach(row -> changes.add(new Change.Remove(row.key(), row.createdAt())));
        changes.add(note("delete", rows.stream().map(StoredEntry::key).toList()));
        try {
            store.vectors().apply(changes, new CancelToken());
        } catch (ConflictException changed) {
            journal.takeBack(kept);
            throw changed;
        }
        cached.gone(rows);
        return rows.size();
    }

    private KeptRow kept(StoredEntry row) {
        String hash = row.textHash()
                .orElseGet(() -> TextHash.of(EmbeddedTextRule.textOf(row).orElse("")));
        Optional<CaseRow> filed =
                PutBackPlan.isCase(row.key()) ? store.caseFile().row(row.key().sourceId()) : Optional.empty();
        return new KeptRow(
                new Entry(row.key(), row.embedding(), row.model(), hash, row.payload()),
                store.caseFile().sentences(row.key()),
                filed);
    }

    /// The memory that rows are deleted from, by a name that no other one of this home has.
    public String memory() {
        return journal.memory();
    }

    /// Puts back what is not there any more; a row of that id that was stored since is left alone. Rows of another
    /// memory stay in the journal.
    public Restored undo(UUID deletion, CancelToken cancel, ProgressSink progress) {
        if (!journal.isOfThisMemory(deletion)) {
            throw new ConflictException(
                    "These rows were deleted from another memory; nothing was put back.",
                    "Open that memory again: it offers to put them back.");
        }
        Restored[] sofar = {new Restored(0, 0)};
        journal.read(deletion, batch -> {
            cancel.throwIfCancelled();
            List<KeptRow> gone = gone(batch);
            putBack(gone);
            sofar[0] = sofar[0].plus(new Restored(gone.size(), batch.size() - gone.size()));
            progress.step(sofar[0].rows(), -1);
        });
        journal.remove(deletion);
        return sofar[0];
    }

    private void putBack(List<KeptRow> gone) {
        if (!gone.isEmpty()) {
            List<Change> changes = new ArrayList<>();
            gone.forEach(row -> changes.addAll(plan.changes(row, clock.instant())));
            changes.add(note("put back", gone.stream().map(KeptRow::key).toList()));
            store.vectors().apply(changes, new CancelToken());
            cached.back(gone.stream().map(KeptRow::entry).toList());
        }
    }

    private List<KeptRow> gone(List<KeptRow> rows) {
        Set<EntryKey> there = new HashSet<>();
        rows.stream()
                .map(KeptRow::key)
                .collect(Collectors.groupingBy(EntryKey::collection))
                .forEach((collection, keys) -> store.vectors()
                        .getAll(
                                collection,
                                keys.stream().map(EntryKey::sourceId).toList())
                        .values()
                        .forEach(row -> there.add(row.key())));
        return rows.stream().filter(row -> !there.contains(row.key())).toList();
    }

    private Change.Note note(String action, List<EntryKey> keys) {
        EntryKey first = keys.getFirst();
        Fields detail = new Fields().put("collection", first.collection());
        if (keys.size() > 1) {
            detail.put("ids", keys, key -> Json.of(key.sourceId()));
        }
        String subject = keys.size() == 1 ? first.sourceId() : first.collection();
        String what = keys.size() == 1 ? action : action + " rows";
        return new Change.Note(new AuditNote(clock.instant(), actor, what, subject, detail.build()));
    }

    /// What is kept of this memory and no window can undo any more: the last one did not close in order, or went to
    /// another memory. Asked before this one deletes.
    public LeftOver leftOver() {
        List<UUID> deletions = journal.deletions();
        long[] rows = new long[1];
        deletions.forEach(deletion ->
                journal.read(deletion, batch -> rows[0] += gone(batch).size()));
        return new LeftOver(deletions, rows[0]);
    }

    public Restored restore(LeftOver left, CancelToken cancel, ProgressSink progress) {
        Restored all = new Restored(0, 0);
        for (UUID deletion : left.deletions()) {
            all = all.plus(undo(deletion, cancel, progress));
        }
        return all;
    }

    /// Deletes for good what these deletions took: their window closes.
    public void forget(Collection<UUID> deletions) {
        deletions.forEach(journal::remove);
    }
}
