package org.aurorasoc.workbench.viewmodel.recall;

import java.util.List;
import java.util.OptionalDouble;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.viewmodel.Age;

/// One past case in the list. All texts are visible texts: nothing in them acts or hides.
///
/// @param bar the length of the score's bar, 0–1; empty where similarity is not of meaning, so that none is drawn
/// @param severityWord as stored; the severity decides the glyph
/// @param outcomeWord as stored; the class decides the icon
/// @param sample a synthetic case of the sample library
/// @param spoken the whole row as one sentence, for a screen reader
/// @param detail what the pane beside the list shows of it
public record RecallRow(
        int rank,
        String id,
        String score,
        OptionalDouble bar,
        String title,
        Severity severity,
        String severityWord,
        OutcomeClass outcome,
        String outcomeWord,
        List<String> techniques,
        Age age,
        boolean sample,
        String spoken,
        CaseDetail detail) {
    public RecallRow {
        techniques = List.copyOf(techniques);
    }

    /// The case in full: its text keeps its lines.
    public record CaseDetail(String closed, List<String> worked, List<String> failed, String summary) {
        public CaseDetail {
            worked = List.copyOf(worked);
            failed = List.copyOf(failed);
        }
    }
}
