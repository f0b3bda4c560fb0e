package org.aurorasoc.workbench.domain.intel;

import java.time.Duration;

/// How long a verdict is trusted before it should be asked for again.
public final class Validity {
    /// Of "no feed knows it".
    public static final Duration OF_NOT_FOUND = Duration.ofHours(1);

    private Validity() {}

    public static Duration of(VerdictWord verdict) {
        return switch (verdict) {
            case MALICIOUS -> Duration.ofDays(90);
            case SUSPICIOUS -> Duration.ofDays(30);
            case BENIGN -> Duration.ofDays(7);
            case UNKNOWN -> Duration.ofDays(1);
        };
    }
}
