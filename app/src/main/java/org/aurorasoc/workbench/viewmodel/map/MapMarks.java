package org.aurorasoc.workbench.viewmodel.map;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Points marked together, by a line drawn round them or by words that match. Lives on the interface thread.
public final class MapMarks {
    private final MapWords words;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<PointSet> matching = new ReadOnlyObjectWrapper<>(PointSet.NONE);
    private final ReadOnlyObjectWrapper<PointSet> marked = new ReadOnlyObjectWrapper<>(PointSet.NONE);
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private Drawing drawing;

    MapMarks(MapWords words, Drawing first) {
        this.words = words;
        drawing = first;
        filter.subscribe(_ -> match());
        marked.subscribe(set -> said.set(set.count() == 0 ? "" : words.text("map.marked", set.count())));
    }

    public StringProperty filterProperty() {
        return filter;
    }

    /// What the filter's words are found in; nothing while it is empty.
    public ReadOnlyObjectProperty<PointSet> matchingProperty() {
        return matching.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PointSet> markedProperty() {
        return marked.getReadOnlyProperty();
    }

    /// "37 selected", or empty.
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Points keep their numbers when only the colouring or the places changed.
    void draw(Drawing next, boolean sameRows) {
        drawing = next;
        if (!sameRows) {
            clear();
        }
        match();
    }

    private void match() {
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        matching.set(
                wanted.isEmpty()
                        ? PointSet.NONE
                        : PointSet.of(drawing, point -> text(point).contains(wanted)));
    }

    private String text(int point) {
        String group = drawing.legend().get(drawing.entry(point)).label();
        return (drawing.row(point).id() + " " + drawing.row(point).title() + " " + group).toLowerCase(Locale.ROOT);
    }

    public void markMatching() {
        marked.set(matching.get());
    }

    public void mark(Lasso lasso) {
        marked.set(
                lasso.corners().size() < 3
                        ? PointSet.NONE
                        : PointSet.of(drawing, point -> lasso.holds(drawing.x(point), drawing.y(point))));
    }

    /// False when nothing was marked.
    boolean clear() {
        boolean some = marked.get().count() > 0;
        marked.set(PointSet.NONE);
        return some;
    }

    List<String> ids() {
        return marked.get().stream().mapToObj(point -> drawing.row(point).id()).toList();
    }

    /// Id and title a line, defanged.
    String asText() {
        StringBuilder text = new StringBuilder();
        marked.get().stream()
                .forEach(point -> text.append(MapWords.title(drawing.row(point).id()))
                        .append('\t')
                        .append(MapWords.title(drawing.row(point).title()))
                        .append('\n'));
        return text.toString();
    }
}
