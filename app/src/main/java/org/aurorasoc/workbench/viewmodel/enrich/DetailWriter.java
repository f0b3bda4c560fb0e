package org.aurorasoc.workbench.viewmodel.enrich;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.desk.Verdict;
import org.aurorasoc.workbench.domain.intel.VerdictReading;
import org.aurorasoc.workbench.domain.intel.VerdictWord;
import org.aurorasoc.workbench.domain.json.CanonicalJson;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.aurorasoc.workbench.domain.refang.Defang;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.enrich.EnrichedRow;
import org.aurorasoc.workbench.service.enrich.FeedNote;
import org.aurorasoc.workbench.service.enrich.Finding;
import org.aurorasoc.workbench.service.enrich.SimilarIndicator;
import org.aurorasoc.workbench.service.enrich.Tier;
import org.aurorasoc.workbench.viewmodel.AgeWriter;
import org.aurorasoc.workbench.viewmodel.Reasons;

/// Writes one indicator's detail.
final class DetailWriter {
    private static final int LONGEST_FIELD = 2_000;
    private static final int MOST_FIELDS = 200;
    private static final int DEEPEST = 8;
    private static final List<String> PEOPLE = List.of("closed_by", "users", "assets", "actor");

    private final Messages messages;
    private final AgeWriter ages;

    DetailWriter(Messages messages, Clock clock) {
        this.messages = messages;
        this.ages = new AgeWriter(messages, clock);
    }

    IndicatorDetail write(IndicatorLine line, Beyond beyond, List<String> places, boolean hidesPeople) {
        IndicatorText text = line.text();
        List<String> ids = line.row().map(EnrichedRow::cases).orElse(List.of());
        List<SimilarIndicator> similar = line.row().map(EnrichedRow::similar).orElse(List.of());
        return new IndicatorDetail(
                text,
                line.row().isPresent(),
                sentence(text),
                line.row().map(this::rule).orElse(""),
                line.row().map(row -> list(row.subject().warningList())).orElse(""),
                line.row().map(this::sources).orElse(List.of()),
                line.row()
                        .map(row -> row.history().stream().map(this::said).toList())
                        .orElse(List.of()),
                beyond.cases().isEmpty()
                        ? ids.stream().map(DetailWriter::untitled).toList()
                        : beyond.cases(),
                (similar.isEmpty() ? beyond.similar() : similar)
                        .stream().map(DetailWriter::similar).toList(),
                places,
                line.row()
                        .flatMap(EnrichedRow::counting)
                        .map(finding -> fields(hidesPeople ? withoutPeople(finding.payload()) : finding.payload()))
                        .orElse(List.of()));
    }

    private String sentence(IndicatorText text) {
        return switch (text.state()) {
            case NOT_FOUND -> messages.text("enrich.notfound");
            case UNASKED -> messages.text("enrich.unasked");
            case WAITING ->
                text.answer().by().isEmpty()
                        ? messages.text("enrich.waiting.here")
                        : messages.text("enrich.waiting", text.answer().by());
            case MALICIOUS, SUSPICIOUS, BENIGN, UNKNOWN ->
                messages.text(
                        text.stale() ? "enrich.says.stale" : "enrich.says",
                        text.verdict(),
                        text.answer().by(),
                        text.answer().age(),
                        text.valid());
        };
    }

    /// Why this verdict counts where sources disagree.
    private String rule(EnrichedRow row) {
        String said = row.findings().stream()
                .map(Finding::verdict)
                .distinct()
                .map(word -> messages.text("enrich.verdict." + word.word()))
                .collect(Collectors.joining(", "));
        return row.rule().isEmpty() ? "" : messages.text("enrich.rule", said);
    }

    private String list(String name) {
        return name.isEmpty() ? "" : new Reasons(messages).list(name);
    }

    private static IndicatorDetail.Case untitled(String id) {
        return new IndicatorDetail.Case(VisibleText.line(id), "");
    }

    static IndicatorDetail.Case titled(String id, String title) {
        return new IndicatorDetail.Case(VisibleText.line(id), shown(title));
    }

    static String shown(String text) {
        return VisibleText.line(Defang.text(CodePoints.shortened(text, LONGEST_FIELD)));
    }

    private List<IndicatorDetail.Source> sources(EnrichedRow row) {
        Stream<IndicatorDetail.Source> said = row.findings().stream().map(finding -> source(row, finding));
        Stream<IndicatorDetail.Source> silent = row.feeds().stream()
                .filter(note -> note.state() != FeedNote.State.KNOWS)
                .map(this::silent);
        return Stream.concat(said, silent).toList();
    }

    private IndicatorDetail.Source source(EnrichedRow row, Finding finding) {
        String name = finding.tier() == Tier.FEED
                ? shown(finding.source())
                : messages.text(
                        "enrich.source.in",
                        shown(finding.source()),
                        messages.text("enrich.tier." + finding.tier().word()));
        String verdict = finding.verbatim().isEmpty() ? finding.verdict().word() : finding.verbatim();
        String when = finding.told() == null ? "" : ages.of(finding.told()).text();
        return new IndicatorDetail.Source(
                name,
                state(finding.verdict()),
                shown(verdict),
                when,
                shown(finding.payload().text("context").orElse("")));
    }

    private IndicatorDetail.Source silent(FeedNote note) {
        VerdictState state =
                switch (note.state()) {
                    case WAITING -> VerdictState.WAITING;
                    case STRANGER -> VerdictState.NOT_FOUND;
                    case KNOWS, HELD_BACK, RATE_LIMITED, FAILED -> VerdictState.UNASKED;
                };
        return new IndicatorDetail.Source(
                shown(note.feed()),
                state,
                messages.text("enrich.feed." + note.state().word()),
                "",
                new FeedWords(messages).means(note));
    }

    private IndicatorDetail.Said said(Verdict verdict) {
        return new IndicatorDetail.Said(
                state(VerdictReading.ofWord(verdict.verdict())),
                shown(verdict.verdict()),
                shown(verdict.source()),
                ages.of(verdict.at()).text());
    }

    private static VerdictState state(VerdictWord word) {
        return VerdictState.valueOf(word.name());
    }

    private static IndicatorDetail.Similar similar(SimilarIndicator near) {
        return new IndicatorDetail.Similar(
                LineWriter.value(near.type(), near.value()),
                LineWriter.type(near.type(), near.value()),
                String.format(Locale.ROOT, "%.2f", near.score()));
    }

    /// The window is shown to a room.
    private JsonObject withoutPeople(JsonObject payload) {
        JsonObject shown = payload;
        for (String name : PEOPLE) {
            shown = shown.get(name) == null ? shown : shown.with(name, Json.of(messages.text("hidden")));
        }
        return shown;
    }

    static List<String> fields(JsonObject payload) {
        List<String> lines = new ArrayList<>();
        fields(payload, "", 0, lines);
        return lines;
    }

    private static void fields(JsonObject object, String indent, int depth, List<String> lines) {
        object.members().forEach((name, value) -> field(indent + shown(name), indent, value, depth, lines));
    }

    private static void field(String head, String indent, Json value, int depth, List<String> lines) {
        if (lines.size() >= MOST_FIELDS) {
            return;
        }
        if (value instanceof JsonObject inner && depth < DEEPEST) {
            lines.add(head);
            fields(inner, indent + "  ", depth + 1, lines);
        } else if (value instanceof JsonArray(var elements) && depth < DEEPEST) {
            for (Json element : elements) {
                field(head, indent, element, depth + 1, lines);
            }
        } else {
            lines.add(head + ": " + shown(value instanceof JsonString(var text) ? text : CanonicalJson.write(value)));
        }
    }
}
