package org.aurorasoc.workbench.service.enrich;

import java.util.List;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.jspecify.annotations.Nullable;

/// What to enrich: values that somebody names, and the indicators of a text.
///
/// @param text may be empty
/// @param type of the values as given; `auto` leaves it to us
/// @param askFeeds whether feeds may be asked about what is known nowhere else
/// @param tlp the marking of values and text; null counts as AMBER
public record EnrichRequest(
        List<String> values,
        String text,
        String type,
        boolean askFeeds,
        @Nullable Tlp tlp) {
    public EnrichRequest {
        values = List.copyOf(values);
    }

    @Override
    public String toString() {
        return values.size() + " values and a text of " + text.length() + " characters";
    }
}
