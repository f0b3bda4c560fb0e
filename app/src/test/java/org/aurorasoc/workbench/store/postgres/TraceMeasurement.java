package org.aurorasoc.workbench.store.postgres;

import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.casefile.AuditNote;
import org.aurorasoc.workbench.domain.casefile.CaseRow;
import org.aurorasoc.workbench.domain.casefile.Sentence;
import org.aurorasoc.workbench.domain.casefile.StoredSentences;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.embed.TextHash;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.Closing;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.store.TraceIndex;
import org.aurorasoc.workbench.task.CancelToken;

/// What closing costs beside storing the entry alone, and what looking up words costs at 40,000 traced rows.
/// Run its main method with the test class path; see docs/measurements.
final class TraceMeasurement {
    private static final int CASES = 1_000;
    private static final int UNIT = 100;
    private static final int WORDS = 60;
    private static final int SENTENCES = 6;
    private static final int LOOKUPS = 20;

    private final PrintStream out;

    private TraceMeasurement(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        TraceMeasurement measurement = new TraceMeasurement(System.out);
        measurement.writing();
        measurement.reading();
    }

    private void writing() {
        for (int round = 0; round < 2; round++) {
            write("entries alone", false, false);
            write("entries and traces", true, false);
            write("whole closings", true, true);
        }
    }

    private void write(String what, boolean traced, boolean whole) {
        try (OpenStore store = TestDatabase.migrated().open()) {
            long started = System.nanoTime();
            for (int from = 0; from < CASES; from += UNIT) {
                List<Change> unit = new ArrayList<>();
                IntStream.range(from, from + UNIT).forEach(n -> unit.addAll(changes(n, traced, whole)));
                store.vectors().apply(unit, new CancelToken());
            }
            out.printf("%-30s %,6.0f cases/s%n", what, CASES / ((System.nanoTime() - started) / 1e9));
        }
    }

    private static List<Change> changes(int number, boolean traced, boolean whole) {
        String id = "case-" + number;
        EntryKey key = new EntryKey(Samples.CASES, id);
        JsonObject payload = JsonObject.of("summary", Json.of("word ".repeat(100)));
        List<Change> changes =
                new ArrayList<>(List.of(Samples.put(Samples.CASES, id, Samples.vector(number), payload)));
        if (traced) {
            changes.add(new Change.Trace(
                    key, null, Closing.traces(words(number), new Token("domain", id + ".example"), C2)));
        }
        if (whole) {
            Instant now = Closing.AT;
            changes.add(new Change.FileCase(
                    new CaseRow(id, 1, payload, "contained", "high", null, TextHash.of(id), now, now, "me"), null));
            changes.add(new Change.KeepSentences(key, null, sentences(number)));
            changes.add(new Change.Note(new AuditNote(now, "me", "case.close", id, JsonObject.EMPTY)));
        }
        return changes;
    }

    private static final Token C2 = new Token("domain", "c2.example");

    private static StoredSentences sentences(int number) {
        return new StoredSentences(
                ModelId.MINILM,
                IntStream.range(0, SENTENCES)
                        .mapToObj(i -> new Sentence("A sentence of some words.", Samples.vector(number * 10L + i)))
                        .toList());
    }

    /// Few words in many texts, many in few.
    private static Map<String, Integer> words(int number) {
        Random random = new Random(number);
        Map<String, Integer> words = new HashMap<>();
        for (int i = 0; i < WORDS; i++) {
            words.merge("w" + (int) Math.pow(20_000, random.nextDouble()), 1, Integer::sum);
        }
        return words;
    }

    private static void fill(TestDatabase database) {
        String vector = Arrays.toString(Samples.vector(1).toArray());
        database.psql("DROP INDEX idx_vector_embeddings_hnsw; INSERT INTO vector_embeddings"
                + " (collection, source_id, embedding, payload, created_at, embedding_model, stamped_at)"
                + " SELECT '" + Samples.CASES + "', 'case-' || n, '" + vector
                + "', jsonb_build_object('summary', repeat('word ', 100), 'value', 'v' || n), now(), 'all-MiniLM-L6-v2',"
                + " now() FROM generate_series(1, 40000) n;"
                + " INSERT INTO workbench.term_documents SELECT collection, source_id, 60, created_at"
                + " FROM vector_embeddings;"
                + " INSERT INTO workbench.terms SELECT DISTINCT ON (source_id, term) '" + Samples.CASES
                + "', 'case-' || n AS source_id, 'w' || power(20000, random())::int AS term, 1"
                + " FROM generate_series(1, 40000) n, generate_series(1, 60);"
                + " VACUUM ANALYZE");
    }

    private void reading() {
        TestDatabase database = TestDatabase.migrated();
        fill(database);
        try (OpenStore store = database.open()) {
            TraceIndex traces = store.traces();
            timed("counts", () -> traces.counts(Samples.CASES).traced());
            for (String word : List.of("w1", "w10", "w100", "w1000", "w10000")) {
                timed(
                        "how many have " + word,
                        () -> traces.entriesWithTerms(Samples.CASES, List.of(word))
                                .values());
                timed(
                        "places of " + word,
                        () -> traces.postings(Samples.CASES, List.of(word)).size());
            }
            List<String> question = List.of("w1", "w2", "w5", "w10", "w50", "w100", "w500", "w1000", "w5000", "w10000");
            timed(
                    "how many have each of 10",
                    () -> traces.entriesWithTerms(Samples.CASES, question).values());
            timed(
                    "places of the 6 rarest of 10",
                    () -> traces.postings(Samples.CASES, question.subList(4, 10))
                            .size());
            List<String> ids =
                    IntStream.range(0, 300).mapToObj(n -> "case-" + n * 100).toList();
            timed(
                    "places of 10 in 300 rows",
                    () -> traces.postingsIn(Samples.CASES, question, ids).size());
            timed(
                    "rows by value",
                    () -> store.vectors()
                            .byValue(Samples.CASES, List.of("v77", "v78", "v79"))
                            .size());
            timed(
                    "a sample of 2,000",
                    () -> store.vectors().sample(Samples.CASES, 2_000).size());
            timed("lacking", () -> traces.lacking(Samples.CASES, "", 100).size());
        }
    }

    @FunctionalInterface
    private interface Lookup {
        Object result();
    }

    private void timed(String what, Lookup lookup) {
        Object result = lookup.result();
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < LOOKUPS; i++) {
            long started = System.nanoTime();
            lookup.result();
            millis.add((System.nanoTime() - started) / 1e6);
        }
        millis.sort(null);
        out.printf("%-30s p50 %8.1f ms   (%s)%n", what, millis.get(LOOKUPS / 2), result);
    }
}
