package org.aurorasoc.workbench.viewmodel.recall;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.EmbeddingQuality;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.recall.Leg;
import org.aurorasoc.workbench.domain.recall.RecalledCase;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.recall.RecallAnswer;

/// Puts an answer into words, with what it left out.
final class PageWriter {
    /// Keeps a number and its word on one line.
    private static final char NO_BREAK = '\u00A0';

    private final Messages messages;
    private final RowWriter rows;

    PageWriter(Messages messages, Clock clock) {
        this.messages = messages;
        rows = new RowWriter(messages, clock);
    }

    RecallPage page(RecallAnswer answer) {
        List<RecalledCase> cases = answer.cases();
        List<RecallRow> found = IntStream.range(0, cases.size())
                .mapToObj(i -> rows.row(i + 1, cases.get(i)))
                .toList();
        return new RecallPage(
                found,
                count(answer),
                messages.text("list.took", millis(answer.timings().totalMillis())),
                parts(answer),
                tally(found),
                notices(answer),
                cases.isEmpty() ? nothing(answer) : "");
    }

    private String count(RecallAnswer answer) {
        int found = answer.cases().size();
        if (found == 0 || answer.matched().isEmpty()) {
            return messages.text("list.count", found, answer.k());
        }
        RecallAnswer.Excluded excluded = answer.excluded();
        if (excluded.samples() + excluded.notRelated() > 0) {
            return messages.text("list.count.match", found, answer.k());
        }
        boolean someLeftOut = excluded.otherModel() > 0;
        return messages.text(someLeftOut ? "list.count.rankable" : "list.count.stored", found, answer.k());
    }

    private String parts(RecallAnswer answer) {
        RecallAnswer.Timings t = answer.timings();
        return messages.text(
                "list.took.parts",
                millis(t.embedMillis()),
                millis(t.searchMillis()),
                millis(t.otherMillis()),
                VisibleText.line(answer.model().name()),
                VisibleText.line(answer.backend()));
    }

    /// Whole milliseconds read best, but a search of 0 ms would look made up.
    private String millis(double millis) {
        return millis >= 10 ? messages.text("millis.whole", millis) : messages.text("millis.tenths", millis);
    }

    private String tally(List<RecallRow> found) {
        return Stream.of(OutcomeClass.values())
                .map(outcome -> part(outcome, found))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(messages.text("list.tally.gap")));
    }

    private String part(OutcomeClass outcome, List<RecallRow> found) {
        long count = found.stream().filter(row -> row.outcome() == outcome).count();
        if (count == 0) {
            return "";
        }
        String part = messages.text("list.tally.part", count, messages.text("outcome." + outcome.name()));
        return part.replace(' ', NO_BREAK);
    }

    private List<String> notices(RecallAnswer answer) {
        List<String> notices = new ArrayList<>();
        if (answer.quality() == EmbeddingQuality.LOW) {
            notices.add(messages.text("notice.hash", VisibleText.line(answer.degradedReason())));
        }
        if (answer.nothingClose()) {
            notices.add(messages.text(
                    "notice.chance", answer.nearest().orElse(0), answer.chance().orElse(0)));
        }
        answer.unavailable().forEach((leg, reason) -> {
            if (leg != Leg.MEANING) {
                notices.add(messages.text("notice.leg." + leg.word(), VisibleText.line(reason)));
            }
        });
        notices.addAll(leftOut(answer.excluded()));
        if (answer.asked().truncated()) {
            notices.add(messages.text(
                    answer.asked().hasMorePieces() ? "notice.truncated.least" : "notice.truncated",
                    answer.asked().piecesRead(),
                    answer.asked().pieces()));
        }
        return notices;
    }

    private List<String> leftOut(RecallAnswer.Excluded excluded) {
        List<String> notices = new ArrayList<>();
        if (excluded.otherModel() > 0) {
            notices.add(messages.text("notice.excluded", excluded.otherModel()));
        }
        if (excluded.samples() > 0) {
            notices.add(messages.text("notice.samples", excluded.samples()));
        }
        if (excluded.notRelated() > 0) {
            notices.add(messages.text("notice.unrelated", excluded.notRelated()));
        }
        if (excluded.lackingTraces() > 0) {
            notices.add(messages.text("notice.lacking", excluded.lackingTraces()));
        }
        return notices;
    }

    private String nothing(RecallAnswer answer) {
        if (answer.quality() == EmbeddingQuality.LOW) {
            return messages.text("nothing.hash");
        }
        return messages.text(answer.excluded().otherModel() > 0 ? "nothing.rankable" : "nothing.stored");
    }
}
