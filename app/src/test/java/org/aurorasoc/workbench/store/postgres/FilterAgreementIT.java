package org.aurorasoc.workbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.FilterRules;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.domain.OutcomeTest;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.TechniqueId;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.store.GeneratedPayloads;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The filter in SQL and the filter in Java are one filter: asked about thousands of payloads, they answer alike.
class FilterAgreementIT {
    private static final Instant CREATED = Instant.parse("2025-06-15T12:00:00.5Z");
    private static final int PAYLOADS = 5_000;

    private static List<JsonObject> payloads;
    private static Transactions transactions;
    private static PostgresPool pool;

    @BeforeAll
    static void generate() {
        payloads = new ArrayList<>(new GeneratedPayloads(new Random(2)).take(PAYLOADS));
        HostileTimes.all().forEach(time -> payloads.add(JsonObject.of("stored_at", Json.of(time))));
        HostileTexts.ALL.forEach(text -> payloads.add(hostile(text)));
        TestDatabase database = TestDatabase.empty();
        pool = new PostgresPool(database.settings(), new PostgresConnections(database.settings()));
        transactions = new Transactions(pool);
    }

    private static JsonObject hostile(String text) {
        return JsonObject.of("severity", Json.of(text))
                .with("outcome", Json.of(text))
                .with("techniques", new org.aurorasoc.workbench.domain.json.JsonArray(List.of(Json.of(text))));
    }

    @org.junit.jupiter.api.AfterAll
    static void close() {
        pool.close();
    }

    /// The numbers of the payloads that the condition accepts, all in one statement.
    private static List<Integer> accepted(Sql condition) {
        List<String> texts = payloads.stream().map(JsonText::write).toList();
        Sql sql = Sql.of(
                        "SELECT n FROM (SELECT n, p::jsonb AS payload, ?::timestamptz AS created_at"
                                + " FROM unnest(?::text[]) WITH ORDINALITY AS given (p, n)) AS rows WHERE ",
                        Bind.instant(CREATED),
                        Bind.texts(texts))
                .plus(condition)
                .plus(" ORDER BY n");
        return transactions.read(
                Sql.of("SELECT 'no knobs'"),
                new CancelToken(),
                session -> session.rows(sql, row -> row.getInt("n") - 1));
    }

    private static void assertAgreement(Filter filter) {
        Set<Integer> inSql = new HashSet<>(accepted(FilterSql.condition(filter)));
        List<String> disagreements = IntStream.range(0, payloads.size())
                .filter(i -> FilterRules.accepts(filter, payloads.get(i), CREATED) != inSql.contains(i))
                .mapToObj(i -> (inSql.contains(i) ? "only SQL: " : "only Java: ") + JsonText.write(payloads.get(i)))
                .toList();
        assertThat(disagreements).as("%s", filter).isEmpty();
    }

    @Test
    void everySeverityAndEveryPairOfThem() {
        for (Severity one : Severity.values()) {
            for (Severity other : Severity.values()) {
                assertAgreement(new Filter(
                        JsonObject.EMPTY, new HashSet<>(List.of(one, other)), null, null, null, null, false));
            }
        }
    }

    @Test
    void everyOutcomeClass() {
        for (OutcomeClass outcome : OutcomeClass.values()) {
            assertAgreement(
                    new Filter(JsonObject.EMPTY, Set.of(), null, null, null, OutcomeTest.usual(outcome), false));
        }
    }

    @Test
    void techniquesAndTheirSubtechniques() {
        for (String id :
                List.of("T1071", "t1071.004", "T10", "T1059.001", "t1086", "T1059", "TA0001", "AML.T0043", "T1")) {
            assertAgreement(new Filter(JsonObject.EMPTY, Set.of(), null, null, new TechniqueId(id), null, false));
        }
    }

    @Test
    void timesAtAndAroundEveryBound() {
        List<Instant> bounds = Stream.of(
                        "2025-06-15T12:00:00Z",
                        "2025-06-15T12:00:00.000001Z",
                        "2025-06-15T12:00:00.500000001Z",
                        "2025-03-02T00:00:00Z",
                        "0000-01-01T00:00:00Z",
                        "0001-01-01T00:00:00Z",
                        "9999-12-31T23:59:59.999999Z",
                        "2016-12-31T23:59:59Z")
                .map(Instant::parse)
                .toList();
        for (Instant bound : bounds) {
            assertAgreement(new Filter(JsonObject.EMPTY, Set.of(), bound, null, null, null, false));
            assertAgreement(new Filter(JsonObject.EMPTY, Set.of(), null, bound, null, null, false));
        }
        assertAgreement(new Filter(JsonObject.EMPTY, Set.of(), Instant.MIN, Instant.MAX, null, null, false));
    }

    @Test
    void partsOfPayloads() {
        GeneratedPayloads parts = new GeneratedPayloads(new Random(3));
        for (int i = 0; i < 100; i++) {
            assertAgreement(Filter.containing(parts.partOf(payloads.get(i))));
        }
    }

    @Test
    void allPartsTogether() {
        assertAgreement(new Filter(
                JsonObject.EMPTY,
                Set.of(Severity.HIGH, Severity.UNKNOWN),
                Instant.parse("2024-01-01T00:00:00Z"),
                Instant.parse("2026-01-01T00:00:00Z"),
                new TechniqueId("T1071"),
                OutcomeTest.usual(OutcomeClass.FALSE_POSITIVE),
                false));
        assertAgreement(Filter.NONE.leavingOutSamples());
    }

    /// Times as somebody might write them to break a cast.
    private static final class HostileTimes {
        static List<String> all() {
            List<String> times = new ArrayList<>(List.of(
                    "2025-06-15T12:00:00Z\n",
                    "\n2025-06-15T12:00:00Z",
                    "2025-06-15t12:00:00z",
                    "0000-01-01T00:00:00Z",
                    "9999-12-31T23:59:59.999999999Z",
                    "2025-06-15T12:00:60Z",
                    "2025-06-15T24:00:00Z",
                    "2025-06-15T12:00:00.5000004999Z",
                    "2025-06-15T12:00:00.123456789+14:59",
                    "2025-06-15T12:00:00-14:00",
                    "2025-06-15T12:00:00+15:00",
                    "2025-06-15T12:00:00+0200",
                    "infinity",
                    "now",
                    "٢٠٢٥-06-15T12:00:00Z",
                    "2025-06-15T12:00:00Z; DROP TABLE x"));
            for (int month = 1; month <= 12; month++) {
                for (int day = 28; day <= 31; day++) {
                    times.add(String.format("2024-%02d-%02dT00:00:00Z", month, day));
                    times.add(String.format("2025-%02d-%02dT23:59:59.999999-12:00", month, day));
                }
            }
            return times;
        }
    }

    /// Words that a fold of another alphabet, or of a line, would take for ours.
    private static final class HostileTexts {
        static final List<String> ALL = List.of(
                "HIGH",
                "hıgh",
                "HİGH",
                "high\n",
                " high",
                "critıcal",
                "ınfo",
                "INFO",
                "\u212Anown",
                "un\u212Anown",
                "UNKNOWN",
                "open\ncase",
                "OPEN",
                "re-open",
                "fp!",
                "FP\tx",
                "ＦＰ",
                "contained\u00A0",
                "%",
                "_",
                "\\",
                "T1071\n",
                "T1071.",
                "t1071.004",
                "T1071.004.x",
                " T1071",
                "T1071 ",
                "Ｔ1071",
                "T1071\u0001",
                "TA0001",
                "ta0001",
                "aml.t0043",
                "AML.T0043.001",
                "T10710",
                "'",
                "\"",
                "ſ",
                "tested",
                "test",
                "TEST.");
    }
}
