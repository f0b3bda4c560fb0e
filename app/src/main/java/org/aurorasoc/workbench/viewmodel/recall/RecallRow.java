package org.aurorasoc.workbench.viewmodel.recall;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.json.JsonBoolean;
import org.aurorasoc.workbench.domain.recall.RecalledCase;
import org.aurorasoc.workbench.viewmodel.Age;

/// One past case in the list. All texts are visible texts: nothing in them acts or hides.
///
/// @param severityWord as stored; the severity decides the glyph
/// @param outcomeWord as stored; the class decides the icon
/// @param foundBy by what it was found, where not by meaning; else empty
/// @param shared "2 shared · 1 rare", or empty
/// @param storedAt when it was stored, which is how old it is
/// @param spoken the row as one sentence, for a screen reader, without its place
public record RecallRow(
        Place place,
        RecalledCase hit,
        Similarity similarity,
        String title,
        Severity severity,
        String severityWord,
        String outcomeWord,
        List<String> techniques,
        String foundBy,
        String shared,
        Age age,
        Instant storedAt,
        String spoken) {
    public RecallRow {
        techniques = List.copyOf(techniques);
    }

    /// Where it stands in the shown order; `group` is the title that stands over it, or empty.
    public record Place(int rank, int of, String group) {}

    /// The number as it is shown, and its length on the bar, 0–1, with the chance line; both empty where similarity is
    /// not of meaning.
    public record Similarity(String text, OptionalDouble bar, OptionalDouble chance) {
        public boolean isNegative() {
            return text.startsWith("-");
        }
    }

    /// The id as it may be shown.
    public String id() {
        return VisibleText.line(caseId());
    }

    /// The id as the store knows it.
    public String caseId() {
        return hit.entry().key().sourceId();
    }

    public int rank() {
        return place.rank();
    }

    public OutcomeClass outcome() {
        return hit.outcome();
    }

    /// A synthetic case of the sample library.
    public boolean sample() {
        return hit.record().field("sample") == JsonBoolean.TRUE;
    }

    RecallRow at(Place next) {
        return new RecallRow(
                next,
                hit,
                similarity,
                title,
                severity,
                severityWord,
                outcomeWord,
                techniques,
                foundBy,
                shared,
                age,
                storedAt,
                spoken);
    }
}
