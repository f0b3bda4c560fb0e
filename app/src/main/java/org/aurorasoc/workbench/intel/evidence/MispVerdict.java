package org.aurorasoc.workbench.intel.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.aurorasoc.workbench.domain.intel.VerdictWord;
import org.jspecify.annotations.Nullable;

/// How MISP's marks become one of four verdicts. MISP itself has none: a false-positive tag clears, `to_ids` accuses,
/// and the event's threat level tells how strongly.
record MispVerdict(VerdictWord word, String rule) {
    private static final Set<String> CLEARING =
            Set.of("false-positive:confirmed=\"true\"", "false-positive:risk=\"high\"");
    private static final Map<String, String> LEVELS = Map.of("1", "high", "2", "medium", "3", "low");
    private static final Map<String, Integer> CONFIDENCE = Map.of(
            "misp:confidence-level=\"completely-confident\"", 100,
            "misp:confidence-level=\"usually-confident\"", 75,
            "misp:confidence-level=\"fairly-confident\"", 50,
            "misp:confidence-level=\"rarely-confident\"", 25,
            "misp:confidence-level=\"unconfident\"", 0);

    static MispVerdict of(boolean forDetection, String threatLevel, List<String> tags) {
        if (tags.stream().anyMatch(tag -> CLEARING.contains(tag.toLowerCase(Locale.ROOT)))) {
            return new MispVerdict(VerdictWord.BENIGN, "tagged as a false positive");
        }
        String level = LEVELS.getOrDefault(threatLevel, "");
        String event = level.isEmpty() ? "in an event without a threat level" : "in an event of threat level " + level;
        if (forDetection) {
            return level.equals("low")
                    ? new MispVerdict(VerdictWord.SUSPICIOUS, "meant for detection, " + event)
                    : new MispVerdict(VerdictWord.MALICIOUS, "meant for detection, " + event);
        }
        return level.equals("high") || level.equals("medium")
                ? new MispVerdict(VerdictWord.SUSPICIOUS, "not meant for detection, but " + event)
                : new MispVerdict(VerdictWord.UNKNOWN, "not meant for detection, " + event);
    }

    static @Nullable Integer confidence(List<String> tags) {
        for (String tag : tags) {
            Integer confidence = CONFIDENCE.get(tag.toLowerCase(Locale.ROOT));
            if (confidence != null) {
                return confidence;
            }
        }
        return null;
    }
}
