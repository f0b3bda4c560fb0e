package org.aurorasoc.workbench.domain.extract;

/// What looked like an indicator and was refused.
public record Rejection(String text, String reason, Span span) {
    private static final String LISTED = "on a warning list: ";

    static String listed(String list) {
        return LISTED + list;
    }

    /// An indicator it is, but one that is seldom worth an analyst's time.
    public boolean isListed() {
        return reason.startsWith(LISTED);
    }
}
