package org.aurorasoc.workbench.service.draft;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.IndicatorType;
import org.aurorasoc.workbench.domain.IndicatorValue;
import org.aurorasoc.workbench.domain.NameUuid;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.draft.CaseDraft;
import org.aurorasoc.workbench.domain.draft.DraftIndicator;
import org.aurorasoc.workbench.domain.draft.DraftText;
import org.aurorasoc.workbench.domain.extract.Extractor;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.refang.Refang;
import org.aurorasoc.workbench.error.ConflictException;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.service.casework.CaseService;
import org.aurorasoc.workbench.service.casework.ClosedCase;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;

/// The case in hand: one a home, saved with every change, until it is closed as a case.
public final class DraftService {
    private final DeskFile file;
    private final Supplier<Extractor> extractor;
    private final Supplier<CaseService> cases;
    private final Supplier<VectorStore> store;

    public DraftService(
            Path file, Supplier<Extractor> extractor, Supplier<CaseService> cases, Supplier<VectorStore> store) {
        this.store = store;
        this.file = new DeskFile(file);
        this.extractor = extractor;
        this.cases = cases;
    }

    public CaseDraft draft() {
        return understood(file.read());
    }

    /// The draft, where a verdict that its analyst did not give is the stored indicator's.
    public CaseDraft judged() {
        CaseDraft draft = draft();
        List<DraftIndicator> open = draft.indicators().stream()
                .filter(each -> each.verdict().isEmpty())
                .toList();
        Map<String, StoredEntry> known = open.isEmpty()
                ? Map.of()
                : store.get()
                        .getAll(
                                CollectionName.THREAT_INTEL,
                                open.stream().map(DraftService::id).toList());
        List<DraftIndicator> judgements = new ArrayList<>();
        for (DraftIndicator each : open) {
            StoredEntry row = known.get(id(each));
            String verdict = row == null ? "" : row.payload().text("verdict").orElse("");
            judgements.add(new DraftIndicator(each.type(), each.value(), verdict));
        }
        return draft.withIndicators(judgements);
    }

    private static String id(DraftIndicator indicator) {
        return NameUuid.ofIndicator(indicator.type(), indicator.value());
    }

    /// Changes the draft as it is now; when this returns, the change is on the disk.
    public void change(UnaryOperator<CaseDraft> change) {
        file.change(kept -> written(change.apply(understood(kept))));
    }

    private static Optional<JsonObject> written(CaseDraft draft) {
        return draft.equals(CaseDraft.EMPTY) ? Optional.empty() : Optional.of(DraftText.write(draft));
    }

    /// When it was last changed; empty when there is no draft.
    public Optional<Instant> savedAt() {
        return file.writtenAt();
    }

    /// Puts back a draft that was thrown away, unless another one was begun since.
    public void restore(CaseDraft thrownAway) {
        change(kept -> {
            if (!kept.equals(CaseDraft.EMPTY)) {
                throw new ConflictException(
                        "Another draft was begun since. The one thrown away was not put back.",
                        "Close this one or throw it away first.");
            }
            return thrownAway;
        });
    }

    /// Refuses ids that are no case of the memory; asks it only where there are ids.
    public void demandCases(List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Set<String> held = store.get().getAll(CollectionName.CASES, ids).keySet();
        if (!held.containsAll(ids)) {
            throw new NotFoundException(
                    "There is no case with that id.", "Look the id up with recall or collections show.");
        }
    }

    /// More text, with the indicators that stand in it.
    public CaseDraft withText(CaseDraft draft, String text) {
        return draft.withText(text)
                .withIndicators(extractor.get().read(text).indicators().stream()
                        .map(found -> new DraftIndicator(found.type(), found.value(), ""))
                        .toList());
    }

    /// An indicator as it was typed, defanged or not; its type is detected.
    public CaseDraft withIndicator(CaseDraft draft, String given, String verdict) {
        String value = Refang.text(given).strip();
        if (value.isEmpty()) {
            throw new InvalidInputException("The indicator is empty.", "Give its value.");
        }
        return draft.withIndicator(extractor
                .get()
                .recognise(value)
                .map(found -> new DraftIndicator(found.type(), found.value(), verdict))
                .orElseGet(() -> new DraftIndicator(
                        IndicatorType.UNKNOWN, IndicatorValue.canonical(IndicatorType.UNKNOWN, value), verdict)));
    }

    /// Closes the draft as a new case and empties it; an id that is taken by another case is refused.
    public ClosedCase close(String id, CancelToken cancel) {
        return close(draft -> draft.record(id), cancel);
    }

    /// Closes the draft by the record its analyst made of it; refused when the draft is not any more as it was seen.
    public ClosedCase close(CaseDraft seen, JsonObject record, CancelToken cancel) {
        return close(
                draft -> {
                    if (!draft.equals(seen)) {
                        throw new ConflictException(
                                "The draft was changed by another workbench meanwhile. Nothing was stored.",
                                "What it added stands in the form now; look at it, and close again.");
                    }
                    return record;
                },
                cancel);
    }

    private ClosedCase close(Function<CaseDraft, JsonObject> record, CancelToken cancel) {
        Closing closing = new Closing();
        file.change(kept -> {
            closing.done = Optional.of(cases.get().closeNew(record.apply(understood(kept)), cancel));
            return Optional.empty();
        });
        return closing.done.orElseThrow();
    }

    /// Throws the draft away, also a damaged one.
    public void clear() {
        file.remove();
    }

    private CaseDraft understood(Optional<JsonObject> kept) {
        try {
            return kept.map(DraftText::read).orElse(CaseDraft.EMPTY);
        } catch (InvalidInputException e) {
            throw file.notUnderstood(e);
        }
    }

    /// What was closed while the file was held.
    private static final class Closing {
        private Optional<ClosedCase> done = Optional.empty();
    }
}
