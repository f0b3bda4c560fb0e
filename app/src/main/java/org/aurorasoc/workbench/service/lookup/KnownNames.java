package org.aurorasoc.workbench.service.lookup;

import java.util.List;

/// The names of a memory, as far as they were read ahead.
///
/// @param complete whether these are all of them
public record KnownNames(List<KnownCase> cases, List<KnownIndicator> indicators, boolean complete) {
    public static final KnownNames NONE = new KnownNames(List.of(), List.of(), false);

    public KnownNames {
        cases = List.copyOf(cases);
        indicators = List.copyOf(indicators);
    }
}
