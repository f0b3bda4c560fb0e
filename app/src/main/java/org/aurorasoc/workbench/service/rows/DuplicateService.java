package org.aurorasoc.workbench.service.rows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.Closeness;
import org.aurorasoc.workbench.domain.EmbeddedTextRule;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.Hit;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.Probe;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// Finds near-duplicates: of each row, or of a fair sample of a large collection, the nearest others in the store.
public final class DuplicateService {
    public static final int MOST_LOOKED_AT = 5_000;
    private static final double LEAST = Closeness.of(ModelId.MINILM).duplicates();

    private static final int NEIGHBOURS = 8;

    private final VectorStore store;
    private final Dismissals dismissals;

    /// @param file in the home: which groups are no duplicates
    public DuplicateService(VectorStore store, Path file) {
        this.store = store;
        this.dismissals = new Dismissals(file);
    }

    public Duplicates find(String collection, CancelToken cancel, ProgressSink progress) {
        List<String> ids = store.sample(collection, MOST_LOOKED_AT);
        Nearness nearness = new Nearness();
        int done = 0;
        for (String id : ids) {
            cancel.throwIfCancelled();
            look(collection, id, nearness, cancel);
            done++;
            progress.step(done, ids.size());
        }
        Set<Set<String>> dismissed = dismissals.of(collection);
        List<DuplicateGroup> groups = new ArrayList<>();
        for (List<String> group : nearness.groups()) {
            double[] range = nearness.range(group.getFirst());
            groups.add(new DuplicateGroup(members(collection, group), range[0], range[1]));
        }
        long all = groups.size();
        groups.removeIf(group -> group.members().size() < 2 || dismissed.contains(group.ids()));
        groups.sort(Comparator.comparingInt(
                        (DuplicateGroup group) -> -group.members().size())
                .thenComparing(group -> -group.highest())
                .thenComparing(group -> group.members().getFirst().key().sourceId()));
        return new Duplicates(groups, ids.size(), store.count(collection), all - groups.size());
    }

    /// A row deleted meanwhile has no neighbours.
    private void look(String collection, String id, Nearness nearness, CancelToken cancel) {
        SearchRequest request = new SearchRequest(collection, new Probe.ByStored(id), NEIGHBOURS, Filter.NONE, LEAST);
        try {
            for (Hit hit : store.search(request, cancel).hits()) {
                if (hit.score() >= Closeness.of(hit.entry().model()).duplicates()) {
                    nearness.join(id, hit.entry().key().sourceId(), hit.score());
                }
            }
        } catch (NotFoundException _) {
            return;
        }
    }

    private List<DuplicateGroup.Member> members(String collection, List<String> ids) {
        Map<String, StoredEntry> rows = store.getAll(collection, ids);
        return rows.values().stream()
                .sorted(Comparator.comparing(StoredEntry::createdAt)
                        .reversed()
                        .thenComparing(row -> row.key().sourceId()))
                .map(DuplicateService::member)
                .toList();
    }

    private static DuplicateGroup.Member member(StoredEntry row) {
        CaseRecord record = new CaseRecord(row.key().sourceId(), row.payload());
        return new DuplicateGroup.Member(
                row.key(),
                row.createdAt(),
                record.text("value").orElseGet(record::title),
                EmbeddedTextRule.textOf(row).orElse(""));
    }

    /// Remembers that these rows are different things; a group with another row in it is shown again.
    public void dismiss(String collection, DuplicateGroup group) {
        dismissals.add(collection, group.ids());
    }
}
