package org.aurorasoc.workbench.viewmodel.enrich;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aurorasoc.workbench.domain.intel.Indicator;

/// The rows of one pasted text, in its order, and which of them are shown. Lives on the interface thread.
public final class LineList {
    private final ObservableList<IndicatorLine> shown = FXCollections.observableArrayList();
    private final ObservableList<IndicatorLine> view = FXCollections.unmodifiableObservableList(shown);
    private final ObjectProperty<LineFilter> filter = new SimpleObjectProperty<>(LineFilter.ANY);
    private final ReadOnlyObjectWrapper<Tally> tally = new ReadOnlyObjectWrapper<>(Tally.NONE);
    private final Map<Indicator, IndicatorLine> byIndicator = new HashMap<>();
    private final Marks marks = new Marks();
    private List<IndicatorLine> all = List.of();

    /// How many rows say what, and which types there are.
    public record Tally(Map<VerdictState, Integer> verdicts, List<String> types, int rows) {
        static final Tally NONE = new Tally(Map.of(), List.of(), 0);

        public Tally {
            verdicts = Map.copyOf(verdicts);
            types = List.copyOf(types);
        }

        public int of(VerdictState state) {
            return verdicts.getOrDefault(state, 0);
        }
    }

    LineList() {
        filter.addListener((_, _, _) -> sift());
    }

    /// Read-only.
    public ObservableList<IndicatorLine> shown() {
        return view;
    }

    public ObjectProperty<LineFilter> filterProperty() {
        return filter;
    }

    public ReadOnlyObjectProperty<Tally> tallyProperty() {
        return tally.getReadOnlyProperty();
    }

    public Marks marks() {
        return marks;
    }

    public List<IndicatorLine> all() {
        return all;
    }

    Optional<IndicatorLine> of(Indicator indicator) {
        return Optional.ofNullable(byIndicator.get(indicator));
    }

    /// The marked ones, of all that there are: a filter hides no mark.
    public List<IndicatorLine> marked() {
        return all.stream().filter(marks::has).toList();
    }

    public void toggle(VerdictState state) {
        filter.set(filter.get().toggled(state));
    }

    public void markAllShown() {
        marks.markAll(filter.get());
    }

    void show(List<IndicatorLine> lines) {
        all = List.copyOf(lines);
        byIndicator.clear();
        all.forEach(line -> byIndicator.put(line.indicator(), line));
        marks.clear();
        sift();
        count();
    }

    void add(IndicatorLine line) {
        List<IndicatorLine> grown = new ArrayList<>(all);
        grown.add(line);
        all = List.copyOf(grown);
        byIndicator.put(line.indicator(), line);
        sift();
        count();
    }

    /// News of many rows at once: counted once, and sifted again only where the filter looks at verdicts.
    void hear(List<Told> news) {
        news.forEach(told -> of(told.row().subject().indicator()).ifPresent(line -> line.become(told)));
        counted();
    }

    /// Who hears of the count finds the rows that it is about.
    void counted() {
        if (!filter.get().isAny()) {
            sift();
        }
        count();
    }

    private void count() {
        Map<VerdictState, Integer> verdicts = new EnumMap<>(VerdictState.class);
        TreeSet<String> types = new TreeSet<>();
        for (IndicatorLine line : all) {
            verdicts.merge(line.text().state(), 1, Integer::sum);
            types.add(line.text().type());
        }
        tally.set(new Tally(verdicts, List.copyOf(types), all.size()));
    }

    private void sift() {
        List<IndicatorLine> fitting = all.stream().filter(filter.get()::accepts).toList();
        if (!fitting.equals(shown)) {
            shown.setAll(fitting);
        }
    }
}
