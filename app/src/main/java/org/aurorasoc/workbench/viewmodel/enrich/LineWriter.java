package org.aurorasoc.workbench.viewmodel.enrich;

import java.net.IDN;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.extract.FoundIndicator;
import org.aurorasoc.workbench.domain.refang.Defang;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.enrich.EnrichedRow;
import org.aurorasoc.workbench.service.enrich.FeedNote;
import org.aurorasoc.workbench.service.enrich.Finding;
import org.aurorasoc.workbench.service.enrich.Tier;
import org.aurorasoc.workbench.viewmodel.AgeWriter;
import org.aurorasoc.workbench.viewmodel.SentenceCase;

/// Writes rows of the table. Holds no state, so that workers can do it.
final class LineWriter {
    private static final int LONGEST_VALUE = 2_000;
    private static final int LONGEST_CONTEXT = 200;

    private final Messages messages;
    private final AgeWriter ages;

    LineWriter(Messages messages, Clock clock) {
        this.messages = messages;
        this.ages = new AgeWriter(messages, clock);
    }

    /// Of an indicator about which nobody has said anything yet.
    IndicatorText write(FoundIndicator found, VerdictState state) {
        String verdict = verdict(state);
        String value = value(found.type(), found.value());
        String type = type(found.type(), found.value());
        return new IndicatorText(
                state,
                verdict,
                value,
                unicode(found.type(), found.value()),
                "",
                type,
                IndicatorText.Answer.NONE,
                "",
                false,
                0,
                "",
                "",
                messages.text("enrich.row.spoken.bare", verdict, value, type));
    }

    Told write(EnrichedRow row) {
        VerdictState state = VerdictState.of(row);
        String verdict = verdict(state);
        String value = value(row.subject().type(), row.subject().value());
        String type = type(row.subject().type(), row.subject().value());
        IndicatorText.Answer answer = answer(row, state);
        int cases = row.cases().size();
        int similar = row.similar().size();
        return new Told(
                row,
                new IndicatorText(
                        state,
                        verdict,
                        value,
                        unicode(row.subject().type(), row.subject().value()),
                        similar == 0 ? "" : messages.text("enrich.similar.count", similar),
                        type,
                        answer,
                        valid(row, state),
                        row.isStale(),
                        cases,
                        row.counting()
                                .map(Finding::source)
                                .map(VisibleText::line)
                                .orElse(""),
                        context(row),
                        state == VerdictState.WAITING
                                ? messages.text("enrich.row.spoken.bare", verdict, value, type)
                                : messages.text(
                                        "enrich.row.spoken", verdict, value, type, answer.by(), answer.age(), cases)));
    }

    private String verdict(VerdictState state) {
        return SentenceCase.capitalised(messages.text("enrich.verdict." + state.word()));
    }

    static String value(String type, String value) {
        return VisibleText.line(CodePoints.shortened(Defang.value(type, value), LONGEST_VALUE));
    }

    /// The screen tells the two families of addresses apart; what is stored does not.
    static String type(String type, String value) {
        return switch (type) {
            case "ip" -> value.indexOf(':') >= 0 ? "ipv6" : type;
            case "technique" -> "ATT&CK";
            default -> VisibleText.line(type);
        };
    }

    private static String unicode(String type, String value) {
        if (!type.equals("domain") || !value.contains("xn--")) {
            return "";
        }
        String readable = IDN.toUnicode(value);
        return readable.equals(value) ? "" : value(type, readable);
    }

    private IndicatorText.Answer answer(EnrichedRow row, VerdictState state) {
        if (state == VerdictState.WAITING) {
            String feeds = row.feeds().stream()
                    .filter(note -> note.state() == FeedNote.State.WAITING)
                    .map(note -> VisibleText.line(note.feed()))
                    .collect(Collectors.joining(", "));
            return new IndicatorText.Answer(feeds, tip(row), "", "");
        }
        Instant then = row.answeredAt().minus(row.age().orElse(Duration.ZERO));
        boolean dated = !row.found() || row.age().isPresent();
        return dated
                ? new IndicatorText.Answer(
                        by(row), tip(row), age(row), ages.of(then).exact())
                : new IndicatorText.Answer(by(row), tip(row), "", messages.text("enrich.age.unknown"));
    }

    /// By the service's clock alone: a desk whose own clock is wrong must not make a verdict older.
    private String age(EnrichedRow row) {
        Duration age = row.age().orElse(Duration.ZERO);
        return age.toMinutes() < 1 ? messages.text("age.now") : span(age);
    }

    private String by(EnrichedRow row) {
        return row.tier() == Tier.FEED
                ? VisibleText.line(row.counting().map(Finding::source).orElse(""))
                : messages.text("enrich.tier." + row.tier().word());
    }

    private String tip(EnrichedRow row) {
        Stream<String> took = Stream.of(messages.text("enrich.took", row.tookMillis()));
        Stream<String> feeds = row.feeds().stream().map(new FeedWords(messages)::line);
        return Stream.concat(took, feeds).collect(Collectors.joining("\n"));
    }

    private String valid(EnrichedRow row, VerdictState state) {
        if (state == VerdictState.WAITING) {
            return "";
        }
        if (row.isStale()) {
            return messages.text("enrich.stale");
        }
        OptionalLong seconds = row.found() ? row.validSeconds() : row.ttlSeconds();
        return seconds.isPresent() ? span(Duration.ofSeconds(seconds.getAsLong())) : "";
    }

    /// In the largest unit that is not zero.
    String span(Duration time) {
        if (time.toDays() > 0) {
            return messages.text("age.days", time.toDays());
        }
        return time.toHours() > 0
                ? messages.text("age.hours", time.toHours())
                : messages.text("age.minutes", Math.max(1, time.toMinutes()));
    }

    private static String context(EnrichedRow row) {
        return row.counting()
                .flatMap(finding -> finding.payload().text("context"))
                .map(text -> VisibleText.line(Defang.text(CodePoints.shortened(text, LONGEST_CONTEXT))))
                .orElse("");
    }

    List<IndicatorLine> lines(List<FoundIndicator> found, VerdictState state) {
        return found.stream()
                .map(each -> new IndicatorLine(each, write(each, state)))
                .toList();
    }
}
