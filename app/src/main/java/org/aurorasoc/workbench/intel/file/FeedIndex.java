package org.aurorasoc.workbench.intel.file;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.domain.intel.FeedAnswer;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.intel.evidence.Weighing;

/// All indicators of one file, and what was not usable in it.
///
/// @param badPlaces the first few, each a place and a reason and never a value
record FeedIndex(Map<Indicator, List<KeptRecord>> records, long recordCount, long bad, List<String> badPlaces) {
    FeedAnswer answer(Indicator indicator, Instant now) {
        return Weighing.of(records.getOrDefault(indicator, List.of()).stream()
                .map(record -> record.at(now))
                .toList());
    }

    @Override
    public String toString() {
        return records.size() + " indicators";
    }
}
