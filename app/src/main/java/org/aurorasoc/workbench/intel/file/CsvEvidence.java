package org.aurorasoc.workbench.intel.file;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aurorasoc.workbench.domain.intel.FeedTimes;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.domain.intel.VerdictWord;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.intel.evidence.Evidence;
import org.aurorasoc.workbench.intel.evidence.Moment;
import org.jspecify.annotations.Nullable;

/// What a row of a CSV file says. A verdict in other words than ours is not guessed at: the mapping's own counts then.
final class CsvEvidence {
    private static final Map<String, VerdictWord> WORDS = Map.of(
            "malicious", VerdictWord.MALICIOUS,
            "suspicious", VerdictWord.SUSPICIOUS,
            "benign", VerdictWord.BENIGN,
            "clean", VerdictWord.BENIGN,
            "unknown", VerdictWord.UNKNOWN);
    private static final Map<String, Integer> CONFIDENCE = Map.of("high", 85, "medium", 50, "low", 15);
    private static final int HIGHEST = 100;

    private CsvEvidence() {}

    static Evidence of(JsonObject row, CsvColumns columns, VerdictWord byDefault, Instant now) {
        Instant end = Moment.of(columns.text(row, "valid_until"));
        boolean isOver = end != null && !end.isAfter(now);
        VerdictWord said = WORDS.get(columns.text(row, "verdict").toLowerCase(Locale.ROOT));
        String rule = said == null ? "every row of this list counts as " + byDefault.word() : "the row says so";
        String marking = columns.text(row, "tlp");
        return new Evidence(
                isOver ? VerdictWord.UNKNOWN : said == null ? byDefault : said,
                isOver ? "the row was valid until " + end : rule,
                confidence(columns.text(row, "confidence")),
                columns.text(row, "context"),
                tags(columns.text(row, "tags")),
                marking.isEmpty() ? null : Tlp.of(marking),
                new FeedTimes(
                        Moment.of(columns.text(row, "reported")),
                        Moment.of(columns.text(row, "first_seen")),
                        Moment.of(columns.text(row, "last_seen")),
                        end),
                row);
    }

    private static @Nullable Integer confidence(String text) {
        String digits = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        return digits.matches("[0-9]{1,3}")
                ? Integer.valueOf(Math.min(HIGHEST, Integer.parseInt(digits)))
                : CONFIDENCE.get(text.toLowerCase(Locale.ROOT));
    }

    private static List<String> tags(String text) {
        return Arrays.stream(text.split("[,;|]"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }
}
