package org.aurorasoc.workbench.viewmodel.enrich;

/// A row of the table in words, ready for the screen: defanged, on one line, nothing invisible.
///
/// @param unicode the readable form of an international name, empty for all others
/// @param similar "2 similar", or empty
/// @param valid "28 d", "stale", or empty
/// @param spoken the row as one sentence
public record IndicatorText(
        VerdictState state,
        String verdict,
        String value,
        String unicode,
        String similar,
        String type,
        Answer answer,
        String valid,
        boolean stale,
        int cases,
        String source,
        String context,
        String spoken) {

    /// Who answered and when; the tips say it exactly.
    public record Answer(String by, String byTip, String age, String ageTip) {
        static final Answer NONE = new Answer("", "", "", "");
    }
}
