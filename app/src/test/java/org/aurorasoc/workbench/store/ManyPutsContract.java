package org.aurorasoc.workbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.casefile.AuditRow;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonNull;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.embed.TextHash;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.error.ConflictException;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.Test;

/// Many rows in one unit go another way than few, and come to the same.
interface ManyPutsContract extends StoreUnderTest {
    /// More than the number from which a store may do otherwise.
    int MANY = 500;

    private static List<Change> rows(int version) {
        List<Change> rows = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            rows.add(row("row-" + i, i + version));
        }
        Collections.shuffle(rows, new Random(version));
        return rows;
    }

    private static Change row(String id, int n) {
        return Samples.put(Samples.CASES, id, Samples.vector(n % 50), payload(n));
    }

    private static JsonObject payload(int n) {
        return new JsonObject(Map.of(
                "summary",
                Json.of("“Tunnel” \\ " + n + " \t 東京 😀 \u202E '"),
                "techniques",
                new JsonArray(List.of(Json.of("T1071.004"), Json.of(n))),
                "nothing",
                JsonNull.NULL));
    }

    private void assertRow(String id, int n) {
        StoredEntry entry = entry(id);
        assertThat(entry.payload()).isEqualTo(payload(n));
        assertThat(entry.embedding()).isEqualTo(Samples.vector(n % 50));
        assertThat(entry.model()).isEqualTo(ModelId.MINILM);
        assertThat(entry.textHash()).contains(TextHash.of("text of " + id));
    }

    @Test
    default void manyRowsAreAddedAndReplacedAndTheLastOfAKeyStays() {
        apply(Closing.first("row-7").unit());
        assertThat(store().caseFile().sentences(StoreUnderTest.key("row-7"))).isPresent();
        List<Change> rows = rows(1);
        rows.add(row("row-3", 900));
        rows.add(row("O'Brien \"q\" \\ 東京 😀 %s ?", 5));
        rows.add(row("row-3", 901));
        apply(rows);
        apply(rows(3).subList(0, MANY - 1));
        apply(rows(2));
        assertThat(vectors().count(Samples.CASES)).isEqualTo(MANY + 1);
        assertRow("row-0", 2);
        assertRow("row-3", 5);
        assertRow("row-" + (MANY - 1), MANY + 1);
        assertRow("O'Brien \"q\" \\ 東京 😀 %s ?", 5);
        assertThat(store().caseFile().sentences(StoreUnderTest.key("row-7"))).isEmpty();
        assertThat(vectors().collections().getFirst().rows()).isEqualTo(MANY + 1);
    }

    @Test
    default void theOrderOfAUnitHoldsAmongManyRows() {
        apply(rows(1));
        List<Change> unit = new ArrayList<>(rows(2));
        unit.add(new Change.Remove(StoreUnderTest.key("row-5")));
        unit.addAll(rows(3).stream().filter(row -> !row.equals(row("row-6", 9))).toList());
        unit.add(new Change.Remove(StoreUnderTest.key("row-8")));
        apply(unit);
        assertThat(vectors().count(Samples.CASES)).isEqualTo(MANY - 1);
        assertRow("row-5", 8);
        assertRow("row-6", 8);
        assertThat(vectors().get(StoreUnderTest.key("row-8"))).isEmpty();
    }

    @Test
    default void oneBadRowAmongManyIsRefusedAsAmongFewAndNothingIsStored() {
        List<Change> bad = List.of(
                row("x".repeat(201), 1),
                row("nul \0", 1),
                row("half \uD83D", 1),
                Samples.put(Samples.CASES, "a", Samples.vector(1), JsonObject.of("a", Json.of("\uDE00"))),
                Samples.put("a", new Embedding(new float[] {1, 2})),
                Samples.put("a", new Embedding(new float[Embedding.DIMENSION])));
        List<Change> good = rows(1);
        for (Change each : bad) {
            List<Change> unit = new ArrayList<>(good);
            unit.add(each);
            assertThatThrownBy(() -> apply(unit)).isInstanceOf(InvalidInputException.class);
        }
        assertThat(vectors().count(Samples.CASES)).isZero();
    }

    @Test
    default void manyRowsOfACancelledUnitAreNotStored() {
        CancelToken cancelled = new CancelToken();
        cancelled.cancel();
        assertThatThrownBy(() -> vectors().apply(rows(1), cancelled)).isInstanceOf(CancelledException.class);
        assertThat(vectors().count(Samples.CASES)).isZero();
        apply(rows(1));
        assertThat(vectors().count(Samples.CASES)).isEqualTo(MANY);
    }

    /// Of many cases that their closer takes for new, one was written by somebody else.
    @Test
    default void manyFiledCasesAreStoredOnlyIfNobodyWasFaster() {
        List<Closing> closings = IntStream.range(0, 600)
                .mapToObj(i -> Closing.first(String.format("C-%03d", i)))
                .toList();
        List<Change> unit = new ArrayList<>();
        closings.forEach(closing -> unit.addAll(List.of(closing.filed(), closing.put(), closing.trace())));
        apply(Samples.put("C-300", Samples.vector(9)));
        assertThatThrownBy(() -> apply(unit)).isInstanceOf(ConflictException.class);
        assertThat(vectors().count(Samples.CASES)).isEqualTo(1);
        assertThat(store().caseFile().row("C-000")).isEmpty();

        apply(new Change.Remove(StoreUnderTest.key("C-300")));
        long before = store().caseFile().audit(0, 1_000).stream()
                .mapToLong(AuditRow::id)
                .max()
                .orElse(0);
        apply(unit);
        assertThat(vectors().count(Samples.CASES)).isEqualTo(600);
        assertThat(store().caseFile().row("C-599")).isPresent();
        assertThat(store().traces().counts(Samples.CASES).lacking()).isZero();
        assertThat(store().caseFile().audit(before, 10)).isEmpty();
    }
}
