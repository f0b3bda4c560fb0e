package org.aurorasoc.workbench.viewmodel.why;

import java.util.List;

/// The case itself, as it is read. All texts are fit to be shown.
///
/// @param summary its paragraphs; `cut` says what of it is not shown here
/// @param indicators by type and value
/// @param techniques id and name; the name is empty where nobody wrote one
/// @param fields what else was recorded, member by member
/// @param stamp by what model and when it was stored
public record CaseBody(
        List<String> summary,
        String cut,
        List<String> worked,
        List<String> failed,
        List<Named> indicators,
        List<Named> techniques,
        List<Named> fields,
        String stamp) {
    public CaseBody {
        summary = List.copyOf(summary);
        worked = List.copyOf(worked);
        failed = List.copyOf(failed);
        indicators = List.copyOf(indicators);
        techniques = List.copyOf(techniques);
        fields = List.copyOf(fields);
    }
}
