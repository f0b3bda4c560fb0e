package org.aurorasoc.workbench.cli;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.OutcomeAliases;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.domain.OutcomeTest;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.TechniqueId;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.InvalidInputException;
import picocli.CommandLine.Option;

/// The options that narrow a recall.
final class FilterOptions {
    @Option(names = "--severity", paramLabel = "S", description = "critical, high, medium, low, info or unknown.")
    String severity = "";

    @Option(
            names = "--technique",
            paramLabel = "T",
            description = "T1071 also finds T1071.004; a revoked id and its successor find each other.")
    String technique = "";

    @Option(
            names = "--outcome",
            paramLabel = "TEXT",
            description = "A class (contained, false positive, …), one of its aliases, or the exact words.")
    String outcome = "";

    @Option(names = "--since", paramLabel = "D", description = "A day (2026-11-01), an instant, or an age (30d, 12h).")
    String since = "";

    @Option(names = "--until", paramLabel = "D", description = "Up to, not including.")
    String until = "";

    @Option(names = "--min-score", paramLabel = "X", description = "Leave out what is less similar, -1 to 1.")
    double minimumScore = -1;

    double minimumScore() {
        if (!(minimumScore >= -1 && minimumScore <= 1)) {
            throw new InvalidInputException("--min-score lies between -1 and 1.", "Give such a number.");
        }
        return minimumScore;
    }

    Filter filter(OutcomeAliases outcomes) {
        TimeOption times = new TimeOption(Clock.systemUTC());
        Instant from = since.isEmpty() ? null : times.parse("--since", since);
        Instant to = until.isEmpty() ? null : times.parse("--until", until);
        if (from != null && to != null && from.isAfter(to)) {
            throw new InvalidInputException("--since is later than --until.", "Exchange them.");
        }
        Optional<OutcomeClass> named = outcome.isEmpty() ? Optional.empty() : outcomes.named(outcome);
        JsonObject exact =
                outcome.isEmpty() || named.isPresent() ? JsonObject.EMPTY : JsonObject.of("outcome", Json.of(outcome));
        return new Filter(
                exact,
                severities(),
                from,
                to,
                technique.isEmpty() ? null : new TechniqueId(technique),
                named.map(wanted -> new OutcomeTest(wanted, outcomes)).orElse(null),
                false);
    }

    private Set<Severity> severities() {
        if (severity.isEmpty()) {
            return Set.of();
        }
        return Set.of(WordOption.severity(severity));
    }
}
