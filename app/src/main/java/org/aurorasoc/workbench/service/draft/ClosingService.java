package org.aurorasoc.workbench.service.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.OutcomeAliases;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.desk.Judgement;
import org.aurorasoc.workbench.domain.draft.CaseDraft;
import org.aurorasoc.workbench.domain.draft.CaseForm;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.service.casework.ClosedCase;
import org.aurorasoc.workbench.service.recall.JudgementService;
import org.aurorasoc.workbench.service.recall.RecallRequest;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;

/// What the form that closes the case in hand needs: where it stands, a free id, and the closing with its links.
public final class ClosingService {
    private static final String PREFIX = "CASE-";

    private final DraftService drafts;
    private final VectorStore store;
    private final JudgementService judgements;
    private final OutcomeAliases outcomes;

    public ClosingService(
            DraftService drafts, VectorStore store, JudgementService judgements, OutcomeAliases outcomes) {
        this.drafts = drafts;
        this.store = store;
        this.judgements = judgements;
        this.outcomes = outcomes;
    }

    /// What the form is filled with.
    ///
    /// @param draft with the verdicts of the memory where its analyst gave none
    /// @param pinned the titles of the pinned cases that are there, by id
    public record Start(
            CaseDraft draft, String freeId, boolean writable, OutcomeAliases outcomes, Map<String, String> pinned) {}

    /// @param record what was stored
    /// @param links how many pinned cases were linked
    /// @param unlinked how many were not, since they are gone or the memory went away
    public record Filed(ClosedCase closed, CaseRecord record, int links, int unlinked) {}

    public Start start() {
        CaseDraft judged = drafts.judged();
        return new Start(judged, proposal(judged), store.capabilities().writable(), outcomes, titles(judged.cases()));
    }

    private Map<String, String> titles(List<String> ids) {
        Map<String, StoredEntry> held = ids.isEmpty() ? Map.of() : store.getAll(CollectionName.CASES, ids);
        Map<String, String> titles = new LinkedHashMap<>();
        for (String id : ids) {
            StoredEntry row = held.get(id);
            if (row != null) {
                titles.put(id, new CaseRecord(id, row.payload()).title());
            }
        }
        return titles;
    }

    /// CASE- and a number whose predecessor is taken: found by doubling, then halving, so that a large memory is asked
    /// a few times only. Where numbers were left out, it may be one of those.
    public String freeId() {
        return id(freeNumber());
    }

    /// A machine that stopped after the case was stored and before the draft was emptied left the draft of a closed
    /// case: closed again under the same id, it is found to be there.
    private String proposal(CaseDraft draft) {
        int free = freeNumber();
        boolean isStored = free > 1
                && !draft.summary().isBlank()
                && holder(id(free - 1))
                        .filter(last -> last.summary().equals(draft.summary()))
                        .isPresent();
        return id(isStored ? free - 1 : free);
    }

    private int freeNumber() {
        int taken = 0;
        int free = 1;
        while (isTaken(free)) {
            taken = free;
            free = Math.multiplyExact(free, 2);
        }
        while (free - taken > 1) {
            int middle = taken + (free - taken) / 2;
            if (isTaken(middle)) {
                taken = middle;
            } else {
                free = middle;
            }
        }
        return free;
    }

    private boolean isTaken(int number) {
        return store.get(new EntryKey(CollectionName.CASES, id(number))).isPresent();
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, PREFIX + "%04d", number);
    }

    /// The case that has this id, to show beside the one in hand.
    public Optional<CaseRecord> holder(String id) {
        return store.get(new EntryKey(CollectionName.CASES, id)).map(row -> new CaseRecord(id, row.payload()));
    }

    /// Closes, empties the draft, and links the pinned cases. What is closed stays closed when a link fails.
    ///
    /// @param seen the draft as it is on the disk, as far as the analyst knows
    /// @param judged the same with the verdicts that the form shows
    public Filed close(String id, CaseForm form, CaseDraft seen, CaseDraft judged, CancelToken cancel) {
        JsonObject record = form.record(id, judged);
        ClosedCase closed = drafts.close(seen, record, cancel);
        int links = 0;
        for (String pinned : judged.cases()) {
            links += isLinked(id, pinned, cancel) ? 1 : 0;
        }
        CaseRecord stored = new CaseRecord(id, record.without("id"));
        return new Filed(closed, stored, links, judged.cases().size() - links);
    }

    private boolean isLinked(String id, String pinned, CancelToken cancel) {
        try {
            judgements.judge(new RecallRequest.Question.LikeCase(id), pinned, Judgement.Relation.LINKED, cancel);
            return true;
        } catch (WorkbenchException e) {
            return false;
        }
    }
}
