package org.aurorasoc.workbench.viewmodel.map;

import java.util.List;
import org.aurorasoc.workbench.domain.map.CollectionMap;
import org.aurorasoc.workbench.domain.map.Colouring;
import org.aurorasoc.workbench.domain.map.MapRow;

/// A map with its colouring: what there is to draw.
public final class Drawing {
    private final CollectionMap map;
    private final List<LegendEntry> legend;
    private final int[] entryOf;
    private final double halfWidth;
    private final double halfHeight;

    private Drawing(CollectionMap map, List<LegendEntry> legend, int[] entryOf) {
        this.map = map;
        this.legend = List.copyOf(legend);
        this.entryOf = entryOf;
        halfWidth = map.places().halfWidth();
        halfHeight = map.places().halfHeight();
    }

    static Drawing of(CollectionMap map, Colouring by, List<LegendEntry> legend) {
        List<String> groups = legend.stream().map(LegendEntry::group).toList();
        int[] entryOf = map.rows().stream()
                .mapToInt(row -> groups.indexOf(by.groupOf(row.labels())))
                .toArray();
        return new Drawing(map, legend, entryOf);
    }

    Drawing with(List<LegendEntry> other) {
        return new Drawing(map, other, entryOf);
    }

    CollectionMap map() {
        return map;
    }

    public int size() {
        return entryOf.length;
    }

    public List<LegendEntry> legend() {
        return legend;
    }

    public MapRow row(int point) {
        return map.rows().get(point);
    }

    public double x(int point) {
        return map.places().x(point);
    }

    public double y(int point) {
        return map.places().y(point);
    }

    double halfWidth() {
        return halfWidth;
    }

    double halfHeight() {
        return halfHeight;
    }

    /// Which legend entry it belongs to.
    public int entry(int point) {
        return entryOf[point];
    }

    public boolean isShown(int point) {
        return legend.get(entryOf[point]).shown();
    }

    public Trusted trusted(int point) {
        return Trusted.of(map.trustOf(point));
    }

    /// The shown point nearest to a place on the map, or -1 where none is within `reach`.
    public int nearest(double x, double y, double reach) {
        int nearest = -1;
        double least = reach * reach;
        for (int i = 0; i < size(); i++) {
            double dx = x(i) - x;
            double dy = y(i) - y;
            double square = dx * dx + dy * dy;
            if (square <= least && isShown(i)) {
                least = square;
                nearest = i;
            }
        }
        return nearest;
    }

    /// -1 where it is not on the map.
    int find(String id) {
        for (int i = 0; i < size(); i++) {
            if (row(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
