package org.aurorasoc.workbench.service.enrich;

import java.util.List;
import org.aurorasoc.workbench.cache.CacheKey;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.jspecify.annotations.Nullable;

/// An indicator that is asked about: as it was given, what it is, and the names under which it may be filed.
///
/// @param warningList the list that it is on, empty for most
/// @param tlp the marking of what it was taken from, if there is one
public record Subject(
        String given,
        Indicator indicator,
        List<CacheKey> names,
        String warningList,
        @Nullable Tlp tlp) {
    public Subject {
        names = List.copyOf(names);
    }

    public String type() {
        return indicator.type();
    }

    public String value() {
        return indicator.value();
    }

    CacheKey name() {
        return new CacheKey(type(), value());
    }

    @Override
    public String toString() {
        return indicator.toString();
    }
}
