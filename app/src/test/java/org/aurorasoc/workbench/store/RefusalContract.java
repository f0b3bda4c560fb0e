package org.aurorasoc.workbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.casefile.AuditNote;
import org.aurorasoc.workbench.domain.casefile.CaseRow;
import org.aurorasoc.workbench.domain.casefile.Sentence;
import org.aurorasoc.workbench.domain.casefile.StoredSentences;
import org.aurorasoc.workbench.domain.desk.FrozenAnswer;
import org.aurorasoc.workbench.domain.desk.Judgement;
import org.aurorasoc.workbench.domain.desk.MutedToken;
import org.aurorasoc.workbench.domain.desk.Verdict;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What may not be stored is refused in the same words by every store, and nothing beside it is stored.
interface RefusalContract {
    OpenStore store();

    record Hostile(String name, Change change) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Hostile> hostileChanges() {
        float[] notANumber = Samples.vector(1).toArray();
        notANumber[7] = Float.NaN;
        float[] infinite = Samples.vector(1).toArray();
        infinite[383] = Float.POSITIVE_INFINITY;
        return Stream.of(
                new Hostile("another dimension", Samples.put("x", new Embedding(new float[] {1, 2, 3}))),
                new Hostile("no dimension", Samples.put("x", new Embedding(new float[0]))),
                new Hostile("zero vector", Samples.put("x", new Embedding(new float[384]))),
                new Hostile("not a number", Samples.put("x", new Embedding(notANumber))),
                new Hostile("infinite", Samples.put("x", new Embedding(infinite))),
                new Hostile("empty id", Samples.put("", Samples.vector(1))),
                new Hostile("long id", Samples.put("é".repeat(201), Samples.vector(1))),
                new Hostile("NUL in id", Samples.put("a\0b", Samples.vector(1))),
                new Hostile("half a pair in id", Samples.put("a\uD83Db", Samples.vector(1))),
                new Hostile("long collection", put("c".repeat(101), JsonObject.EMPTY)),
                new Hostile("empty collection", put("", JsonObject.EMPTY)),
                new Hostile("NUL in text", put("c", JsonObject.of("a", Json.of("x\0y")))),
                new Hostile("half a pair in text", put("c", JsonObject.of("a", Json.of("\uDE00")))),
                new Hostile("NUL in a key", put("c", JsonObject.of("a\0", Json.of(1)))),
                new Hostile("1e400", put("c", JsonObject.of("a", new JsonNumber(new BigDecimal("1e400"))))),
                new Hostile("1e-401", put("c", JsonObject.of("a", new JsonNumber(new BigDecimal("1e-401"))))),
                new Hostile("too deep", put("c", JsonObject.of("a", nested(120)))),
                new Hostile(
                        "no model", Samples.put("c", "x", Samples.vector(1), JsonObject.EMPTY, ModelId.UNRECORDED)));
    }

    private static Json nested(int levels) {
        Json json = Json.of(1);
        for (int i = 0; i < levels; i++) {
            json = new JsonArray(List.of(json));
        }
        return json;
    }

    private static Change put(String collection, JsonObject payload) {
        return Samples.put(collection, "x", Samples.vector(1), payload);
    }

    @ParameterizedTest
    @MethodSource("hostileChanges")
    default void aHostileValueIsRefusedAndNothingBesideItIsStored(Hostile hostile) {
        List<Change> unit = List.of(Samples.put("innocent", Samples.vector(2)), hostile.change());
        assertThatThrownBy(() -> store().vectors().apply(unit, new CancelToken()))
                .isInstanceOf(InvalidInputException.class);
        assertThat(store().vectors().collections()).isEmpty();
    }

    @Test
    default void namesAtTheirLongestAreStoredCountedInCodePoints() {
        String id = "😀".repeat(200);
        String collection = "😀".repeat(100);
        store().vectors()
                .apply(List.of(Samples.put(collection, id, Samples.vector(1), JsonObject.EMPTY)), new CancelToken());
        assertThat(store().vectors().get(new EntryKey(collection, id))).isPresent();
    }

    @Test
    default void numbersKeepTheirValueAtTheEdges() {
        JsonObject payload = new JsonObject(Map.of(
                "big", new JsonNumber(new BigDecimal("1.7976931348623157E308")),
                "small", new JsonNumber(new BigDecimal("4.9E-324")),
                "long", Json.of(Long.MAX_VALUE),
                "many", new JsonNumber(new BigDecimal("0.1234567890123456789012345678901234567890")),
                "zero", new JsonNumber(new BigDecimal("-0.00"))));
        store().vectors().apply(List.of(put("c", payload)), new CancelToken());
        assertThat(store().vectors().get(new EntryKey("c", "x")).orElseThrow().payload())
                .isEqualTo(payload);
    }

    @Test
    default void whatDoesNotFitBesideAnEntryIsRefusedAndNothingBesideItIsStored() {
        CaseRow row = Closing.first("C").row();
        AuditNote note = new AuditNote(Closing.AT, "me", "case.close", "C", JsonObject.EMPTY);
        UUID id = new UUID(1, 1);
        Verdict verdict = new Verdict("url", "x".repeat(2049), "benign", "feed", Closing.AT);
        for (Change bad : List.of(
                filed(row, "", "contained", "me"),
                filed(row, "x".repeat(201), "contained", "me"),
                filed(row, "C", "nul\0", "me"),
                filed(row, "C", "contained", "x".repeat(201)),
                new Change.Note(new AuditNote(note.at(), "", "case.close", "C", JsonObject.EMPTY)),
                new Change.Note(new AuditNote(note.at(), "me", "x".repeat(41), "C", JsonObject.EMPTY)),
                new Change.Note(new AuditNote(note.at(), "me", "close", "half\uD83D", JsonObject.EMPTY)),
                new Change.Judge(new Judgement(id, "", Judgement.Relation.LINKED, Closing.AT, "me")),
                new Change.Freeze(
                        new FrozenAnswer(id, "x".repeat(201), JsonObject.EMPTY, JsonObject.EMPTY, "model", Closing.AT)),
                new Change.Mute(new MutedToken(new Token("host", "nul\0"), Closing.AT, "me")),
                new Change.Remember(verdict),
                new Change.KeepSentences(
                        Closing.first("C").key(),
                        null,
                        new StoredSentences(ModelId.MINILM, List.of(new Sentence("nul\0", Samples.vector(1))))))) {
            List<Change> unit = List.of(Samples.put("innocent", Samples.vector(2)), new Change.Note(note), bad);
            assertThatThrownBy(() -> store().vectors().apply(unit, new CancelToken()))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThat(store().vectors().collections()).isEmpty();
        assertThat(store().caseFile().audit(0, 10)).isEmpty();
    }

    private static Change filed(CaseRow row, String id, String outcome, String closedBy) {
        return new Change.FileCase(
                new CaseRow(
                        id,
                        1,
                        row.payload(),
                        outcome,
                        null,
                        null,
                        row.textHash(),
                        row.storedAt(),
                        row.updatedAt(),
                        closedBy),
                null);
    }
}
