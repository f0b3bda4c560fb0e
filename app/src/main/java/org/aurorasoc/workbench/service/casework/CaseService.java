package org.aurorasoc.workbench.service.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.casefile.CaseRow;
import org.aurorasoc.workbench.domain.casefile.StoredSentences;
import org.aurorasoc.workbench.domain.desk.Judgement;
import org.aurorasoc.workbench.domain.desk.QuestionId;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonNull;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.embed.EmbeddedText;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.error.ConflictException;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.service.intake.CaseFiler;
import org.aurorasoc.workbench.service.intake.CaseKind;
import org.aurorasoc.workbench.service.intake.CaseStamp;
import org.aurorasoc.workbench.service.intake.CaseVersion;
import org.aurorasoc.workbench.service.intake.Draft;
import org.aurorasoc.workbench.service.intake.ImportReport.RowFate;
import org.aurorasoc.workbench.service.intake.Planned;
import org.aurorasoc.workbench.service.intake.RecordPlan;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.jspecify.annotations.Nullable;

/// Closes, shows, changes and deletes single cases. Each write is one unit, and refused when the case is not any more
/// what it was decided on.
public final class CaseService {
    private static final int NOTES_SHOWN = 100;

    private final OpenStore store;
    private final Supplier<Embedder> embedder;
    private final SentenceSource sentences;
    private final RecordPlan plan;
    private final CaseFiler filer;
    private final CaseKind kind = new CaseKind();

    public CaseService(
            OpenStore store, Supplier<Embedder> embedder, SentenceSource sentences, RecordPlan plan, CaseFiler filer) {
        this.store = store;
        this.embedder = embedder;
        this.sentences = sentences;
        this.plan = plan;
        this.filer = filer;
    }

    public CaseDetails show(String id) {
        return find(id).orElseThrow(CaseService::missing);
    }

    /// Stores a closed case: the payload contract plus `id`. An id that is there already is changed, whole; a record
    /// that carries a stamp only while the case is as it says.
    public ClosedCase close(JsonObject record, CancelToken cancel) {
        var known = kind.identify(record);
        Optional<CaseDetails> now = find(known.id());
        CaseStamp.of(record).ifPresent(stamp -> demand(stamp, now, known.payload()));
        return file(known.id(), known.payload(), now.orElse(null), cancel);
    }

    /// Stores a case under an id that is free; the same case stored before is as good.
    public ClosedCase closeNew(JsonObject record, CancelToken cancel) {
        var known = kind.identify(record);
        Optional<CaseDetails> there = find(known.id());
        boolean isTaken = there.isPresent()
                && plan.plan(
                                        new Draft(known.id(), known.payload(), false, 0),
                                        there.get().entry())
                                .fate()
                        != RowFate.UNCHANGED;
        if (isTaken) {
            throw new ConflictException(
                    "There is another case with that id. Nothing was stored.",
                    "Choose a free id, or change that case with case update.");
        }
        return file(known.id(), known.payload(), there.orElse(null), cancel);
    }

    /// Changes the members that are given; null takes one away. `version` is what the change was decided on: also read
    /// from a stamp in the changes, else the present one.
    public ClosedCase update(String id, JsonObject changes, OptionalInt version, CancelToken cancel) {
        CaseDetails now = show(id);
        JsonObject merged = merged(now.entry().payload(), changes);
        JsonObject payload = kind.identify(merged.with("id", Json.of(id))).payload();
        CaseStamp.of(changes).ifPresent(stamp -> demand(stamp, Optional.of(now), payload));
        if (version.isPresent() && version.getAsInt() != now.stamp().version()) {
            throw CaseConflict.of(now, payload);
        }
        return file(id, payload, now, cancel);
    }

    /// Deletes the case; a case that is not there is an error, so that a mistyped id is noticed.
    public void delete(String id, CancelToken cancel) {
        CaseDetails now = show(id);
        store.vectors()
                .apply(
                        List.of(
                                new Change.Remove(key(id)),
                                filer.note("delete", id, version(now.stamp().version()))),
                        cancel);
    }

    private Optional<CaseDetails> find(String id) {
        return store.vectors().get(key(id)).map(entry -> details(id, entry));
    }

    private CaseDetails details(String id, StoredEntry entry) {
        return new CaseDetails(entry, store.caseFile().row(id), store.caseFile().auditOf(id, NOTES_SHOWN), links(id));
    }

    private List<String> links(String id) {
        return store.desk().judgements(QuestionId.ofCase(id)).values().stream()
                .filter(judged -> judged.relation() == Judgement.Relation.LINKED)
                .map(Judgement::caseId)
                .sorted(CodePoints.ORDER)
                .toList();
    }

    private static void demand(CaseStamp stamp, Optional<CaseDetails> now, JsonObject wanted) {
        CaseDetails present = now.orElseThrow(CaseConflict::gone);
        if (!present.stamp().equals(stamp)) {
            throw CaseConflict.of(present, wanted);
        }
    }

    private static JsonObject merged(JsonObject payload, JsonObject changes) {
        JsonObject merged = payload;
        for (var change : changes.members().entrySet()) {
            merged = change.getValue() == JsonNull.NULL
                    ? merged.without(change.getKey())
                    : merged.with(change.getKey(), change.getValue());
        }
        return merged;
    }

    private ClosedCase file(String id, JsonObject payload, @Nullable CaseDetails now, CancelToken cancel) {
        CaseRow row =
                now == null ? store.caseFile().row(id).orElse(null) : now.row().orElse(null);
        Planned planned = plan.plan(new Draft(id, payload, false, 0), now == null ? null : now.entry());
        Embedder engine = embedder.get();
        if (planned.fate() == RowFate.UNCHANGED) {
            return new ClosedCase(
                    id, CaseVersion.of(row), RowFate.UNCHANGED, engine.model(), false, engine.degradedReason());
        }
        int version = CaseVersion.next(row);
        List<Change> changes = new ArrayList<>();
        boolean truncated = rowChanges(planned, engine, changes, cancel);
        changes.addAll(filer.filed(planned, version));
        changes.add(filer.note(now == null ? "close" : "update", id, detail(planned, version)));
        apply(planned, changes, cancel);
        return new ClosedCase(id, version, planned.fate(), engine.model(), truncated, engine.degradedReason());
    }

    /// Row and sentences; whether the text was longer than the model reads.
    private boolean rowChanges(Planned planned, Embedder engine, List<Change> changes, CancelToken cancel) {
        if (!planned.needsVector()) {
            changes.add(planned.amend());
            return false;
        }
        EmbeddedText embedded = engine.embed(planned.text());
        changes.add(planned.put(embedded, engine.model()));
        StoredSentences kept = sentences.read(planned.text(), cancel);
        if (!kept.sentences().isEmpty()) {
            changes.add(new Change.KeepSentences(planned.key(), null, kept));
        }
        return embedded.truncated();
    }

    private void apply(Planned planned, List<Change> changes, CancelToken cancel) {
        try {
            store.vectors().apply(changes, cancel);
        } catch (ConflictException | NotFoundException changedMeanwhile) {
            throw find(planned.key().sourceId())
                    .map(now -> CaseConflict.of(now, planned.payload()))
                    .orElseGet(CaseConflict::gone);
        }
    }

    private static JsonObject detail(Planned planned, int version) {
        return version(version).with("row", Json.of(planned.fate().name().toLowerCase(Locale.ROOT)));
    }

    private static JsonObject version(int version) {
        return new Fields().put("version", version).build();
    }

    private static EntryKey key(String id) {
        return new EntryKey(CollectionName.CASES, id);
    }

    private static NotFoundException missing() {
        return new NotFoundException(
                "There is no case with that id.", "Look the id up with recall or collections show.");
    }
}
