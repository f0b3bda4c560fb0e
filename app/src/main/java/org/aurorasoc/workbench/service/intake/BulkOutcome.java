package org.aurorasoc.workbench.service.intake;

import java.util.List;
import java.util.stream.Stream;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.jspecify.annotations.Nullable;

/// What became of work that brought many rows in, and of what the store laid aside for it.
///
/// @param end what ended the work before its end: its user, or a fault
/// @param done what the store did beside, a sentence each
public record BulkOutcome(@Nullable WorkbenchException end, List<String> done, Aside aside) {
    /// Nothing was laid aside and nothing ended it.
    public static final BulkOutcome WHOLE = new BulkOutcome(null, List.of(), Aside.NOTHING);

    private static final String LIES_ASIDE = "The index that was laid aside for so many rows is not built again:"
            + " searches are exact and slow until then. The next import or migrate builds it.";

    public BulkOutcome {
        done = List.copyOf(done);
    }

    /// What lies aside at the end.
    public enum Aside {
        NOTHING,
        /// Nobody tried to put it back: the user was going, or the store was away.
        LEFT,
        /// Putting it back was stopped, or failed.
        BROKEN_OFF
    }

    /// All that is to be said of it.
    public List<String> notes() {
        return aside == Aside.NOTHING
                ? done
                : Stream.concat(done.stream(), Stream.of(LIES_ASIDE)).toList();
    }
}
