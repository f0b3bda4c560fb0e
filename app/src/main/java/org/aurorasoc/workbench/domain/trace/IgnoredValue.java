package org.aurorasoc.workbench.domain.trace;

import java.util.Optional;
import org.aurorasoc.workbench.domain.extract.Rejection;

/// A value that says nothing about likeness, and why: it is on a warning list, or muted.
public record IgnoredValue(String value, String reason) {
    private static final String MUTED = "muted";

    public static IgnoredValue muted(String value) {
        return new IgnoredValue(value, MUTED);
    }

    public boolean isMuted() {
        return reason.equals(MUTED);
    }

    /// The warning list that it is on.
    public Optional<String> list() {
        String listed = Rejection.listed("");
        return reason.startsWith(listed) ? Optional.of(reason.substring(listed.length())) : Optional.empty();
    }
}
