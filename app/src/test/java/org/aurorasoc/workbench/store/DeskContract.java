package org.aurorasoc.workbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aurorasoc.workbench.domain.desk.FrozenAnswer;
import org.aurorasoc.workbench.domain.desk.Judgement;
import org.aurorasoc.workbench.domain.desk.Judgement.Relation;
import org.aurorasoc.workbench.domain.desk.MutedToken;
import org.aurorasoc.workbench.domain.desk.Verdict;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.trace.Token;
import org.junit.jupiter.api.Test;

/// What analysts leave on the desk lies there until they take it away.
interface DeskContract extends StoreUnderTest {
    Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    UUID QUESTION = new UUID(1, 2);

    private Desk desk() {
        return store().desk();
    }

    private static Judgement judged(UUID question, String caseId, Relation relation, int second) {
        return new Judgement(question, caseId, relation, NOON.plusSeconds(second), "Zoë 😀");
    }

    @Test
    default void theLastWordOnAQuestionAndACaseCounts() {
        UUID other = new UUID(3, 4);
        apply(
                new Change.Judge(judged(QUESTION, "a", Relation.LINKED, 0)),
                new Change.Judge(judged(QUESTION, "b", Relation.LINKED, 0)),
                new Change.Judge(judged(QUESTION, "é", Relation.LINKED, 0)),
                new Change.Judge(judged(other, "a", Relation.LINKED, 0)));
        apply(
                new Change.Judge(judged(QUESTION, "a", Relation.NOT_RELATED, 1)),
                new Change.Judge(judged(QUESTION, "b", Relation.NONE, 1)));
        reopened();
        assertThat(desk().judgements(QUESTION))
                .isEqualTo(Map.of(
                        "a", judged(QUESTION, "a", Relation.NOT_RELATED, 1),
                        "é", judged(QUESTION, "é", Relation.LINKED, 0)));
        assertThat(desk().judgements(other)).containsOnlyKeys("a");
        assertThat(desk().judgements(new UUID(9, 9))).isEmpty();
    }

    private static FrozenAnswer frozen(int n) {
        JsonObject question = JsonObject.of("text", Json.of("question " + n + " 東京"));
        JsonObject answer =
                JsonObject.of("hits", new JsonArray(List.of(Json.of("a".repeat(100_000)), Json.of(n + 0.5))));
        return new FrozenAnswer(new UUID(7, n), "Name " + n, question, answer, "all-MiniLM-L6-v2", NOON.plusSeconds(n));
    }

    @Test
    default void frozenAnswersComeBackAsTheyWereUntilTheyAreThawed() {
        apply(new Change.Freeze(frozen(2)), new Change.Freeze(frozen(1)));
        apply(new Change.Freeze(frozen(3)));
        reopened();
        assertThat(desk().frozen()).containsExactly(frozen(3), frozen(2), frozen(1));
        assertThat(desk().frozen(new UUID(7, 2))).contains(frozen(2));
        apply(new Change.Thaw(new UUID(7, 2)), new Change.Thaw(new UUID(9, 9)));
        assertThat(desk().frozen(new UUID(7, 2))).isEmpty();
        assertThat(desk().frozen()).containsExactly(frozen(3), frozen(1));
    }

    @Test
    default void tokensAreMutedOnceAndUnmuted() {
        Token domain = new Token("domain", "cdn.example");
        Token upper = new Token("user", "Ü 😀");
        apply(
                new Change.Mute(new MutedToken(domain, NOON, "one")),
                new Change.Mute(new MutedToken(upper, NOON, "one")));
        apply(new Change.Mute(new MutedToken(domain, NOON.plusSeconds(1), "two")));
        reopened();
        assertThat(desk().muted())
                .containsExactlyInAnyOrder(
                        new MutedToken(domain, NOON.plusSeconds(1), "two"), new MutedToken(upper, NOON, "one"));
        apply(new Change.Unmute(domain), new Change.Unmute(new Token("domain", "nobody")));
        assertThat(desk().muted()).containsExactly(new MutedToken(upper, NOON, "one"));
    }

    private static Verdict verdict(String value, String word, int second) {
        return new Verdict("domain", value, word, "MISP at work", NOON.plusSeconds(second));
    }

    @Test
    default void whatWasSaidOfAnIndicatorIsReadTheNewestFirst() {
        String longUrl = "https://c2.example/" + "x".repeat(2_000);
        apply(
                new Change.Remember(verdict("c2.example", "unknown", 1)),
                new Change.Remember(verdict("c2.example", "malicious", 3)),
                new Change.Remember(verdict("C2.example", "suspicious", 2)),
                new Change.Remember(verdict("other.example", "benign", 4)),
                new Change.Remember(new Verdict("url", longUrl, "malicious", "feed", NOON)));
        reopened();
        assertThat(desk().verdicts("domain", List.of("c2.example", "C2.example", "c2.example"), 10))
                .containsExactly(
                        verdict("c2.example", "malicious", 3),
                        verdict("C2.example", "suspicious", 2),
                        verdict("c2.example", "unknown", 1));
        assertThat(desk().verdicts("domain", List.of("c2.example", "C2.example"), 1))
                .as("at most so many of each value")
                .containsExactly(verdict("c2.example", "malicious", 3), verdict("C2.example", "suspicious", 2));
        apply(
                new Change.Remember(new Verdict("domain", "c2.example", "benign", "A feed", NOON.plusSeconds(9))),
                new Change.Remember(new Verdict("domain", "c2.example", "unknown", "B feed", NOON.plusSeconds(9))));
        assertThat(desk().verdicts("domain", List.of("c2.example"), 2))
                .as("of one instant by their source")
                .extracting(Verdict::source)
                .containsExactly("A feed", "B feed");
        assertThat(desk().verdicts("url", List.of(longUrl), 10)).hasSize(1);
        assertThat(desk().verdicts("host", List.of("c2.example"), 10)).isEmpty();
        assertThat(desk().verdicts("domain", List.of(), 10)).isEmpty();
    }
}
