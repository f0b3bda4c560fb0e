package org.aurorasoc.workbench.viewmodel.enrich;

import java.util.List;

/// One indicator with all that is known of it, in words ready for the screen.
///
/// @param known whether anything has answered; before that there is nothing to say of sources, history, cases
/// and what is similar
/// @param sentence "Malicious: Store, 2 d" or, where nobody judged it, that this is not benign
/// @param rule why that verdict counts where sources disagree, else empty
/// @param warningList the list that it is on, else empty
/// @param places where it stands in the text
/// @param payload the record that counts, a field a line
public record IndicatorDetail(
        IndicatorText text,
        boolean known,
        String sentence,
        String rule,
        String warningList,
        List<Source> sources,
        List<Said> history,
        List<Case> cases,
        List<Similar> similar,
        List<String> places,
        List<String> payload) {
    public IndicatorDetail {
        sources = List.copyOf(sources);
        history = List.copyOf(history);
        cases = List.copyOf(cases);
        similar = List.copyOf(similar);
        places = List.copyOf(places);
        payload = List.copyOf(payload);
    }

    /// @param answer the verdict, or what became of the question
    public record Source(String name, VerdictState state, String answer, String when, String context) {}

    public record Said(VerdictState state, String verdict, String source, String when) {}

    /// @param title empty while it is not read yet
    public record Case(String id, String title) {}

    public record Similar(String value, String type, String score) {}
}
