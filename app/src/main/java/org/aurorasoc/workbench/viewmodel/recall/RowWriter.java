package org.aurorasoc.workbench.viewmodel.recall;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.StoredAt;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.recall.Leg;
import org.aurorasoc.workbench.domain.recall.RecalledCase;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.viewmodel.AgeWriter;
import org.aurorasoc.workbench.viewmodel.SentenceCase;

/// Reads a found case into a row.
final class RowWriter {
    private static final RecallRow.Place NOWHERE = new RecallRow.Place(0, 0, "");

    private final Messages messages;
    private final AgeWriter ages;
    private final SharedWords sharing;

    RowWriter(Messages messages, Clock clock) {
        this.messages = messages;
        ages = new AgeWriter(messages, clock);
        sharing = new SharedWords(messages);
    }

    /// Without a place yet.
    RecallRow row(RecalledCase hit, OptionalDouble chance) {
        CaseRecord found = hit.record();
        RecallRow.Similarity similarity = similarity(hit, chance);
        String severityWord = word(found.severity(), "severity.unknown");
        String outcomeWord = word(found.outcome(), "outcome.none");
        String title = title(found);
        String foundBy = foundBy(hit);
        SharedWords.Sharing shared = sharing.of(hit);
        Instant at = at(found, hit);
        return new RecallRow(
                NOWHERE,
                hit,
                similarity,
                title,
                Severity.of(found.severity()),
                severityWord,
                outcomeWord,
                found.techniques().stream().map(VisibleText::line).toList(),
                foundBy,
                shared.shown(),
                ages.of(at),
                at,
                sentence(
                        messages.text("row.spoken.similarity", similarity.text()),
                        foundBy,
                        severityWord,
                        outcomeWord,
                        title,
                        shared.spoken()));
    }

    private String sentence(String... parts) {
        return Stream.of(parts)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(messages.text("row.spoken.gap")));
    }

    private static RecallRow.Similarity similarity(RecalledCase hit, OptionalDouble chance) {
        boolean meansNothing = hit.score().isEmpty() || hit.entry().model().equals(ModelId.HASH);
        OptionalDouble bar = meansNothing
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.clamp(hit.score().getAsDouble(), 0, 1));
        return new RecallRow.Similarity(score(hit), bar, meansNothing ? OptionalDouble.empty() : chance);
    }

    /// A dash where there is no similarity, as for a row of another model that words brought up.
    private static String score(RecalledCase hit) {
        if (hit.score().isEmpty()) {
            return "–";
        }
        String score = String.format(Locale.ROOT, "%.2f", hit.score().getAsDouble());
        return score.equals("-0.00") ? "0.00" : score;
    }

    /// A row that meaning ranked needs no word; of the others the surest way says how they came.
    private String foundBy(RecalledCase hit) {
        if (hit.legs().containsKey(Leg.MEANING)) {
            return "";
        }
        if (hit.legs().containsKey(Leg.INDICATORS)) {
            return messages.text("row.by.indicator");
        }
        if (hit.legs().containsKey(Leg.WORDS)) {
            return messages.text("row.by.words");
        }
        return hit.linked() ? messages.text("row.by.link") : "";
    }

    private String title(CaseRecord found) {
        String title = VisibleText.line(found.title());
        return title.isEmpty() ? messages.text("row.untitled") : title;
    }

    private String word(Optional<String> stored, String otherwise) {
        String shown = VisibleText.line(stored.orElse(""));
        return shown.isEmpty() ? messages.text(otherwise) : SentenceCase.capitalised(shown);
    }

    private static Instant at(CaseRecord found, RecalledCase hit) {
        return found.storedAt().flatMap(StoredAt::read).orElse(hit.entry().createdAt());
    }
}
