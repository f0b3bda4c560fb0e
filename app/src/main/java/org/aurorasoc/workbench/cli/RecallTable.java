package org.aurorasoc.workbench.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.StoredAt;
import org.aurorasoc.workbench.domain.recall.RecalledCase;
import org.aurorasoc.workbench.service.recall.RecallAnswer;

/// A recall for people: honest lines about the answer, the rows, and what was left out.
final class RecallTable {
    private static final long HOURS_A_DAY = 24;
    private static final long DAYS_A_MONTH = 30;
    private static final long DAYS_A_YEAR = 365;

    private RecallTable() {}

    static List<String> lines(RecallAnswer answer, Instant now) {
        List<String> lines = new ArrayList<>(RecallNotes.above(answer));
        if (!answer.cases().isEmpty()) {
            lines.addAll(rows(answer.cases(), now));
        }
        lines.addAll(RecallNotes.below(answer));
        return lines;
    }

    /// Cases that share a rare indicator stand first, in a group of their own.
    private static List<String> rows(List<RecalledCase> cases, Instant now) {
        TextTable table =
                new TextTable("#", "score", "found by", "id", "title", "severity", "outcome", "techniques", "age");
        int rank = 1;
        for (RecalledCase found : cases) {
            row(table, rank++, found, now);
        }
        List<String> rows = table.lines();
        int pinned = (int) cases.stream().takeWhile(RecalledCase::pinned).count();
        List<String> lines = new ArrayList<>();
        lines.add(rows.getFirst());
        if (pinned > 0) {
            lines.add("Same rare indicator (" + pinned + ")");
            lines.addAll(rows.subList(1, pinned + 1));
        }
        if (pinned > 0 && pinned < cases.size()) {
            lines.add("Nearest overall (" + (cases.size() - pinned) + ")");
        }
        lines.addAll(rows.subList(pinned + 1, rows.size()));
        return lines;
    }

    private static void row(TextTable table, int rank, RecalledCase found, Instant now) {
        CaseRecord record = found.record();
        Instant at =
                record.storedAt().flatMap(StoredAt::read).orElse(found.entry().createdAt());
        table.row(
                Integer.toString(rank),
                score(found.score()),
                foundBy(found),
                record.id(),
                record.title(),
                record.severity().orElse("-"),
                record.outcome().orElse("-"),
                String.join(" ", record.techniques()),
                age(at, now));
    }

    private static String score(OptionalDouble score) {
        return score.isPresent() ? String.format(Locale.ROOT, "%.2f", score.getAsDouble()) : "-";
    }

    /// "meaning 1, words 4": the legs, and the place in each.
    private static String foundBy(RecalledCase found) {
        String legs = found.legs().entrySet().stream()
                .map(each -> each.getKey().word() + " " + each.getValue().rank())
                .collect(Collectors.joining(", "));
        if (!found.linked()) {
            return legs;
        }
        return legs.isEmpty() ? "linked" : "linked, " + legs;
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
}
