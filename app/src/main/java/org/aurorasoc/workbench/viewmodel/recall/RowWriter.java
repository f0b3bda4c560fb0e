package org.aurorasoc.workbench.viewmodel.recall;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.StoredAt;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonBoolean;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.aurorasoc.workbench.domain.recall.RecalledCase;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.viewmodel.Age;
import org.aurorasoc.workbench.viewmodel.AgeWriter;
import org.aurorasoc.workbench.viewmodel.SentenceCase;
import org.jspecify.annotations.Nullable;

/// Reads a found case into a row.
final class RowWriter {
    private final Messages messages;
    private final AgeWriter ages;

    RowWriter(Messages messages, Clock clock) {
        this.messages = messages;
        ages = new AgeWriter(messages, clock);
    }

    RecallRow row(int rank, RecalledCase hit) {
        CaseRecord found = hit.record();
        Severity severity = Severity.of(found.severity());
        String score = score(hit);
        String severityWord = word(found.severity(), "severity.unknown");
        String outcomeWord = word(found.outcome(), "outcome.none");
        Age age = age(found, hit);
        return new RecallRow(
                rank,
                VisibleText.line(found.id()),
                score,
                bar(hit),
                title(found),
                severity,
                severityWord,
                hit.outcome(),
                outcomeWord,
                found.techniques().stream().map(VisibleText::line).toList(),
                age,
                found.field("sample") == JsonBoolean.TRUE,
                messages.text("row.spoken", rank, score, severityWord, outcomeWord, title(found), age.text()),
                detail(found));
    }

    /// A dash where there is no similarity, as for a row of another model that words brought up.
    private static String score(RecalledCase hit) {
        if (hit.score().isEmpty()) {
            return "–";
        }
        String score = String.format(Locale.ROOT, "%.2f", hit.score().getAsDouble());
        return score.equals("-0.00") ? "0.00" : score;
    }

    /// A hash vector's cosine is a number without meaning, so it gets no length.
    private static OptionalDouble bar(RecalledCase hit) {
        return hit.score().isEmpty() || hit.entry().model().equals(ModelId.HASH)
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.clamp(hit.score().getAsDouble(), 0, 1));
    }

    private String title(CaseRecord found) {
        String title = VisibleText.line(found.title());
        return title.isEmpty() ? messages.text("row.untitled") : title;
    }

    private String word(Optional<String> stored, String otherwise) {
        String shown = VisibleText.line(stored.orElse(""));
        return shown.isEmpty() ? messages.text(otherwise) : SentenceCase.capitalised(shown);
    }

    private Age age(CaseRecord found, RecalledCase hit) {
        Instant at = found.storedAt().flatMap(StoredAt::read).orElse(hit.entry().createdAt());
        return ages.of(at);
    }

    private static RecallRow.CaseDetail detail(CaseRecord found) {
        return new RecallRow.CaseDetail(
                VisibleText.line(found.text("closed_by").orElse("")),
                lines(found.field("what_worked")),
                lines(found.field("what_failed")),
                VisibleText.block(found.summary()));
    }

    private static List<String> lines(@Nullable Json json) {
        Stream<Json> items = json instanceof JsonArray(var elements) ? elements.stream() : Stream.ofNullable(json);
        return items.filter(JsonString.class::isInstance)
                .map(item -> VisibleText.line(((JsonString) item).value()))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
