package org.aurorasoc.workbench.service.quality;

import java.util.Set;

/// A text to be found, stored by id and summary alone, so that no label leaks into the search.
public record LabelledText(String id, String summary, Set<String> labels) {
    public LabelledText {
        labels = Set.copyOf(labels);
    }
}
