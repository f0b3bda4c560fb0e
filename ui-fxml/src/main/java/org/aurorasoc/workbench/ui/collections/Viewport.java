package org.aurorasoc.workbench.ui.collections;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.viewmodel.collections.TableRow;
import org.aurorasoc.workbench.viewmodel.collections.TableViewModel;
import org.aurorasoc.workbench.viewmodel.collections.TableWindow;
import org.jspecify.annotations.Nullable;

/// Keeps what is on screen where it is while the rows in memory change around it, and asks for more rows near an end.
final class Viewport {
    private static final int NEAR = 60;

    private final Supplier<TableView<TableRow>> where;
    private final TableViewModel model;
    private final Supplier<Optional<EntryKey>> looked;
    private final Runnable onMoved;
    private final ObservableList<TableRow> rows = FXCollections.observableArrayList();
    private boolean isSettling;
    private boolean isWatched;
    private Edge edge = Edge.NONE;

    enum Edge {
        NONE,
        FIRST,
        LAST
    }

    /// @param looked the row that is looked at, which may have left the memory
    Viewport(
            Supplier<TableView<TableRow>> where,
            TableViewModel model,
            Supplier<Optional<EntryKey>> looked,
            Runnable onMoved) {
        this.where = where;
        this.model = model;
        this.looked = looked;
        this.onMoved = onMoved;
    }

    private TableView<TableRow> table() {
        return where.get();
    }

    /// The table is there.
    void begin() {
        table().setItems(rows);
        table().needsLayoutProperty().subscribe(dirty -> {
            if (!dirty) {
                watch();
                // The bar says nothing when it stands at the very end before and after rows came.
                near(first(), last());
                onMoved.run();
            }
        });
        table().getSelectionModel()
                .selectedIndexProperty()
                .subscribe(index -> near(index.intValue(), index.intValue()));
    }

    /// Where the cursor goes when the next rows come.
    void wish(Edge wished) {
        edge = wished;
    }

    void show(TableWindow window) {
        isSettling = true;
        // What was scrolled since the last frame counts, and it must be known again before the next rows come.
        table().layout();
        Optional<EntryKey> selected = looked.get();
        int top = first();
        TableRow anchor = top >= 0 && top < rows.size() ? rows.get(top) : null;
        rows.setAll(window.rows());
        int kept = selected.map(this::indexOf).orElse(-1);
        int place = anchor == null ? -1 : indexOf(anchor.key());
        if (edge == Edge.LAST) {
            select(rows.size() - 1);
        } else if (edge == Edge.FIRST || kept < 0 && place < 0) {
            select(0);
        } else {
            stay(kept, place);
        }
        edge = Edge.NONE;
        table().layout();
        isSettling = false;
        watch();
        near(first(), last());
        onMoved.run();
    }

    /// Who scrolled far from the selected row is not taken back to it, nor to the first row in memory.
    private void stay(int selected, int top) {
        if (selected < 0) {
            table().getSelectionModel().clearSelection();
            table().getFocusModel().focus(top);
        } else {
            table().getSelectionModel().clearAndSelect(selected);
            table().getFocusModel().focus(selected);
        }
        if (top >= 0) {
            table().scrollTo(top);
        }
    }

    void select(@Nullable EntryKey key) {
        int index = key == null ? -1 : indexOf(key);
        if (index >= 0) {
            select(index);
        }
    }

    private void select(int index) {
        if (index >= 0 && index < rows.size()) {
            table().getSelectionModel().clearAndSelect(index);
            table().getFocusModel().focus(index);
            table().scrollTo(Math.max(0, index - 3));
        }
    }

    private int indexOf(EntryKey key) {
        List<TableRow> all = rows;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /// The bar comes with the table's skin.
    private void watch() {
        if (isWatched) {
            return;
        }
        for (var node : table().lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
                bar.valueProperty().subscribe(() -> {
                    near(first(), last());
                    onMoved.run();
                });
                isWatched = true;
            }
        }
    }

    private void near(int first, int last) {
        if (isSettling || first < 0 || rows.isEmpty()) {
            return;
        }
        if (last >= rows.size() - NEAR) {
            model.next();
        } else if (first < NEAR) {
            model.previous();
        }
    }

    /// The first row on screen, -1 before there is a screen.
    int first() {
        return table().lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null
                ? flow.getFirstVisibleCell().getIndex()
                : -1;
    }

    /// From the heights: the flow knows its last cell only after it was laid out.
    int last() {
        double cell = Math.max(1, table().getFixedCellSize());
        int visible = (int) Math.floor((table().getHeight() - cell) / cell);
        return Math.min(rows.size() - 1, Math.max(0, first()) + Math.max(1, visible) - 1);
    }
}
