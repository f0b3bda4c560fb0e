package org.aurorasoc.workbench.domain.extract;

/// What looked like an indicator and was refused.
///
/// @param list the name of the warning list that it is on, else empty
public record Rejection(String text, Refusal why, String list, Span span) {
    /// What is said of a value on this list.
    public static String listed(String list) {
        return Refusal.LISTED.words() + ": " + list;
    }

    /// In English, for the command line and for documents.
    public String reason() {
        return isListed() ? listed(list) : why.words();
    }

    /// An indicator it is, but one that is seldom worth an analyst's time.
    public boolean isListed() {
        return why == Refusal.LISTED;
    }
}
