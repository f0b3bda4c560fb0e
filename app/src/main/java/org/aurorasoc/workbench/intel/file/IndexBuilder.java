package org.aurorasoc.workbench.intel.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.error.InvalidInputException;

/// Gathers the records of a file while it is read.
final class IndexBuilder {
    private static final int MOST_RECORDS = 3_000_000;
    private static final int MOST_OF_ONE = 100;
    private static final int MOST_NAMED = 5;

    private final Map<Indicator, List<KeptRecord>> records = new HashMap<>();
    private final List<String> badPlaces = new ArrayList<>();
    private long count;
    private long bad;

    /// Of the same indicator the first hundred records are kept.
    void add(List<Indicator> indicators, KeptRecord kept) {
        count++;
        if (count > MOST_RECORDS) {
            throw new InvalidInputException(
                    "The file has more than " + MOST_RECORDS + " records.", "Split it into two feeds.");
        }
        for (Indicator indicator : indicators) {
            List<KeptRecord> all = records.computeIfAbsent(indicator, _ -> new ArrayList<>(1));
            if (all.size() < MOST_OF_ONE) {
                all.add(kept);
            }
        }
    }

    void bad(String place, String reason) {
        bad++;
        if (badPlaces.size() < MOST_NAMED) {
            badPlaces.add(place + ": " + reason);
        }
    }

    FeedIndex build() {
        return new FeedIndex(records, count, bad, List.copyOf(badPlaces));
    }
}
