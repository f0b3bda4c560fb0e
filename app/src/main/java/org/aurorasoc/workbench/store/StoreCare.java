package org.aurorasoc.workbench.store;

import java.util.List;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.MigrationOption;
import org.aurorasoc.workbench.domain.MigrationStep;
import org.aurorasoc.workbench.domain.StoreStanding;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// Looks after a store: says what is wrong with it, and mends its schema only when asked.
public interface StoreCare {
    /// Never throws for a store in a bad state: each bad state is a check with its remedy.
    List<Check> examine();

    /// One look within about two seconds, also at a server that hangs; never throws for a store in a bad state.
    StoreStanding standing();

    /// What [#migrate] would apply, in order; changes nothing.
    List<MigrationStep> pending();

    /// What [#add(List)] can add, with what it costs; changes nothing.
    List<MigrationOption> options();

    /// Adds options by their names, which may take long; the sentences tell what was done.
    List<String> add(List<String> names);

    /// Brings the schema up to date, and puts back what work on many rows left aside; the sentences tell what was done
    /// (one sentence when there was nothing to do). What it was stopped at is left for the next.
    List<String> migrate(CancelToken cancel, ProgressSink progress);

    /// The same, heard by nobody.
    default List<String> migrate() {
        return migrate(new CancelToken(), ProgressSink.SILENT);
    }
}
