package org.aurorasoc.workbench.viewmodel.why;

import java.util.List;

/// What is kept beside a case.
///
/// @param links the ids of cases that an analyst linked to it
/// @param versions its present version and the notes on it, the newest first
public record CaseNotes(List<String> links, List<Named> versions) {
    public CaseNotes {
        links = List.copyOf(links);
        versions = List.copyOf(versions);
    }
}
