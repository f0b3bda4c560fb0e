package org.aurorasoc.workbench.viewmodel.mending;

import java.util.List;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.service.ReembedService;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.viewmodel.Workplace;

/// Gives the rows of another model vectors of the one in use. Stopped half-way it goes on where it was when it is
/// started again. Lives on the interface thread.
public final class Reembedding {
    private final Workplace place;
    private final Runnable onMemoryChanged;

    /// @param onMemoryChanged hears that rows may have changed, also after a cancel
    public Reembedding(Workplace place, Runnable onMemoryChanged) {
        this.place = place;
        this.onMemoryChanged = onMemoryChanged;
    }

    public void start(String collection) {
        new BulkTask(place)
                .start(
                        place.messages().text("reembed.title", VisibleText.line(collection)),
                        "reembed",
                        (cancel, progress) ->
                                place.services().get().reembedding().reembed(collection, cancel, progress),
                        report -> List.of(report.bulk()),
                        this::end);
    }

    private void end(Outcome<ReembedService.Report> outcome) {
        switch (outcome) {
            case Outcome.Done<ReembedService.Report>(var report) ->
                place.line().say(place.messages().text("reembed.done", report.reembedded()));
            case Outcome.Failed<ReembedService.Report>(var cause) ->
                place.line().say(place.errors().present(cause).title());
            case Outcome.Cancelled<ReembedService.Report> _ ->
                place.line().say(place.messages().text("reembed.stopped"));
        }
        onMemoryChanged.run();
    }
}
