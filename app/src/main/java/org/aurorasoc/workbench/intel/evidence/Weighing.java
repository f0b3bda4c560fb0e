package org.aurorasoc.workbench.intel.evidence;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.aurorasoc.workbench.domain.intel.FeedAnswer;
import org.aurorasoc.workbench.domain.intel.FeedTimes;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.jspecify.annotations.Nullable;

/// Makes one answer of all that a feed has about an indicator: the gravest verdict counts, of equals the newest; tags
/// are joined, the strictest marking holds.
public final class Weighing {
    private static final int MOST_RAW = 20;
    private static final int MOST_TAGS = 50;
    private static final Comparator<Evidence> WEIGHT = Comparator.comparing(Evidence::verdict)
            .thenComparing(
                    evidence -> evidence.times().reported(), Comparator.nullsLast(Comparator.<Instant>reverseOrder()));

    private Weighing() {}

    public static FeedAnswer of(List<Evidence> all) {
        if (all.isEmpty()) {
            return new FeedAnswer.NotKnown();
        }
        List<Evidence> sorted = all.stream().sorted(WEIGHT).toList();
        Evidence first = sorted.getFirst();
        return new FeedAnswer.Found(
                first.verdict(),
                all.size() == 1 ? first.rule() : first.rule() + "; the gravest of " + all.size() + " records",
                first.confidence(),
                first.context(),
                sorted.stream()
                        .flatMap(evidence -> evidence.tags().stream())
                        .distinct()
                        .limit(MOST_TAGS)
                        .toList(),
                strictest(sorted),
                times(sorted),
                raw(sorted));
    }

    private static @Nullable Tlp strictest(List<Evidence> all) {
        return all.stream()
                .map(Evidence::tlp)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static FeedTimes times(List<Evidence> all) {
        return new FeedTimes(
                one(all, FeedTimes::reported, Weighing::later),
                one(all, FeedTimes::firstSeen, (a, b) -> a.isBefore(b) ? a : b),
                one(all, FeedTimes::lastSeen, Weighing::later),
                all.getFirst().times().validUntil());
    }

    private static @Nullable Instant one(
            List<Evidence> all, Function<FeedTimes, @Nullable Instant> time, BinaryOperator<Instant> choice) {
        Instant chosen = null;
        for (Evidence evidence : all) {
            Instant next = time.apply(evidence.times());
            if (next != null) {
                chosen = chosen == null ? next : choice.apply(chosen, next);
            }
        }
        return chosen;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static JsonObject raw(List<Evidence> all) {
        JsonArray records = new JsonArray(
                all.stream().limit(MOST_RAW).<Json>map(Evidence::raw).toList());
        JsonObject raw = JsonObject.of("records", records);
        return all.size() <= MOST_RAW ? raw : raw.with("left_out", JsonNumber.of(all.size() - MOST_RAW));
    }
}
