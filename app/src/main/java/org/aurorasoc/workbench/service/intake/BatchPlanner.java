package org.aurorasoc.workbench.service.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.embed.EmbeddedText;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.service.intake.ImportReport.RowFate;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// Decides what is written for a batch of drafts: the costly part of an import, without a write.
final class BatchPlanner {
    private final VectorStore store;
    private final Supplier<Embedder> embedder;
    private final RecordKind kind;
    private final RecordPlan plan;
    private final Beside beside;

    BatchPlanner(VectorStore store, Supplier<Embedder> embedder, RecordKind kind, RecordPlan plan, Beside beside) {
        this.store = store;
        this.embedder = embedder;
        this.kind = kind;
        this.plan = plan;
        this.beside = beside;
    }

    /// Drafts of the same id become one, in the order of the file.
    Map<String, Draft> joined(List<Draft> drafts) {
        Map<String, Draft> byId = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            byId.merge(draft.id(), draft, this::join);
        }
        return byId;
    }

    private Draft join(Draft first, Draft next) {
        return new Draft(first.id(), kind.add(first.payload(), next.payload()), first.repeat(), first.line());
    }

    /// Decides by what is stored now; the store refuses when another writer changes that before it is written.
    PreparedBatch prepare(Map<String, Draft> wanted, CancelToken cancel) {
        Map<String, StoredEntry> existing = store.getAll(kind.collection(), wanted.keySet());
        List<Planned> plans = wanted.values().stream()
                .map(draft -> plan.plan(draft, existing.get(draft.id())))
                .toList();
        List<Change> changes = new ArrayList<>();
        plans.stream()
                .filter(each -> each.fate() == RowFate.AMENDED)
                .map(Planned::amend)
                .forEach(changes::add);
        long cut = embed(plans.stream().filter(Planned::needsVector).toList(), changes, cancel);
        changes.addAll(beside.changes(plans));
        return new PreparedBatch(wanted, changes, fates(plans), cut);
    }

    private long embed(List<Planned> plans, List<Change> changes, CancelToken cancel) {
        if (plans.isEmpty()) {
            return 0;
        }
        Embedder engine = embedder.get();
        List<EmbeddedText> vectors =
                engine.embedAll(plans.stream().map(Planned::text).toList(), cancel, ProgressSink.SILENT);
        for (int i = 0; i < plans.size(); i++) {
            changes.add(plans.get(i).put(vectors.get(i), engine.model()));
        }
        return vectors.stream().filter(EmbeddedText::truncated).count();
    }

    private static Map<RowFate, Long> fates(List<Planned> plans) {
        Map<RowFate, Long> fates = new EnumMap<>(RowFate.class);
        plans.forEach(each -> fates.merge(each.fate(), 1L, Long::sum));
        return fates;
    }
}
