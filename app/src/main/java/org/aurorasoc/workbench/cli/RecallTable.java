package org.aurorasoc.workbench.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.EmbeddingQuality;
import org.aurorasoc.workbench.domain.Hit;
import org.aurorasoc.workbench.domain.SearchAnswer;
import org.aurorasoc.workbench.domain.StoredAt;
import org.aurorasoc.workbench.service.RecallAnswer;

/// A recall for people: one honest line about the answer, the rows, and what was left out.
final class RecallTable {
    private static final long HOURS_A_DAY = 24;
    private static final long DAYS_A_MONTH = 30;
    private static final long DAYS_A_YEAR = 365;

    private RecallTable() {}

    static List<String> lines(RecallAnswer answer, Instant now) {
        List<String> lines = new ArrayList<>();
        lines.add(headline(answer));
        if (!answer.search().hits().isEmpty()) {
            lines.addAll(rows(answer.search(), now));
        }
        lines.addAll(leftOut(answer));
        return lines;
    }

    private static String headline(RecallAnswer answer) {
        int found = answer.search().hits().size();
        String count = answer.matched().isPresent()
                ? found + " of " + answer.k() + ": only " + found + " match"
                : found + " of " + answer.k();
        return String.format(
                Locale.ROOT,
                "%s · %s · %s · %s · %.0f ms",
                count,
                answer.model().name(),
                answer.quality().word(),
                answer.backend(),
                answer.timings().totalMillis());
    }

    private static List<String> rows(SearchAnswer answer, Instant now) {
        TextTable table = new TextTable("#", "score", "id", "title", "severity", "outcome", "techniques", "age");
        int rank = 1;
        for (Hit hit : answer.hits()) {
            CaseRecord record =
                    new CaseRecord(hit.entry().key().sourceId(), hit.entry().payload());
            table.row(
                    Integer.toString(rank++),
                    String.format(Locale.ROOT, "%.2f", hit.score()),
                    record.id(),
                    record.title(),
                    record.severity().orElse("-"),
                    record.outcome().orElse("-"),
                    String.join(" ", record.techniques()),
                    age(
                            record.storedAt()
                                    .flatMap(StoredAt::read)
                                    .orElse(hit.entry().createdAt()),
                            now));
        }
        return table.lines();
    }

    private static String age(Instant then, Instant now) {
        Duration age = Duration.between(then, now);
        long days = age.toDays();
        if (days >= DAYS_A_YEAR) {
            return days / DAYS_A_YEAR + " y";
        }
        if (days >= DAYS_A_MONTH) {
            return days / DAYS_A_MONTH + " mo";
        }
        return age.toHours() >= HOURS_A_DAY ? days + " d" : Math.max(0, age.toHours()) + " h";
    }

    private static List<String> leftOut(RecallAnswer answer) {
        List<String> lines = new ArrayList<>();
        if (answer.quality() == EmbeddingQuality.LOW) {
            lines.add("Results are not by meaning: " + answer.degradedReason());
        }
        long others = answer.search().excludedOtherModel();
        if (others > 0) {
            lines.add(others + (others == 1 ? " row" : " rows")
                    + " left out: embedded by another model. collections reembed aurora_cases mends that.");
        }
        if (answer.truncated()) {
            lines.add("Meaning read the first 256 of " + String.format(Locale.ROOT, "%,d", answer.pieces())
                    + " word pieces.");
        }
        return lines;
    }
}
