package org.aurorasoc.workbench.viewmodel.map;

import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.map.CollectionMap;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.service.map.MapService;
import org.aurorasoc.workbench.service.map.Mapping;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.viewmodel.Errand;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.tasks.BackgroundTask;
import org.aurorasoc.workbench.viewmodel.tasks.TaskState;
import org.jspecify.annotations.Nullable;

/// Fetches one map, from its first picture to the good one; a newer one ends it. The last step is on the task list.
final class MapRun implements AutoCloseable {
    /// What is going on, for the words and the percentage.
    enum Step {
        NONE,
        READING,
        WEIGHING,
        PLACING
    }

    /// Hears what comes of the newest run, and of no other.
    interface Listener {
        void began(Mapping mapping);

        void better(CollectionMap map);

        void failed(WorkbenchException cause);

        void working(Step step, long done, long total);
    }

    private final Workplace place;
    private final Errand errand;
    private final Listener listener;
    private @Nullable BackgroundTask task;
    private int turn;

    MapRun(Workplace place, Listener listener) {
        this.place = place;
        this.listener = listener;
        errand = new Errand(place.runner());
    }

    void start(String collection, int most) {
        stop();
        listener.working(Step.READING, 0, -1);
        errand.run(TaskGroup.IO, "map", (cancel, _) -> maps().begin(collection, most, cancel), outcome -> {
            listener.working(Step.NONE, 0, -1);
            switch (outcome) {
                case Outcome.Done<Mapping>(var mapping) -> began(mapping);
                case Outcome.Failed<Mapping>(var cause) -> listener.failed(cause);
                case Outcome.Cancelled<Mapping> _ -> {}
            }
        });
    }

    private MapService maps() {
        return place.services().get().maps();
    }

    private void began(Mapping mapping) {
        listener.began(mapping);
        if (!mapping.isFinished()) {
            weigh(mapping);
        }
    }

    private void weigh(Mapping mapping) {
        listener.working(Step.WEIGHING, 0, -1);
        errand.run(
                TaskGroup.LONG,
                "map_trust",
                mapping::weigh,
                (done, total) -> listener.working(Step.WEIGHING, done, total),
                outcome -> {
                    listener.working(Step.NONE, 0, -1);
                    if (took(outcome)) {
                        refine(mapping);
                    }
                });
    }

    private void refine(Mapping mapping) {
        int mine = turn;
        String title = VisibleText.line(mapping.newest().collection());
        BackgroundTask begun = place.tasks()
                .start(place.messages().text("map.task", title), "map_umap", mapping::refine, outcome -> {
                    if (mine == turn) {
                        listener.working(Step.NONE, 0, -1);
                        took(outcome);
                    }
                });
        task = begun;
        begun.stateProperty().subscribe(state -> {
            if (mine == turn && state instanceof TaskState.Running(long done, long total)) {
                listener.working(Step.PLACING, done, total);
            }
        });
    }

    private boolean took(Outcome<CollectionMap> outcome) {
        switch (outcome) {
            case Outcome.Done<CollectionMap>(var map) -> listener.better(map);
            case Outcome.Failed<CollectionMap>(var cause) -> listener.failed(cause);
            case Outcome.Cancelled<CollectionMap> _ -> {}
        }
        return outcome instanceof Outcome.Done;
    }

    /// What was drawn so far stays.
    void stop() {
        turn++;
        errand.cancel();
        BackgroundTask running = task;
        task = null;
        if (running != null && running.isRunning()) {
            running.cancel();
        }
        listener.working(Step.NONE, 0, -1);
    }

    @Override
    public void close() {
        stop();
    }
}
