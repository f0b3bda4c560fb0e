package org.aurorasoc.workbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.EmbeddingQuality;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.recall.Leg;
import org.aurorasoc.workbench.domain.trace.IgnoredValue;
import org.aurorasoc.workbench.service.recall.RecallAnswer;

/// What is said about an answer, above and below its rows.
final class RecallNotes {
    private static final int MOST_IGNORED = 5;

    private RecallNotes() {}

    static List<String> above(RecallAnswer answer) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s · %.0f ms · %s · %s · %s · %s",
                count(answer),
                answer.timings().totalMillis(),
                legs(answer),
                answer.model().name(),
                answer.quality().word(),
                answer.backend()));
        if (answer.nothingClose()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "Nothing close. The best match, %.2f, is no nearer than two random cases here (%.2f).",
                    answer.nearest().orElse(0),
                    answer.chance().orElse(0)));
        }
        if (!answer.cases().isEmpty()) {
            lines.add(answer.cases().size() + " similar: " + answer.tally().sentence());
        }
        return lines;
    }

    private static String count(RecallAnswer answer) {
        String count = answer.cases().size() + " of " + answer.k();
        return answer.matched().isPresent()
                ? count + ": only " + answer.matched().getAsLong() + " match"
                : count;
    }

    private static String legs(RecallAnswer answer) {
        List<String> run = answer.request().leg().legs().stream()
                .sorted()
                .filter(leg -> !answer.unavailable().containsKey(leg))
                .map(Leg::word)
                .toList();
        return run.isEmpty() ? "no leg" : String.join(", ", run);
    }

    static List<String> below(RecallAnswer answer) {
        List<String> lines = new ArrayList<>();
        if (answer.quality() == EmbeddingQuality.LOW) {
            lines.add("Results are not by meaning: " + VisibleText.line(answer.degradedReason()));
        }
        answer.unavailable().forEach((leg, reason) -> {
            if (leg != Leg.MEANING) {
                lines.add("Not by " + leg.word() + ": " + VisibleText.line(reason));
            }
        });
        excluded(lines, answer.excluded());
        if (answer.asked().truncated()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "Meaning read %,d of %s%,d word pieces.",
                    answer.asked().piecesRead(),
                    answer.asked().hasMorePieces() ? "at least " : "",
                    answer.asked().pieces()));
        }
        ignored(lines, answer.ignored());
        return lines;
    }

    private static void excluded(List<String> lines, RecallAnswer.Excluded excluded) {
        if (excluded.otherModel() > 0) {
            lines.add(rows(excluded.otherModel(), "row")
                    + " left out: embedded by another model. collections reembed aurora_cases mends that.");
        }
        if (excluded.samples() > 0) {
            lines.add(
                    rows(excluded.samples(), "sample") + " left out, since real cases exist. --samples lets them in.");
        }
        if (excluded.notRelated() > 0) {
            lines.add(rows(excluded.notRelated(), "case") + " left out: called not related to this question.");
        }
        if (excluded.lackingTraces() > 0) {
            lines.add(rows(excluded.lackingTraces(), "case") + " not yet known to words and indicators.");
        }
    }

    private static String rows(long count, String word) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? word : word + "s");
    }

    private static void ignored(List<String> lines, List<IgnoredValue> ignored) {
        if (ignored.isEmpty()) {
            return;
        }
        String named = ignored.stream()
                .limit(MOST_IGNORED)
                .map(each -> VisibleText.line(each.value()) + " (" + VisibleText.line(each.reason()) + ")")
                .collect(Collectors.joining(", "));
        int more = ignored.size() - MOST_IGNORED;
        lines.add("Not counted: " + named + (more > 0 ? " and " + more + " more" : "") + ".");
    }
}
