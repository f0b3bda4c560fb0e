package org.aurorasoc.workbench.viewmodel.collections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.Page;
import org.aurorasoc.workbench.domain.PageRequest;
import org.aurorasoc.workbench.domain.RowsWanted;
import org.aurorasoc.workbench.service.rows.Counted;
import org.aurorasoc.workbench.service.rows.RowService;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.viewmodel.Errand;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.jspecify.annotations.Nullable;

/// A table over any number of rows: pages before and after what is on screen are fetched as it moves, and those left
/// behind are let go. Lives on the interface thread.
public final class TableViewModel implements AutoCloseable {
    static final int PAGE = 200;
    static final int KEPT = 600;

    private final Workplace place;
    private final TableRowWriter writer;
    private final Errand paging;
    private final Errand counting;
    private final ReadOnlyObjectWrapper<TableWindow> window = new ReadOnlyObjectWrapper<>(TableWindow.EMPTY);
    private final ReadOnlyObjectWrapper<Counted> count = new ReadOnlyObjectWrapper<>(new Counted(0, 0, false));
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable EntryKey> goal = new ReadOnlyObjectWrapper<>();
    private String collection = "";
    private RowsWanted wanted = RowsWanted.ALL;
    private boolean asked;

    TableViewModel(Workplace place) {
        this.place = place;
        writer = new TableRowWriter(place);
        paging = new Errand(place.runner());
        counting = new Errand(place.runner());
    }

    public ReadOnlyObjectProperty<TableWindow> windowProperty() {
        return window.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Counted> countProperty() {
        return count.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return paging.runningProperty();
    }

    /// The row that a jump led to, to be selected when the window holds it.
    public ReadOnlyObjectProperty<@Nullable EntryKey> goalProperty() {
        return goal.getReadOnlyProperty();
    }

    public String collection() {
        return collection;
    }

    public RowsWanted wanted() {
        return wanted;
    }

    /// Whether what is shown is an answer, so that no rows means there are none.
    public boolean isAnswered() {
        return asked && !paging.isRunning() && problem.get() == null;
    }

    void show(String name, RowsWanted rows) {
        collection = name;
        wanted = rows;
        first();
        recount();
    }

    /// Another look at the same place, after something changed.
    void again() {
        if (collection.isEmpty()) {
            return;
        }
        List<TableRow> rows = window.get().rows();
        if (rows.isEmpty() || !window.get().hasBefore()) {
            first();
        } else {
            jumpTo(rows.getFirst().key().sourceId(), false);
        }
        recount();
    }

    public void first() {
        goal.set(null);
        load((service, cancel) -> at(service, cancel, null, false, 0));
    }

    public void last() {
        goal.set(null);
        load((service, cancel) ->
                at(service, cancel, null, true, wanted.isAll() ? count.get().wanted() : -1));
    }

    /// To the row with this id, or where it would stand.
    public void jumpTo(String id) {
        jumpTo(id, true);
    }

    private void jumpTo(String id, boolean select) {
        EntryKey key = new EntryKey(collection, id);
        goal.set(null);
        load((service, cancel) -> around(service, cancel, id), () -> goal.set(select ? key : null));
    }

    private TableWindow around(RowService service, CancelToken cancel, String id) {
        PageRequest back = new PageRequest(collection, wanted, id, true, PAGE / 2);
        Page before = service.page(back, cancel);
        Optional<TableRow> start = before.entries().stream().findFirst().map(writer::row);
        String from = start.map(row -> row.key().sourceId()).orElse(null);
        Page page = service.page(new PageRequest(collection, wanted, from, false, PAGE), cancel);
        List<TableRow> rows = new ArrayList<>();
        start.ifPresent(rows::add);
        page.entries().stream().map(writer::row).forEach(rows::add);
        boolean hasBefore = before.next().isPresent();
        boolean isKnown = wanted.isAll() && !rows.isEmpty();
        long first = isKnown ? service.countBefore(rows.getFirst().key()) : hasBefore ? -1 : 0;
        return new TableWindow(rows, first, hasBefore, page.next().isPresent());
    }

    private TableWindow at(
            RowService service, CancelToken cancel, @Nullable String after, boolean backwards, long total) {
        Page page = service.page(new PageRequest(collection, wanted, after, backwards, PAGE), cancel);
        List<TableRow> rows = page.entries().stream().map(writer::row).toList();
        boolean more = page.next().isPresent();
        long first = !backwards ? 0 : !more ? 0 : total < 0 ? -1 : total - rows.size();
        return backwards ? new TableWindow(rows, first, more, false) : new TableWindow(rows, 0, false, more);
    }

    /// The page after the window; nothing when there is none or one is on its way.
    public void next() {
        TableWindow now = window.get();
        if (now.hasAfter() && !paging.isRunning()) {
            String after = now.rows().getLast().key().sourceId();
            load((service, cancel) -> {
                Page page = service.page(new PageRequest(collection, wanted, after, false, PAGE), cancel);
                return now.withAfter(
                        page.entries().stream().map(writer::row).toList(),
                        page.next().isPresent(),
                        KEPT);
            });
        }
    }

    public void previous() {
        TableWindow now = window.get();
        if (now.hasBefore() && !paging.isRunning()) {
            String before = now.rows().getFirst().key().sourceId();
            load((service, cancel) -> {
                Page page = service.page(new PageRequest(collection, wanted, before, true, PAGE), cancel);
                return now.withBefore(
                        page.entries().stream().map(writer::row).toList(),
                        page.next().isPresent(),
                        KEPT);
            });
        }
    }

    @FunctionalInterface
    private interface Loading {
        TableWindow load(RowService service, CancelToken cancel);
    }

    private void load(Loading work) {
        load(work, () -> {});
    }

    private void load(Loading work, Runnable onLoaded) {
        asked = true;
        problem.set(null);
        paging.<TableWindow>run(
                TaskGroup.IO,
                "page",
                (cancel, _) -> work.load(place.services().get().rows(), cancel),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Done<TableWindow>(var loaded) -> {
                            window.set(loaded);
                            onLoaded.run();
                        }
                        case Outcome.Failed<TableWindow>(var cause) ->
                            problem.set(place.errors().present(cause));
                        case Outcome.Cancelled<TableWindow> _ -> {}
                    }
                });
    }

    private void recount() {
        String name = collection;
        RowsWanted rows = wanted;
        count.set(new Counted(0, 0, false));
        counting.<Counted>run(
                TaskGroup.IO,
                "count",
                (cancel, progress) -> place.services()
                        .get()
                        .rows()
                        .count(name, rows, cancel, sofar -> progress.step(sofar.wanted(), sofar.lookedAt())),
                (matching, lookedAt) -> count.set(new Counted(matching, lookedAt, false)),
                this::counted);
    }

    private void counted(Outcome<Counted> outcome) {
        if (outcome instanceof Outcome.Done<Counted>(var all)) {
            count.set(all);
        }
    }

    Optional<TableRow> row(EntryKey key) {
        return window.get().rows().stream().filter(row -> row.key().equals(key)).findFirst();
    }

    /// Stops what is on its way; false when nothing was.
    boolean cancel() {
        boolean running = paging.isRunning();
        paging.cancel();
        return running;
    }

    @Override
    public void close() {
        paging.close();
        counting.close();
    }
}
