package org.aurorasoc.workbench.viewmodel.collections;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.service.deletion.DeletionService;
import org.aurorasoc.workbench.service.rows.DuplicateGroup;
import org.aurorasoc.workbench.service.rows.Duplicates;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.deletion.Deletion;
import org.aurorasoc.workbench.viewmodel.tasks.BackgroundTask;
import org.jspecify.annotations.Nullable;

/// Near-duplicates of the chosen collection, found in the background and kept until the collection changed.
/// Lives on the interface thread.
public final class DuplicatesViewModel {
    private final Workplace place;
    private final Deletion deletion;
    private final DuplicateWriter writer;
    private final Map<String, Known> known = new HashMap<>();
    private final Map<String, BackgroundTask> looking = new HashMap<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.UNASKED);
    private String collection = "";
    private Object stamp = "";

    /// @param count absent while nobody looked
    /// @param note what was compared, or why nothing was; empty while nobody looked
    public record State(
            List<DuplicateRow> rows,
            Optional<Integer> count,
            String note,
            @Nullable BackgroundTask task) {
        static final State UNASKED = new State(List.of(), Optional.empty(), "", null);

        public State {
            rows = List.copyOf(rows);
        }
    }

    private record Known(Duplicates found, Object stamp) {}

    DuplicatesViewModel(Workplace place, Deletion deletion) {
        this.place = place;
        this.deletion = deletion;
        writer = new DuplicateWriter(place);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// @param version equal as long as the collection did not change
    void show(String name, Object version) {
        collection = name;
        stamp = version;
        refresh("");
    }

    private void refresh(String said) {
        Known now = known.get(collection);
        BackgroundTask task = looking.get(collection);
        if (now == null) {
            state.set(new State(List.of(), Optional.empty(), said, task));
            return;
        }
        Duplicates found = now.found();
        boolean isFresh = now.stamp().equals(stamp);
        String key = !isFresh ? "duplicates.stale" : found.whole() ? "duplicates.all" : "duplicates.sample";
        String note = said.isEmpty() ? place.messages().text(key, found.lookedAt(), found.rows()) : said;
        state.set(new State(
                found.groups().stream().map(writer::row).toList(),
                Optional.of(found.groups().size()),
                note,
                task));
    }

    public void find() {
        if (looking.containsKey(collection) || collection.isEmpty()) {
            return;
        }
        String name = collection;
        Object version = stamp;
        BackgroundTask task = place.tasks()
                .start(
                        place.messages().text("duplicates.title", VisibleText.line(name)),
                        "duplicates",
                        (cancel, progress) ->
                                place.services().get().duplicates().find(name, cancel, progress),
                        outcome -> found(name, version, outcome));
        if (task.isRunning()) {
            looking.put(name, task);
        }
        refresh("");
    }

    private void found(String name, Object version, Outcome<Duplicates> outcome) {
        looking.remove(name);
        String said =
                switch (outcome) {
                    case Outcome.Done<Duplicates>(var all) -> {
                        known.put(name, new Known(all, version));
                        yield "";
                    }
                    case Outcome.Failed<Duplicates>(var cause) ->
                        place.errors().present(cause).title();
                    case Outcome.Cancelled<Duplicates> _ -> place.messages().text("duplicates.stopped");
                };
        if (name.equals(collection)) {
            refresh(said);
        }
    }

    /// Deletes the others, with undo.
    public void keepOne(DuplicateRow row, EntryKey kept) {
        deletion.delete(row.group().members().stream()
                .filter(member -> !member.key().equals(kept))
                .map(member -> new DeletionService.Seen(member.key(), Optional.of(member.createdAt())))
                .toList());
        drop(row);
    }

    /// All stay; the group is not shown again until somebody looks anew.
    public void keepAll(DuplicateRow row) {
        drop(row);
    }

    /// Remembered: these are different things.
    public void notDuplicates(DuplicateRow row) {
        String name = collection;
        place.tasks()
                .<Boolean>start(
                        place.messages().text("duplicates.remembering"),
                        "dismiss",
                        (_, _) -> {
                            place.services().get().duplicates().dismiss(name, row.group());
                            return true;
                        },
                        outcome -> {
                            if (outcome instanceof Outcome.Failed<Boolean>(var cause)) {
                                place.line().say(place.errors().present(cause).title());
                            }
                        });
        drop(row);
    }

    private void drop(DuplicateRow row) {
        Known now = known.get(collection);
        if (now != null) {
            Duplicates found = now.found();
            List<DuplicateGroup> rest = found.groups().stream()
                    .filter(group -> !group.equals(row.group()))
                    .toList();
            known.put(
                    collection,
                    new Known(new Duplicates(rest, found.lookedAt(), found.rows(), found.dismissed()), now.stamp()));
            refresh("");
        }
    }
}
