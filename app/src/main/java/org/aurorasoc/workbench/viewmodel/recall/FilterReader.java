package org.aurorasoc.workbench.viewmodel.recall;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.OutcomeAliases;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.domain.OutcomeTest;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.TechniqueId;
import org.aurorasoc.workbench.domain.TimeWords;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.jspecify.annotations.Nullable;

/// Reads filters as they are written. A severity with a plus means it and what is graver.
final class FilterReader {
    static final int USUAL_SHOWN = 10;
    static final double ANY_SIMILARITY = -1;
    private static final int MOST_SHOWN = 10_000;

    private final Clock clock;

    FilterReader(Clock clock) {
        this.clock = clock;
    }

    /// The key of what is wrong with a filter, if anything is.
    Optional<String> fault(FilterValues values, FilterKind kind) {
        String text = values.text(kind);
        boolean good = text.isEmpty()
                || switch (kind) {
                    case SEVERITY -> !severities(text).isEmpty();
                    case TECHNIQUE -> isTechnique(text);
                    case OUTCOME -> true;
                    case SINCE, UNTIL -> time(text) != null;
                    case MINIMUM -> inside(number(text), ANY_SIMILARITY, 1);
                    case SHOW -> inside(number(text), 1, MOST_SHOWN) && number(text) == Math.rint(number(text));
                };
        if (!good) {
            return Optional.of("filter.fault." + kind.key());
        }
        return hasTime(kind) && isTurnedRound(values) ? Optional.of("filter.fault.turned") : Optional.empty();
    }

    private static boolean hasTime(FilterKind kind) {
        return kind == FilterKind.SINCE || kind == FilterKind.UNTIL;
    }

    private boolean isTurnedRound(FilterValues values) {
        Instant since = time(values.text(FilterKind.SINCE));
        Instant until = time(values.text(FilterKind.UNTIL));
        return since != null && until != null && since.isAfter(until);
    }

    private static boolean isTechnique(String text) {
        try {
            return !new TechniqueId(text).id().isEmpty();
        } catch (InvalidInputException _) {
            return false;
        }
    }

    private static boolean inside(double number, double least, double most) {
        return number >= least && number <= most;
    }

    /// NaN for what is none; a decimal comma is as good as a point.
    private static double number(String text) {
        try {
            return Double.parseDouble(text.replace(',', '.'));
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }

    /// Empty where one of the words is no severity.
    static Set<Severity> severities(String text) {
        if (text.endsWith("+")) {
            return Severity.named(text.substring(0, text.length() - 1).strip())
                    .map(least -> (Set<Severity>) EnumSet.range(Severity.CRITICAL, least))
                    .orElse(Set.of());
        }
        Set<Optional<Severity>> read = Stream.of(text.split(","))
                .map(word -> Severity.named(word.strip()))
                .collect(Collectors.toSet());
        return read.contains(Optional.<Severity>empty())
                ? Set.of()
                : read.stream()
                        .flatMap(Optional::stream)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Severity.class)));
    }

    @Nullable
    Instant time(String text) {
        return TimeWords.read(text, clock.instant()).orElse(null);
    }

    Filter filter(FilterValues values, OutcomeAliases aliases) {
        String technique = values.text(FilterKind.TECHNIQUE);
        String outcome = values.text(FilterKind.OUTCOME);
        Optional<OutcomeClass> named = outcome.isEmpty() ? Optional.empty() : aliases.named(outcome);
        boolean exact = !outcome.isEmpty() && named.isEmpty();
        return new Filter(
                exact ? JsonObject.of("outcome", Json.of(outcome)) : JsonObject.EMPTY,
                values.has(FilterKind.SEVERITY) ? severities(values.text(FilterKind.SEVERITY)) : Set.of(),
                time(values.text(FilterKind.SINCE)),
                time(values.text(FilterKind.UNTIL)),
                technique.isEmpty() ? null : new TechniqueId(technique),
                named.map(wanted -> new OutcomeTest(wanted, aliases)).orElse(null),
                false);
    }

    double minimum(FilterValues values) {
        return values.has(FilterKind.MINIMUM) ? number(values.text(FilterKind.MINIMUM)) : ANY_SIMILARITY;
    }

    int shown(FilterValues values) {
        return values.has(FilterKind.SHOW) ? (int) number(values.text(FilterKind.SHOW)) : USUAL_SHOWN;
    }
}
