package org.aurorasoc.workbench.viewmodel.recall;

import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.viewmodel.Errand;
import org.aurorasoc.workbench.viewmodel.Workplace;

/// Asks a memory that was just opened, or that grew or shrank by a twentieth, what nobody reads, so that the analyst's
/// own next question finds words, chance line and model at hand. Lives on the interface thread.
public final class FirstQuestion implements AutoCloseable {
    private static final long TWENTIETH = 20;

    private final Workplace place;
    private final Errand asking;
    private long asked;

    public FirstQuestion(Workplace place) {
        this.place = place;
        asking = new Errand(place.runner());
    }

    /// @param cases how many; negative while that is not known
    public void memoryHolds(long cases) {
        if (cases <= 0) {
            asked = 0;
            asking.cancel();
        } else if (Math.abs(cases - asked) * TWENTIETH > asked) {
            asked = cases;
            asking.run(
                    TaskGroup.IO,
                    "first-question",
                    (cancel, _) -> {
                        place.services().get().recall().prepare(cancel);
                        return true;
                    },
                    // What fails here fails for the question that is asked, too, and is said there.
                    _ -> {});
        }
    }

    @Override
    public void close() {
        asking.close();
    }
}
