package org.aurorasoc.workbench.viewmodel.mending;

import java.util.List;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.viewmodel.Workplace;

/// Builds the index again that was laid aside for many rows and left there. Lives on the interface thread.
public final class Reindexing {
    private final Workplace place;
    private final Runnable onEnded;

    /// @param onEnded hears that it is over, however it ended
    public Reindexing(Workplace place, Runnable onEnded) {
        this.place = place;
        this.onEnded = onEnded;
    }

    public void start() {
        place.tasks()
                .start(
                        place.messages().text("reindex.title"),
                        "reindex",
                        (cancel, progress) ->
                                place.services().get().connection().putBack(cancel, progress),
                        this::ended);
    }

    private void ended(Outcome<List<String>> outcome) {
        place.line()
                .say(
                        switch (outcome) {
                            case Outcome.Done<List<String>>(var done) ->
                                done.isEmpty()
                                        ? place.messages().text("reindex.nothing")
                                        : VisibleText.line(String.join(" ", done));
                            case Outcome.Failed<List<String>>(var cause) ->
                                place.errors().present(cause).title();
                            case Outcome.Cancelled<List<String>> _ ->
                                place.messages().text("reindex.stopped");
                        });
        onEnded.run();
    }
}
