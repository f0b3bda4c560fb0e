package org.aurorasoc.workbench.peers.page;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// Something that was to be reached, and what was.
///
/// @param figure as told, with the absolute ones behind a ratio; empty where nothing was measured
public record Aim(String wanted, String figure, Verdict verdict) {
    /// How an aim came out.
    public enum Verdict {
        MET("met"),
        MISSED("**not met**"),
        UNKNOWN("not measured in this run");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        static Verdict of(boolean met) {
            return met ? MET : MISSED;
        }
    }

    static Aim unknown(String wanted) {
        return new Aim(wanted, "", Verdict.UNKNOWN);
    }

    /// That ours is at most so many times theirs.
    static Aim atMost(String wanted, double most, OptionalDouble ours, OptionalDouble theirs, String unit) {
        return ratio(wanted, ours, theirs, unit, most, false);
    }

    /// That ours is at least so many times theirs.
    static Aim atLeast(String wanted, double least, OptionalDouble ours, OptionalDouble theirs, String unit) {
        return ratio(wanted, ours, theirs, unit, least, true);
    }

    private static Aim ratio(
            String wanted, OptionalDouble ours, OptionalDouble theirs, String unit, double bound, boolean more) {
        if (ours.isEmpty() || theirs.isEmpty()) {
            return unknown(wanted);
        }
        double ratio = ours.getAsDouble() / theirs.getAsDouble();
        String figure = String.format(
                Locale.ROOT,
                "%.2f × (%s beside %s %s)",
                ratio,
                Numbers.text(ours.getAsDouble()),
                Numbers.text(theirs.getAsDouble()),
                unit);
        return new Aim(wanted, figure, Verdict.of(more ? ratio >= bound : ratio <= bound));
    }

    /// That each of these, in order, is within its bounds; one that is not there leaves it open unless another failed.
    static Aim all(String wanted, Bound... bounds) {
        List<Bound> known = List.of(bounds).stream()
                .filter(bound -> bound.value().isPresent())
                .toList();
        if (known.isEmpty()) {
            return unknown(wanted);
        }
        String figure = String.join("; ", known.stream().map(Bound::told).toList());
        if (!known.stream().allMatch(Bound::holds)) {
            return new Aim(wanted, figure, Verdict.MISSED);
        }
        if (known.size() == bounds.length) {
            return new Aim(wanted, figure, Verdict.MET);
        }
        return new Aim(wanted, figure + "; the rest is missing", Verdict.UNKNOWN);
    }

    /// One number and what it must keep to.
    record Bound(String name, OptionalDouble value, double least, double most, String unit) {
        static Bound atMost(String name, OptionalDouble value, double most, String unit) {
            return new Bound(name, value, Double.NEGATIVE_INFINITY, most, unit);
        }

        static Bound atLeast(String name, OptionalDouble value, double least, String unit) {
            return new Bound(name, value, least, Double.POSITIVE_INFINITY, unit);
        }

        boolean holds() {
            return value.isPresent() && value.getAsDouble() >= least && value.getAsDouble() <= most;
        }

        String told() {
            return (name + " " + Numbers.text(value.orElse(Double.NaN)) + " " + unit).strip();
        }
    }
}
