package org.aurorasoc.workbench.viewmodel.map;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.ObservableList;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.jspecify.annotations.Nullable;

/// Which point is looked at, and the walk along its true neighbours. Lives on the interface thread.
public final class MapChoice implements AutoCloseable {
    public static final int NOBODY = -1;

    private final Supplier<Drawing> drawing;
    private final Neighbourhood neighbourhood;
    private final ReadOnlyObjectWrapper<@Nullable EntryKey> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper point = new ReadOnlyIntegerWrapper(NOBODY);
    private final ReadOnlyIntegerWrapper origin = new ReadOnlyIntegerWrapper(NOBODY);
    private final IntegerProperty hovered = new SimpleIntegerProperty(NOBODY);

    MapChoice(Workplace place, MapWords words, Supplier<Drawing> drawing, Consumer<WorkbenchException> onFailed) {
        this.drawing = drawing;
        neighbourhood = new Neighbourhood(place, words, onFailed);
    }

    /// It may be a neighbour that the sample does not hold.
    public ReadOnlyObjectProperty<@Nullable EntryKey> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Its number on the map, or [#NOBODY].
    public ReadOnlyIntegerProperty pointProperty() {
        return point.getReadOnlyProperty();
    }

    /// The point whose true neighbours are shown; walking along them does not change it.
    public ReadOnlyIntegerProperty originProperty() {
        return origin.getReadOnlyProperty();
    }

    public ObservableList<NeighbourRow> neighbours() {
        return neighbourhood.rows();
    }

    /// The point under the mouse, or [#NOBODY].
    public IntegerProperty hoveredProperty() {
        return hovered;
    }

    /// A press on nothing chooses nobody.
    public void choose(int number) {
        if (number == NOBODY) {
            clear();
            return;
        }
        EntryKey key = keyOf(number);
        origin.set(number);
        look(key, number);
        neighbourhood.of(key, id -> drawing.get().find(id));
    }

    /// The row of that id, where it is on the map.
    public void choose(String sourceId) {
        int number = drawing.get().find(sourceId);
        if (number != NOBODY) {
            choose(number);
        }
    }

    /// Begins at what is nearest to the middle of what is in sight.
    void walk(int by, Viewport sight) {
        if (origin.get() == NOBODY) {
            choose(drawing.get().nearest(sight.x(), sight.y(), Double.MAX_VALUE));
            return;
        }
        int step = neighbourhood.walk(by);
        if (step == Neighbourhood.ITSELF) {
            look(keyOf(origin.get()), origin.get());
        } else {
            visit(neighbours().get(step));
        }
    }

    public void visit(NeighbourRow neighbour) {
        look(neighbour.key(), neighbour.point());
    }

    /// The walk goes on from the row that is looked at.
    public void walkFromHere() {
        if (point.get() != NOBODY) {
            choose(point.get());
        }
    }

    private EntryKey keyOf(int number) {
        return new EntryKey(
                drawing.get().map().collection(), drawing.get().row(number).id());
    }

    private void look(EntryKey key, int number) {
        point.set(number);
        chosen.set(key);
    }

    /// False when nobody was chosen.
    boolean clear() {
        boolean some = chosen.get() != null;
        neighbourhood.clear();
        origin.set(NOBODY);
        point.set(NOBODY);
        chosen.set(null);
        hovered.set(NOBODY);
        return some;
    }

    @Override
    public void close() {
        neighbourhood.close();
    }
}
