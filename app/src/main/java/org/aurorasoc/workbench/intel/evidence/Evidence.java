package org.aurorasoc.workbench.intel.evidence;

import java.util.List;
import org.aurorasoc.workbench.domain.intel.FeedTimes;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.domain.intel.VerdictWord;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.jspecify.annotations.Nullable;

/// One record of a feed about one indicator.
///
/// @param rule why the record comes to this verdict
public record Evidence(
        VerdictWord verdict,
        String rule,
        @Nullable Integer confidence,
        String context,
        List<String> tags,
        @Nullable Tlp tlp,
        FeedTimes times,
        JsonObject raw) {
    private static final int LONGEST_CONTEXT = 1000;

    public Evidence {
        tags = List.copyOf(tags);
        context = context.length() <= LONGEST_CONTEXT ? context : context.substring(0, LONGEST_CONTEXT) + "…";
    }

    @Override
    public String toString() {
        return "evidence: " + verdict.word();
    }
}
