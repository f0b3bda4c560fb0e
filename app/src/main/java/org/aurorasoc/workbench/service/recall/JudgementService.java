package org.aurorasoc.workbench.service.recall;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.casefile.AuditNote;
import org.aurorasoc.workbench.domain.desk.Judgement;
import org.aurorasoc.workbench.domain.desk.QuestionId;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.task.CancelToken;

/// Keeps what an analyst says about a case that a question brought up. Between two cases it holds in both directions.
public final class JudgementService {
    private final OpenStore store;
    private final Clock clock;
    private final String actor;

    public JudgementService(OpenStore store, Clock clock, String actor) {
        this.store = store;
        this.clock = clock;
        this.actor = actor;
    }

    /// [Judgement.Relation#NONE] takes back what was said, also about a case that is gone.
    public void judge(RecallRequest.Question question, String caseId, Judgement.Relation relation, CancelToken cancel) {
        if (relation != Judgement.Relation.NONE) {
            mustExist(caseId);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Judge(new Judgement(question.id(), caseId, relation, now, actor)));
        Fields detail = new Fields().put("question", question.id().toString());
        if (question instanceof RecallRequest.Question.LikeCase(var other)) {
            checkPair(caseId, other, relation);
            changes.add(new Change.Judge(new Judgement(QuestionId.ofCase(caseId), other, relation, now, actor)));
            detail.put("to", other);
        }
        changes.add(new Change.Note(new AuditNote(now, actor, action(relation), caseId, detail.build())));
        store.vectors().apply(changes, cancel);
    }

    /// The cases that an analyst called not related to a question, as far as they are still there.
    public List<CaseRecord> notRelated(RecallRequest.Question question) {
        return store.desk().judgements(question.id()).values().stream()
                .filter(judged -> judged.relation() == Judgement.Relation.NOT_RELATED)
                .map(Judgement::caseId)
                .sorted(CodePoints.ORDER)
                .flatMap(id -> store.vectors().get(new EntryKey(CollectionName.CASES, id)).stream())
                .map(entry -> new CaseRecord(entry.key().sourceId(), entry.payload()))
                .toList();
    }

    private static String action(Judgement.Relation relation) {
        return switch (relation) {
            case LINKED -> "case linked";
            case NOT_RELATED -> "case called not related";
            case NONE -> "judgement taken back";
        };
    }

    private void checkPair(String one, String other, Judgement.Relation relation) {
        if (one.equals(other)) {
            throw new InvalidInputException("A case cannot be linked to itself.", "Name two cases.");
        }
        if (relation != Judgement.Relation.NONE) {
            mustExist(other);
        }
    }

    private void mustExist(String caseId) {
        if (store.vectors().get(new EntryKey(CollectionName.CASES, caseId)).isEmpty()) {
            throw new NotFoundException(
                    "There is no case with that id.", "Look the id up with recall or collections show.");
        }
    }
}
