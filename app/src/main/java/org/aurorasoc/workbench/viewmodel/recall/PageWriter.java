package org.aurorasoc.workbench.viewmodel.recall;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.aurorasoc.workbench.domain.EmbeddingQuality;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.recall.RecallAnswer;

/// Puts an answer into words, with what it left out. Works on any thread.
final class PageWriter {
    private static final double SECONDS_WITH_TENTHS = 10;

    private final Messages messages;
    private final Clock clock;
    private final RowWriter rows;
    private final TallyWriter tally;
    private final NoticeWriter notices;

    PageWriter(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
        rows = new RowWriter(messages, clock);
        tally = new TallyWriter(messages);
        notices = new NoticeWriter(messages);
    }

    /// `narrowed` where filters were set.
    RecallPage page(RecallAnswer answer, boolean narrowed) {
        List<RecallRow> found = answer.cases().stream()
                .map(each -> rows.row(each, answer.chance()))
                .toList();
        return new RecallPage(
                answer,
                found,
                count(answer, narrowed),
                clock.instant(),
                millis(answer.timings().totalMillis()),
                parts(answer),
                tally.parts(answer),
                LegChoice.valueOf(answer.request().leg().name()),
                notices.nothingClose(answer),
                notices.notices(answer, narrowed),
                found.isEmpty() ? nothing(answer) : "");
    }

    /// "0.9 s ago · 12 ms"
    String took(RecallPage page) {
        return page.took().isEmpty() ? "" : messages.text("list.took", ago(page), page.took());
    }

    private String ago(RecallPage page) {
        double seconds =
                Math.max(0, Duration.between(page.at(), clock.instant()).toMillis() / 1000.0);
        if (seconds < SECONDS_WITH_TENTHS) {
            return messages.text("list.ago.tenths", seconds);
        }
        long whole = (long) seconds;
        return whole < 60
                ? messages.text("list.ago.seconds", whole)
                : whole < 3600
                        ? messages.text("list.ago.minutes", whole / 60)
                        : messages.text("list.ago.hours", whole / 3600);
    }

    private String count(RecallAnswer answer, boolean narrowed) {
        int found = answer.cases().size();
        if (found == 0 || narrowed || answer.matched().isEmpty()) {
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

    private String nothing(RecallAnswer answer) {
        if (answer.quality() == EmbeddingQuality.LOW) {
            return messages.text("nothing.hash");
        }
        if (answer.excluded().samples() + answer.excluded().notRelated() > 0) {
            return messages.text("nothing.left");
        }
        return messages.text(answer.excluded().otherModel() > 0 ? "nothing.rankable" : "nothing.stored");
    }
}
