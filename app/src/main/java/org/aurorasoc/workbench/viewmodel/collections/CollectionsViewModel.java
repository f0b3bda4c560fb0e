package org.aurorasoc.workbench.viewmodel.collections;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.service.rows.Counted;
import org.aurorasoc.workbench.service.rows.Overview;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.task.TaskHandle;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.Errand;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.Remembering;
import org.aurorasoc.workbench.viewmodel.SettingsSection;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.deletion.Deletion;
import org.aurorasoc.workbench.viewmodel.mending.Arrivals;
import org.aurorasoc.workbench.viewmodel.mending.Reembedding;
import org.jspecify.annotations.Nullable;

/// What the Collections pane shows and does: which collection, which of its rows, one of them in full. Lives
/// on the interface thread.
public final class CollectionsViewModel implements AutoCloseable, Remembering {
    private static final Duration TYPING = Duration.ofMillis(250);

    private final Workplace place;
    private final Errand looking;
    private final Deletion deletion;
    private final TableViewModel table;
    private final InspectorViewModel inspector;
    private final DuplicatesViewModel duplicates;
    private final FilterFields filter;
    private final Marks marks = new Marks();
    private final RowActions actions;
    private final CollectionItemWriter items;
    private final ReadOnlyObjectWrapper<Sight> sight = new ReadOnlyObjectWrapper<>(Sight.UNSEEN);
    private final ReadOnlyObjectWrapper<Optional<CollectionItem>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.TABLE);
    private final Whereabouts whereabouts;
    private String wish = "";
    private @Nullable EntryKey selected;
    private Optional<String> rowWish = Optional.empty();
    private @Nullable TaskHandle typing;
    private Runnable onMemoryChanged = () -> {};

    public enum Tab {
        TABLE,
        MAP,
        DUPLICATES,
        MODELS
    }

    public CollectionsViewModel(Workplace place, Deletion deletion) {
        this.place = place;
        this.deletion = deletion;
        looking = new Errand(place.runner());
        table = new TableViewModel(place);
        inspector = new InspectorViewModel(place);
        duplicates = new DuplicatesViewModel(place, deletion);
        filter = new FilterFields(place.messages());
        actions = new RowActions(place, table, marks, deletion);
        items = new CollectionItemWriter(place);
        whereabouts = new Whereabouts(inspector, table, duplicates, tab);
        filter.textProperty().subscribe(this::afterTyping);
    }

    public TableViewModel table() {
        return table;
    }

    public InspectorViewModel inspector() {
        return inspector;
    }

    /// Whether the row in full is among those shown.
    public Whereabouts whereabouts() {
        return whereabouts;
    }

    public DuplicatesViewModel duplicates() {
        return duplicates;
    }

    public FilterFields filter() {
        return filter;
    }

    public Marks marks() {
        return marks;
    }

    public RowActions actions() {
        return actions;
    }

    public ReadOnlyObjectProperty<Sight> sightProperty() {
        return sight.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<CollectionItem>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ObjectProperty<Tab> tabProperty() {
        return tab;
    }

    public ReadOnlyBooleanProperty lookingProperty() {
        return looking.runningProperty();
    }

    /// Hears when rows went, came back or were embedded anew.
    public void setOnMemoryChanged(Runnable listener) {
        onMemoryChanged = listener;
    }

    /// Hears from elsewhere that rows went or came; before the first look there is nothing to look at anew.
    public void refresh() {
        if (sight.get().isSeen()) {
            load();
        }
    }

    /// Asks the memory what it holds, and shows the same collection again. What went wrong last time stands until the
    /// memory has answered.
    public void load() {
        looking.<Overview>run(
                TaskGroup.IO,
                "collections",
                (_, _) -> place.services().get().rows().overview(),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Done<Overview>(var seen) -> see(seen);
                        case Outcome.Failed<Overview>(var cause) ->
                            problem.set(place.errors().present(cause));
                        case Outcome.Cancelled<Overview> _ -> {}
                    }
                });
    }

    private void see(Overview overview) {
        problem.set(null);
        List<CollectionItem> all = overview.collections().stream()
                .map(card -> items.item(overview, card))
                .toList();
        sight.set(new Sight(all, overview));
        String before = chosen.get().map(CollectionItem::name).orElse(wish);
        Optional<CollectionItem> next =
                sight.get().item(before).or(() -> all.stream().findFirst());
        boolean isSame = next.map(CollectionItem::name).equals(chosen.get().map(CollectionItem::name));
        take(next);
        if (isSame) {
            table.again();
        } else {
            next.ifPresent(this::showRows);
        }
    }

    private void take(Optional<CollectionItem> next) {
        chosen.set(next);
        next.ifPresent(item -> duplicates.show(item.name(), sight.get().version(item)));
    }

    private boolean isChosen(String name) {
        return chosen.get().filter(item -> item.name().equals(name)).isPresent();
    }

    public void choose(String name) {
        Optional<CollectionItem> next = sight.get().item(name);
        if (next.isPresent() && !isChosen(name)) {
            take(next);
            showRows(next.get());
        }
    }

    private void showRows(CollectionItem item) {
        marks.clear();
        select(null);
        filter.wanted().ifPresent(wanted -> table.show(item.name(), wanted));
        rowWish.ifPresent(id -> {
            table.jumpTo(id);
            select(new EntryKey(item.name(), id));
        });
        rowWish = Optional.empty();
    }

    /// A row is under the cursor, in the table or elsewhere in this pane; null is none.
    public void select(@Nullable EntryKey key) {
        selected = key;
        inspector.show(key);
    }

    /// The row that was chosen last; empty before one was.
    public Optional<EntryKey> selected() {
        return Optional.ofNullable(selected);
    }

    /// Asked for from another pane.
    public void show(String collection, Optional<String> sourceId) {
        tab.set(Tab.TABLE);
        filter.clear();
        wish = collection;
        rowWish = sourceId;
        if (sight.get().item(collection).isEmpty()) {
            chosen.set(Optional.empty());
            load();
        } else if (isChosen(collection)) {
            chosen.get().ifPresent(this::showRows);
        } else {
            choose(collection);
        }
    }

    /// Brings the row in full back among the others, whatever hides it.
    public void showInTable() {
        Inspected row = inspector.shownProperty().get();
        if (row != null) {
            show(row.key().collection(), Optional.of(row.key().sourceId()));
        }
    }

    private void afterTyping() {
        if (typing != null) {
            typing.cancel();
        }
        typing = place.runner().later(TYPING, this::applyFilter);
    }

    /// Shows the rows that match what the filter line says, when all of it can be understood.
    public void applyFilter() {
        if (typing != null) {
            typing.cancel();
        }
        chosen.get()
                .ifPresent(item -> filter.wanted()
                        .filter(wanted -> !wanted.equals(table.wanted()))
                        .ifPresent(wanted -> {
                            marks.clear();
                            table.show(item.name(), wanted);
                        }));
    }

    public void clearFilter() {
        filter.clear();
        applyFilter();
    }

    /// Counts exactly, or says that it is not through yet.
    public String matchText() {
        Counted counted = table.countProperty().get();
        long rows = chosen.get().map(CollectionItem::total).orElse(0L);
        if (table.wanted().isAll()) {
            return place.messages().text("table.count", rows);
        }
        return counted.whole()
                ? place.messages().text("table.match", counted.wanted(), counted.lookedAt())
                : place.messages().text("table.match.least", counted.wanted(), rows, counted.lookedAt());
    }

    /// Why rows cannot be deleted; empty when they can.
    public String deletionRefused() {
        return deletion.refusedProperty().get();
    }

    public ReadOnlyStringProperty deletionRefusedProperty() {
        return deletion.refusedProperty();
    }

    public List<ModelLine> modelLines() {
        Overview overview = sight.get().overview();
        return overview == null
                ? List.of()
                : chosen.get()
                        .map(item -> new ModelWriter(place.messages()).lines(overview, item))
                        .orElse(List.of());
    }

    public void reembed() {
        chosen.get().ifPresent(item -> new Reembedding(place, this::memoryChanged).start(item.name()));
    }

    /// What a memory without rows offers.
    public Arrivals arrivals() {
        return new Arrivals(place, this::memoryChanged);
    }

    public void connect() {
        place.navigator().go(new Destination.Setting(SettingsSection.CONNECTION));
    }

    private void memoryChanged() {
        load();
        onMemoryChanged.run();
    }

    /// Stops what is on its way; false when nothing was.
    public boolean cancel() {
        boolean running = looking.isRunning();
        looking.cancel();
        return table.cancel() || running;
    }

    @Override
    public JsonObject remember() {
        return new Fields()
                .put("collection", chosen.get().map(CollectionItem::name).orElse(wish))
                .put("tab", tab.get().name())
                .put("text", filter.textProperty().get())
                .build();
    }

    @Override
    public void restore(JsonObject kept) {
        wish = kept.text("collection").orElse("");
        kept.text("text").ifPresent(filter.textProperty()::set);
        for (Tab each : Tab.values()) {
            if (kept.text("tab").filter(each.name()::equals).isPresent()) {
                tab.set(each);
            }
        }
    }

    @Override
    public void close() {
        looking.close();
        table.close();
        inspector.close();
    }
}
