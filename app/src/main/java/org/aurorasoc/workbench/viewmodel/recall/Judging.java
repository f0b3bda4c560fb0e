package org.aurorasoc.workbench.viewmodel.recall;

import java.util.List;
import java.util.function.Consumer;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.desk.Judgement.Relation;
import org.aurorasoc.workbench.service.recall.JudgementService;
import org.aurorasoc.workbench.service.recall.RecallAnswer;
import org.aurorasoc.workbench.service.recall.RecallRequest;
import org.aurorasoc.workbench.viewmodel.Workplace;

/// Keeps what the analyst says about cases and the question that brought them up, and asks again, so that it is
/// honoured at once. Each can be undone.
public final class Judging {
    private final Workplace place;
    private final RecallViewModel model;
    private final Deed deed;

    Judging(Workplace place, RecallViewModel model) {
        this.place = place;
        this.model = model;
        deed = new Deed(place);
    }

    /// A case that was called not related to the question, as it can be named.
    public record LeftOut(String caseId, String title) {}

    void judge(List<RecallRow> rows, Relation relation) {
        RecallAnswer answer = model.pageProperty().get().answer();
        if (answer != null && !rows.isEmpty()) {
            List<String> ids = rows.stream().map(RecallRow::caseId).toList();
            judge(answer.request().question(), ids, relation);
        }
    }

    private void judge(RecallRequest.Question question, List<String> ids, Relation relation) {
        deed.run(
                "judge",
                (cancel, _) -> {
                    JudgementService judgements = place.services().get().judgements();
                    ids.forEach(id -> judgements.judge(question, id, relation, cancel));
                    return ids.size();
                },
                count -> {
                    say(question, ids, relation, count);
                    askAgain();
                });
    }

    private void say(RecallRequest.Question question, List<String> ids, Relation relation, int count) {
        switch (relation) {
            case LINKED -> offerUndo("action.linked", question, ids, count);
            case NOT_RELATED -> offerUndo("action.unrelated", question, ids, count);
            case NONE -> place.line().say(place.messages().text("action.taken.back", count));
        }
    }

    private void offerUndo(String key, RecallRequest.Question question, List<String> ids, int count) {
        place.line()
                .say(
                        place.messages().text(key, count),
                        place.messages().text("action.undo"),
                        () -> judge(question, ids, Relation.NONE));
    }

    /// A frozen answer stays as it was, whatever is said about it.
    private void askAgain() {
        if (model.frozenProperty().get() == null) {
            model.search();
        }
    }

    void listLeftOut(Consumer<List<LeftOut>> onList) {
        RecallAnswer answer = model.pageProperty().get().answer();
        if (answer != null) {
            RecallRequest.Question question = answer.request().question();
            deed.run(
                    "not related",
                    (_, _) -> place.services().get().judgements().notRelated(question).stream()
                            .map(this::named)
                            .toList(),
                    onList);
        }
    }

    private LeftOut named(CaseRecord found) {
        String title = VisibleText.line(found.title());
        return new LeftOut(found.id(), title.isEmpty() ? place.messages().text("row.untitled") : title);
    }

    void takeBack(LeftOut leftOut) {
        RecallAnswer answer = model.pageProperty().get().answer();
        if (answer != null) {
            judge(answer.request().question(), List.of(leftOut.caseId()), Relation.NONE);
        }
    }
}
