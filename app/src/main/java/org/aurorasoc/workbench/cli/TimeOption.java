package org.aurorasoc.workbench.cli;

import java.time.Clock;
import java.time.Instant;
import org.aurorasoc.workbench.domain.TimeWords;
import org.aurorasoc.workbench.error.InvalidInputException;

/// Reads a point in time as people give it: a UTC day, an instant, or an age.
final class TimeOption {
    private final Clock clock;

    TimeOption(Clock clock) {
        this.clock = clock;
    }

    Instant parse(String option, String text) {
        return TimeWords.read(text, clock.instant())
                .orElseThrow(() -> new InvalidInputException(
                        option + " is no point in time.", "Write 2026-11-01, 2026-11-01T04:12:00Z or 30d."));
    }
}
