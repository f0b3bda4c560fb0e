package org.aurorasoc.workbench.service.enrich;

import java.util.List;
import org.aurorasoc.workbench.domain.extract.FoundIndicator;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.jspecify.annotations.Nullable;

/// What to enrich: values that somebody names, and the indicators of a text.
///
/// @param text may be empty
/// @param type of the values as given; `auto` leaves it to us
/// @param askFeeds whether feeds may be asked about what is known nowhere else
/// @param tlp the marking of values and text; null counts as AMBER
/// @param found what was found in a text already, so that nobody reads the text twice
public record EnrichRequest(
        List<String> values,
        String text,
        String type,
        boolean askFeeds,
        @Nullable Tlp tlp,
        List<FoundIndicator> found) {
    private static final String AUTO = "auto";

    public EnrichRequest {
        values = List.copyOf(values);
        found = List.copyOf(found);
    }

    public EnrichRequest(List<String> values, String text, String type, boolean askFeeds, @Nullable Tlp tlp) {
        this(values, text, type, askFeeds, tlp, List.of());
    }

    public static EnrichRequest of(List<FoundIndicator> found, boolean askFeeds, @Nullable Tlp tlp) {
        return new EnrichRequest(List.of(), "", AUTO, askFeeds, tlp, found);
    }

    @Override
    public String toString() {
        return values.size() + found.size() + " values and a text of " + text.length() + " characters";
    }
}
