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
import org.aurorasoc.workbench.error.ConflictException;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.service.intake.ImportReport.RowFate;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// Writes one batch of drafts as one unit, by the plan and with what belongs beside the rows. Where the store refuses a
/// batch for what is in it, each record is tried alone, so that a bad one costs no other.
final class BatchWriter {
    private static final int MOST_ATTEMPTS = 5;

    private final VectorStore store;
    private final Supplier<Embedder> embedder;
    private final RecordKind kind;
    private final RecordPlan plan;
    private final Beside beside;
    private final ImportTally tally;

    BatchWriter(
            VectorStore store,
            Supplier<Embedder> embedder,
            RecordKind kind,
            RecordPlan plan,
            Beside beside,
            ImportTally tally) {
        this.store = store;
        this.embedder = embedder;
        this.kind = kind;
        this.plan = plan;
        this.beside = beside;
        this.tally = tally;
    }

    void write(List<Draft> drafts, CancelToken cancel) {
        if (drafts.isEmpty()) {
            return;
        }
        Map<String, Draft> wanted = joined(drafts);
        try {
            writeWhole(wanted, cancel);
        } catch (InvalidInputException refused) {
            wanted.forEach((id, draft) -> writeAlone(id, draft, cancel));
        }
    }

    private void writeAlone(String id, Draft draft, CancelToken cancel) {
        try {
            writeWhole(Map.of(id, draft), cancel);
        } catch (InvalidInputException refused) {
            tally.bad(draft.line(), refused.sentence());
        }
    }

    private void writeWhole(Map<String, Draft> wanted, CancelToken cancel) {
        for (int attempt = 1; ; attempt++) {
            try {
                writeOnce(wanted, cancel);
                return;
            } catch (NotFoundException | ConflictException changedMeanwhile) {
                throwAtLast(attempt, changedMeanwhile);
            }
        }
    }

    private static void throwAtLast(int attempt, WorkbenchException changedMeanwhile) {
        if (attempt == MOST_ATTEMPTS) {
            throw changedMeanwhile;
        }
    }

    /// Decides by what is stored now; the store refuses when another writer changed that before we wrote.
    private void writeOnce(Map<String, Draft> wanted, CancelToken cancel) {
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
        store.apply(changes, cancel);
        tally.count(fates(plans), cut);
    }

    /// Drafts of the same id become one, in the order of the file.
    private Map<String, Draft> joined(List<Draft> drafts) {
        Map<String, Draft> byId = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            byId.merge(draft.id(), draft, this::join);
        }
        return byId;
    }

    private Draft join(Draft first, Draft next) {
        return new Draft(first.id(), kind.add(first.payload(), next.payload()), first.repeat(), first.line());
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
