package org.aurorasoc.workbench.viewmodel.map;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.Hit;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.viewmodel.Errand;
import org.aurorasoc.workbench.viewmodel.Workplace;

/// The true neighbours of one row, asked of the whole collection in all dimensions, and the walk along them: the row
/// itself comes first, then the nearest, and so on. Lives on the interface thread.
final class Neighbourhood implements AutoCloseable {
    static final int ITSELF = -1;

    private final Workplace place;
    private final MapWords words;
    private final Consumer<WorkbenchException> onFailed;
    private final Errand errand;
    private final ObservableList<NeighbourRow> rows = FXCollections.observableArrayList();
    private int step = ITSELF;

    Neighbourhood(Workplace place, MapWords words, Consumer<WorkbenchException> onFailed) {
        this.place = place;
        this.words = words;
        this.onFailed = onFailed;
        errand = new Errand(place.runner());
    }

    ObservableList<NeighbourRow> rows() {
        return rows;
    }

    /// @param point the number of a row on the map by its id
    void of(EntryKey key, ToIntFunction<String> point) {
        clear();
        errand.run(
                TaskGroup.IO,
                "map_neighbours",
                (cancel, _) -> place.services().get().maps().neighbours(key, cancel),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Done<List<Hit>>(var hits) ->
                            rows.setAll(
                                    hits.stream().map(hit -> row(hit, point)).toList());
                        case Outcome.Failed<List<Hit>>(var cause) -> onFailed.accept(cause);
                        case Outcome.Cancelled<List<Hit>> _ -> {}
                    }
                });
    }

    private NeighbourRow row(Hit hit, ToIntFunction<String> point) {
        EntryKey key = hit.entry().key();
        CaseRecord record = new CaseRecord(key.sourceId(), hit.entry().payload());
        String title = record.text("value").orElseGet(record::title);
        return new NeighbourRow(
                key,
                MapWords.title(title.isBlank() ? key.sourceId() : title),
                words.score(hit.score()),
                point.applyAsInt(key.sourceId()));
    }

    void clear() {
        errand.cancel();
        rows.clear();
        step = ITSELF;
    }

    /// Goes `by` steps along the walk and says where that is; it ends at both ends.
    int walk(int by) {
        step = Math.clamp(step + (long) by, ITSELF, rows.size() - 1);
        return step;
    }

    @Override
    public void close() {
        errand.close();
    }
}
