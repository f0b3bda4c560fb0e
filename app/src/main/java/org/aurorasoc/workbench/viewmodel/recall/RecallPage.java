package org.aurorasoc.workbench.viewmodel.recall;

import java.util.List;

/// One answer as it is shown, whole: rows and everything said about them.
///
/// @param count "10 of 10", or why there are fewer
/// @param took "12 ms"; `tookParts` splits it
/// @param tally "6 contained · 3 false positive · 1 open", adding up to the rows
/// @param notices what was left out, cut or could not run, a sentence each
/// @param nothing why there are no rows; empty when there are some
public record RecallPage(
        List<RecallRow> rows,
        String count,
        String took,
        String tookParts,
        String tally,
        List<String> notices,
        String nothing) {
    static final RecallPage NONE = new RecallPage(List.of(), "", "", "", "", List.of(), "");

    public RecallPage {
        rows = List.copyOf(rows);
        notices = List.copyOf(notices);
    }
}
