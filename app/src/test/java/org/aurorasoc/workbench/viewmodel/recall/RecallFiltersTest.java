package org.aurorasoc.workbench.viewmodel.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.OutcomeAliases;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.domain.OutcomeTest;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.TechniqueId;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.memory.TenCases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecallFiltersTest {
    private final Clock clock = Clock.fixed(TenCases.TODAY, ZoneOffset.UTC);
    private final RecallFilters filters = new RecallFilters(new Messages(Locale.ENGLISH), clock);
    private final FilterReader reader = new FilterReader(clock);
    private final AtomicInteger changes = new AtomicInteger();

    @BeforeEach
    void listen() {
        filters.setOnChange(changes::incrementAndGet);
    }

    private Filter read() {
        return reader.filter(filters.valuesProperty().get(), OutcomeAliases.USUAL);
    }

    @Test
    void everyFilterReachesTheQuestion() {
        assertThat(filters.set(FilterKind.SEVERITY, "high+")).isEmpty();
        assertThat(filters.set(FilterKind.TECHNIQUE, "t1071")).isEmpty();
        assertThat(filters.set(FilterKind.OUTCOME, "remediated")).isEmpty();
        assertThat(filters.set(FilterKind.SINCE, "30d")).isEmpty();
        assertThat(filters.set(FilterKind.UNTIL, "2026-11-20")).isEmpty();
        Filter read = read();
        assertThat(read.severities()).containsExactlyInAnyOrder(Severity.CRITICAL, Severity.HIGH);
        assertThat(read.technique()).isEqualTo(new TechniqueId("T1071"));
        assertThat(read.outcome()).isEqualTo(OutcomeTest.usual(OutcomeClass.CONTAINED));
        assertThat(read.since()).isEqualTo(Instant.parse("2026-10-22T09:30:00Z"));
        assertThat(read.until()).isEqualTo(Instant.parse("2026-11-20T00:00:00Z"));
        assertThat(changes).hasValue(5);
    }

    @Test
    void anOutcomeThatIsNoClassIsTakenWordForWord() {
        filters.set(FilterKind.OUTCOME, "sent to the vendor");
        assertThat(read().contains().get("outcome")).isEqualTo(Json.of("sent to the vendor"));
    }

    @Test
    void severitiesCanBeAnExactSet() {
        filters.set(FilterKind.SEVERITY, "critical, informational");
        assertThat(read().severities()).isEqualTo(Set.of(Severity.CRITICAL, Severity.INFO));
        assertThat(filters.chip(FilterKind.SEVERITY)).isEqualTo("Severity: critical, info");
    }

    @ParameterizedTest
    @CsvSource({
        "SEVERITY,grave",
        "SEVERITY,+",
        "TECHNIQUE,dns",
        "SINCE,yesterday",
        "SINCE,2026-13-40",
        "UNTIL,x",
        "MINIMUM,2",
        "MINIMUM,half",
        "MINIMUM,NaN",
        "SHOW,0",
        "SHOW,10001",
        "SHOW,2.5",
        "SHOW,many"
    })
    void whatIsWrongIsSaidAndChangesNothing(FilterKind kind, String text) {
        assertThat(filters.set(kind, text)).isPresent();
        assertThat(filters.valuesProperty().get()).isEqualTo(FilterValues.NONE);
        assertThat(changes).hasValue(0);
    }

    @Test
    void sinceCannotBeLaterThanUntil() {
        filters.set(FilterKind.UNTIL, "2026-01-01");
        assertThat(filters.set(FilterKind.SINCE, "2026-02-01")).contains("Since is later than until.");
    }

    @Test
    void theSentenceNamesWhatLeavesCasesOut() {
        filters.set(FilterKind.SEVERITY, "critical");
        filters.set(FilterKind.SINCE, "2026-11-14");
        filters.set(FilterKind.SHOW, "20");
        assertThat(filters.sentence()).isEqualTo("severity critical since 14 Nov");
        filters.clear();
        assertThat(filters.valuesProperty().get().texts()).containsOnlyKeys(FilterKind.SHOW);
    }

    @Test
    void theUsualChipsStandThereAndTheOthersCanBeAdded() {
        assertThat(filters.chips()).containsExactly(FilterKind.SEVERITY, FilterKind.SINCE, FilterKind.SHOW);
        assertThat(filters.chip(FilterKind.SHOW)).isEqualTo("Show: 10");
        filters.set(FilterKind.MINIMUM, "0,5");
        assertThat(reader.minimum(filters.valuesProperty().get())).isEqualTo(0.5);
        assertThat(filters.addable()).containsExactly(FilterKind.TECHNIQUE, FilterKind.OUTCOME, FilterKind.UNTIL);
    }

    @Test
    void aTallyPartIsAFilterUntilItIsPressedAgain() {
        filters.toggle(OutcomeClass.FALSE_POSITIVE);
        assertThat(read().outcome()).isEqualTo(OutcomeTest.usual(OutcomeClass.FALSE_POSITIVE));
        filters.toggle(OutcomeClass.FALSE_POSITIVE);
        assertThat(filters.valuesProperty().get()).isEqualTo(FilterValues.NONE);
    }

    @Test
    void whatCannotBeReadAnyMoreIsNotRestored() {
        filters.restore(
                FilterValues.NONE.with(FilterKind.SEVERITY, "grave").with(FilterKind.SINCE, "7d"), LegChoice.WORDS);
        assertThat(filters.valuesProperty().get()).isEqualTo(FilterValues.NONE.with(FilterKind.SINCE, "7d"));
        assertThat(filters.legProperty().get()).isEqualTo(LegChoice.WORDS);
        assertThat(changes).hasValue(0);
    }

    @Test
    void hostileTextOnAChipIsMadeVisible() {
        filters.set(FilterKind.OUTCOME, "con\u202Etained");
        assertThat(filters.chip(FilterKind.OUTCOME)).isEqualTo("Outcome: con[U+202E]tained");
    }
}
