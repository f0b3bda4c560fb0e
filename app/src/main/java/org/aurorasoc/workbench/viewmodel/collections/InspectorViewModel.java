package org.aurorasoc.workbench.viewmodel.collections;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.Hit;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.service.rows.RowService;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.viewmodel.Age;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.Errand;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.jspecify.annotations.Nullable;

/// One row beside the table: its payload, how its vector was made, what is truly near it. Lives
/// on the interface thread.
public final class InspectorViewModel implements AutoCloseable {
    private static final int NEIGHBOURS = 10;
    private static final int HASH_SHOWN = 12;

    private final Workplace place;
    private final TableRowWriter rows;
    private final Errand errand;
    private final ReadOnlyObjectWrapper<@Nullable Inspected> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private @Nullable EntryKey key;

    InspectorViewModel(Workplace place) {
        this.place = place;
        rows = new TableRowWriter(place);
        errand = new Errand(place.runner());
        place.room().onProperty().subscribe(() -> show(key));
    }

    public ReadOnlyObjectProperty<@Nullable Inspected> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What is read now must not be written by whoever moves on meanwhile: the newest wins.
    public void show(@Nullable EntryKey wanted) {
        key = wanted;
        problem.set(null);
        if (wanted == null) {
            errand.cancel();
            shown.set(null);
            return;
        }
        boolean hides = place.room().isOn();
        errand.<Inspected>run(
                TaskGroup.IO,
                "inspect",
                (cancel, _) -> read(place.services().get(), wanted, hides, cancel),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Done<Inspected>(var read) -> shown.set(read);
                        case Outcome.Failed<Inspected>(var cause) ->
                            problem.set(place.errors().present(cause));
                        case Outcome.Cancelled<Inspected> _ -> {}
                    }
                });
    }

    private Inspected read(Services services, EntryKey wanted, boolean hides, CancelToken cancel) {
        RowService service = services.rows();
        Optional<StoredEntry> found = service.row(wanted);
        if (found.isEmpty()) {
            return gone(wanted);
        }
        StoredEntry entry = found.get();
        TableRow row = rows.row(entry);
        return new Inspected(
                wanted,
                row.title(),
                row.id(),
                row.added(),
                facts(entry, row),
                new PayloadTree(place.messages(), services.extraction(), hides).of(entry.payload()),
                neighbours(service, wanted, cancel),
                row.sample(),
                wanted.collection().equals(CollectionName.CASES),
                row.fanged(),
                "");
    }

    private Inspected gone(EntryKey wanted) {
        String words = place.messages().text("inspector.gone");
        return new Inspected(wanted, "", "", new Age("", ""), List.of(), List.of(), List.of(), false, false, "", words);
    }

    private List<Inspected.Fact> facts(StoredEntry entry, TableRow row) {
        String hash = entry.textHash()
                .map(text -> text.substring(0, Math.min(HASH_SHOWN, text.length())) + "…")
                .orElseGet(() -> place.messages().text("inspector.hash.none"));
        return List.of(
                fact("model", VisibleText.line(entry.model().name())),
                fact("dimensions", Integer.toString(entry.embedding().dimension())),
                fact("hash", hash),
                fact("added", row.added().text()));
    }

    private Inspected.Fact fact(String name, String value) {
        return new Inspected.Fact(place.messages().text("inspector.fact." + name), value);
    }

    /// A row that went between two reads has none.
    private List<Inspected.Neighbour> neighbours(RowService service, EntryKey wanted, CancelToken cancel) {
        try {
            return service.neighbours(wanted, NEIGHBOURS, cancel).stream()
                    .map(this::neighbour)
                    .toList();
        } catch (NotFoundException _) {
            return List.of();
        }
    }

    private Inspected.Neighbour neighbour(Hit hit) {
        TableRow row = rows.row(hit.entry());
        return new Inspected.Neighbour(
                row.key(), String.format(Locale.ROOT, "%.2f", hit.score()), row.title(), row.id());
    }

    /// Cases like this one, by its stored vector.
    public void moreLikeThis() {
        Inspected now = shown.get();
        if (now != null && now.isCase()) {
            place.navigator().go(new Destination.Alike(now.key().sourceId()));
        }
    }

    public void open() {
        Inspected now = shown.get();
        if (now == null) {
            return;
        }
        if (now.isCase()) {
            place.navigator().go(new Destination.OneCase(now.key().sourceId()));
        } else if (!now.indicator().isEmpty()) {
            place.navigator().go(new Destination.LookUp(now.indicator()));
        }
    }

    @Override
    public void close() {
        errand.close();
    }
}
