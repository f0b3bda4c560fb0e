package org.aurorasoc.workbench.service.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.desk.FrozenAnswer;
import org.aurorasoc.workbench.domain.desk.Judgement.Relation;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.recall.RecalledCase;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.memory.FiledCases;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.Recalling;
import org.aurorasoc.workbench.service.recall.RecallRequest.Question;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgementsAndFrozenAnswersTest {
    @TempDir
    Path home;

    private OpenStore store;
    private JudgementService judgements;
    private FrozenService frozen;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(home);
        judgements = new JudgementService(store, Clock.systemUTC(), "m.ortega");
        frozen = new FrozenService(store, Clock.systemUTC(), "m.ortega");
        new FiledCases(store)
                .file("A", 0.9, "{\"summary\":\"alpha\"}")
                .file("B", 0.8, "{\"summary\":\"beta\"}")
                .file("C", 0.7, "{\"summary\":\"gamma\"}");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private RecallAnswer ask(Question question, int k) {
        return Recalling.over(store, PlainEmbedder.minilm())
                .recall(new RecallRequest(question, k, Filter.NONE, -1, RecallLeg.ALL, false), new CancelToken());
    }

    private static List<String> ids(RecallAnswer answer) {
        return answer.cases().stream()
                .map(each -> each.entry().key().sourceId())
                .toList();
    }

    private void judge(Question question, String id, Relation relation) {
        judgements.judge(question, id, relation, new CancelToken());
    }

    @Test
    void aLinkedCaseStandsFirstUntilItIsUnlinked() {
        Question question = new Question.Text("wombat");
        judge(question, "C", Relation.LINKED);
        RecallAnswer answer = ask(new Question.Text(" wombat\n"), 2);
        assertThat(ids(answer)).containsExactly("C", "A");
        assertThat(answer.cases()).extracting(RecalledCase::linked).containsExactly(true, false);
        judge(question, "C", Relation.NONE);
        assertThat(ids(ask(question, 2))).containsExactly("A", "B");
    }

    @Test
    void aCaseThatIsNotRelatedStaysOutAndIsCounted() {
        Question question = new Question.Text("wombat");
        judge(question, "A", Relation.NOT_RELATED);
        RecallAnswer answer = ask(question, 2);
        assertThat(ids(answer)).containsExactly("B", "C");
        assertThat(answer.excluded().notRelated()).isEqualTo(1);
        assertThat(ids(ask(new Question.Text("another"), 1))).containsExactly("A");
    }

    @Test
    void whatIsSaidOfTwoCasesHoldsInBothDirections() {
        judge(new Question.LikeCase("A"), "B", Relation.NOT_RELATED);
        assertThat(ids(ask(new Question.LikeCase("A"), 5))).containsExactly("C");
        assertThat(ids(ask(new Question.LikeCase("B"), 5))).containsExactly("C");
        judge(new Question.LikeCase("B"), "A", Relation.NONE);
        assertThat(ids(ask(new Question.LikeCase("A"), 5))).containsExactly("B", "C");
    }

    @Test
    void judgementsAreNotedAndOnesThatMakeNoSenseRefused() {
        judge(new Question.LikeCase("A"), "B", Relation.LINKED);
        assertThat(store.caseFile().auditOf("B", 5))
                .singleElement()
                .satisfies(row -> assertThat(row.note().actor()).isEqualTo("m.ortega"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> judge(new Question.Text("x"), "GONE", Relation.LINKED));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> judge(new Question.LikeCase("GONE"), "A", Relation.LINKED));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> judge(new Question.LikeCase("A"), "A", Relation.LINKED));
    }

    @Test
    void aFrozenAnswerOpensAsItWasWhateverIsStoredSince() {
        RecallAnswer answer = ask(new Question.Text("wombat"), 2);
        JsonObject document = RecallDocument.of(answer);
        String shown = JsonText.write(document);
        FrozenAnswer kept = frozen.freeze(answer, document, " friday ", new CancelToken());
        new FiledCases(store).file("A", 0.1, "{\"summary\":\"changed\"}");
        FrozenAnswer opened = frozen.show(kept.id().toString());
        assertThat(JsonText.write(opened.answer())).isEqualTo(shown);
        assertThat(opened).isEqualTo(kept);
        assertThat(opened.name()).isEqualTo("friday");
        assertThat(opened.question().text("query")).contains("wombat");
        assertThat(frozen.list()).hasSize(1);
        frozen.delete(kept.id().toString(), new CancelToken());
        assertThat(frozen.list()).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> frozen.show(kept.id().toString()));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> frozen.show("no id"));
    }
}
