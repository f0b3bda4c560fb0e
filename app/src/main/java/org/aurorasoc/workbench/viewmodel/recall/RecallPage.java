package org.aurorasoc.workbench.viewmodel.recall;

import java.time.Instant;
import java.util.List;
import org.aurorasoc.workbench.service.recall.RecallAnswer;
import org.jspecify.annotations.Nullable;

/// One answer as it is shown, whole: rows and everything said about them.
///
/// @param rows as they were ranked
/// @param count "10 of 10"
/// @param at when it came
/// @param took "12 ms"; `tookParts` splits it
/// @param tally how the rows ended, adding up to them
/// @param leg by what it was ranked
/// @param nothingClose that no row is nearer than chance; empty when one is
/// @param notices what was left out, cut or could not run
/// @param nothing why there are no rows; empty when there are some
public record RecallPage(
        @Nullable RecallAnswer answer,
        List<RecallRow> rows,
        String count,
        Instant at,
        String took,
        String tookParts,
        List<TallyPart> tally,
        LegChoice leg,
        String nothingClose,
        List<Notice> notices,
        String nothing) {
    static final RecallPage NONE =
            new RecallPage(null, List.of(), "", Instant.EPOCH, "", "", List.of(), LegChoice.ALL, "", List.of(), "");

    public RecallPage {
        rows = List.copyOf(rows);
        tally = List.copyOf(tally);
        notices = List.copyOf(notices);
    }

    RecallPage withNothing(String why) {
        return new RecallPage(answer, rows, count, at, took, tookParts, tally, leg, nothingClose, notices, why);
    }
}
