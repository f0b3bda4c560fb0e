package org.aurorasoc.workbench.intel.file;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.intel.FeedTimes;
import org.aurorasoc.workbench.domain.intel.VerdictWord;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.aurorasoc.workbench.intel.evidence.Evidence;
import org.aurorasoc.workbench.intel.evidence.Moment;
import org.jspecify.annotations.Nullable;

/// What a STIX object says of the values in it. Its own kinds decide; past its `valid_until` it accuses no more.
final class StixEvidence {
    private static final Set<String> MALICIOUS = Set.of("malicious-activity", "compromised");
    private static final Set<String> SUSPICIOUS = Set.of("anomalous-activity", "anonymization", "attribution");
    private static final int HIGHEST = 100;

    private StixEvidence() {}

    static Evidence of(JsonObject object, StixMarkings markings, Instant now) {
        List<String> tags = Stream.concat(texts(object.get("indicator_types")), texts(object.get("labels")))
                .distinct()
                .toList();
        Instant end = Moment.of(object.get("valid_until"));
        boolean accuses = object.text("type").orElse("").equals("indicator");
        boolean isOver = end != null && !end.isAfter(now);
        return new Evidence(
                accuses && !isOver ? verdict(tags) : VerdictWord.UNKNOWN,
                accuses ? rule(tags, isOver, end) : "observed, not accused",
                confidence(object.get("confidence")),
                context(object),
                tags,
                markings.of(object),
                times(object, end),
                object);
    }

    private static VerdictWord verdict(List<String> kinds) {
        if (kinds.stream().anyMatch(MALICIOUS::contains)) {
            return VerdictWord.MALICIOUS;
        }
        if (kinds.stream().anyMatch(SUSPICIOUS::contains)) {
            return VerdictWord.SUSPICIOUS;
        }
        return kinds.contains("benign") ? VerdictWord.BENIGN : VerdictWord.SUSPICIOUS;
    }

    private static String rule(List<String> kinds, boolean isOver, @Nullable Instant end) {
        if (isOver) {
            return "the indicator was valid until " + end;
        }
        boolean isPlain = kinds.stream()
                .noneMatch(kind -> MALICIOUS.contains(kind) || SUSPICIOUS.contains(kind) || kind.equals("benign"));
        return isPlain ? "an indicator that does not say of what" : "an indicator of " + String.join(", ", kinds);
    }

    private static @Nullable Integer confidence(@Nullable Json value) {
        if (value instanceof JsonNumber(var number)
                && number.signum() >= 0
                && number.precision() - number.scale() <= 3) {
            return Math.min(HIGHEST, number.intValue());
        }
        return null;
    }

    private static String context(JsonObject object) {
        return Stream.of(object.text("name"), object.text("description"))
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static FeedTimes times(JsonObject object, @Nullable Instant end) {
        Instant changed = Moment.of(object.get("modified"));
        return new FeedTimes(
                changed == null ? Moment.of(object.get("created")) : changed,
                Moment.of(object.get("first_observed")),
                Moment.of(object.get("last_observed")),
                end);
    }

    private static Stream<String> texts(@Nullable Json list) {
        return list instanceof JsonArray(var elements)
                ? elements.stream()
                        .map(element -> element instanceof JsonString(var text) ? text : "")
                        .filter(text -> !text.isBlank())
                : Stream.empty();
    }
}
