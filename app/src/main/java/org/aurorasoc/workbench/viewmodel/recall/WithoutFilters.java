package org.aurorasoc.workbench.viewmodel.recall;

import java.util.function.IntConsumer;
import org.aurorasoc.workbench.service.recall.RecallService;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.viewmodel.Errand;
import org.aurorasoc.workbench.viewmodel.Workplace;

/// Where filters left nothing, finds out how many cases there would be without them.
final class WithoutFilters {
    private final Workplace place;
    private final Errand errand;

    WithoutFilters(Workplace place) {
        this.place = place;
        errand = new Errand(place.runner());
    }

    /// A count that cannot be had is not told: the answer itself stands.
    void count(RecallFilters.Asking asking, IntConsumer onCount) {
        errand.run(
                TaskGroup.IO,
                "recall unfiltered",
                (cancel, _) -> {
                    RecallService recall = place.services().get().recall();
                    return recall.recall(asking.unfiltered().request(recall), cancel)
                            .cases()
                            .size();
                },
                outcome -> {
                    if (outcome instanceof Outcome.Done<Integer>(var count)) {
                        onCount.accept(count);
                    }
                });
    }

    void stop() {
        errand.cancel();
    }
}
