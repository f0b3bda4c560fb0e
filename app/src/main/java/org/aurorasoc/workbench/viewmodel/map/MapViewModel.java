package org.aurorasoc.workbench.viewmodel.map;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.map.CollectionMap;
import org.aurorasoc.workbench.domain.map.Colouring;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.service.map.MapService;
import org.aurorasoc.workbench.service.map.Mapping;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.Remembering;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.jspecify.annotations.Nullable;

/// The map of one collection: what is drawn, chosen and said. Lives on the interface thread.
public final class MapViewModel implements AutoCloseable, MapRun.Listener, Remembering {
    private static final String COLOURING = "colouring";

    private final Workplace place;
    private final MapWords words;
    private final MapRun run;
    private final MapChoice choice;
    private final MapMarks marks;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.UNASKED);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Drawing> drawing;
    private final ReadOnlyStringWrapper footer = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper working = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper tooFew = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper betterReady = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper canGrow = new ReadOnlyBooleanWrapper(false);
    private final ObjectProperty<Viewport> viewport = new SimpleObjectProperty<>(Viewport.ALL);
    private final ObjectProperty<Colouring> colouring = new SimpleObjectProperty<>(Colouring.OUTCOME);
    private final BooleanProperty asText = new SimpleBooleanProperty(false);
    private final ObservableList<Colouring> colourings = FXCollections.observableArrayList();
    private final ObservableList<GroupRow> table = FXCollections.observableArrayList();
    private final ObservableList<String> notices = FXCollections.observableArrayList();
    private String collection = "";
    private int most = MapService.USUAL;
    private @Nullable Mapping mapping;
    private @Nullable CollectionMap waiting;
    private @Nullable EntryKey pointed;

    /// What there is to see.
    public enum Phase {
        UNASKED,
        READING,
        TOO_FEW,
        DRAWN
    }

    public MapViewModel(Workplace place) {
        this.place = place;
        words = new MapWords(place.messages(), place.clock());
        run = new MapRun(place, this);
        drawing = new ReadOnlyObjectWrapper<>(NoMap.drawing());
        choice = new MapChoice(place, words, drawing::get, this::failed);
        marks = new MapMarks(words, drawing.get());
        colouring.addListener(_ -> recolour());
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Drawing> drawingProperty() {
        return drawing.getReadOnlyProperty();
    }

    public MapChoice choice() {
        return choice;
    }

    /// The row that is looked at, for whoever shows it in full.
    public ReadOnlyObjectProperty<@Nullable EntryKey> chosenProperty() {
        return choice.chosenProperty();
    }

    public MapMarks marks() {
        return marks;
    }

    /// "PCA to UMAP, seed 7, 4,523 points, …".
    public ReadOnlyStringProperty footerProperty() {
        return footer.getReadOnlyProperty();
    }

    /// What goes on, with its percentage; empty when nothing does.
    public ReadOnlyStringProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty tooFewProperty() {
        return tooFew.getReadOnlyProperty();
    }

    /// A better map waits, since the analyst is at work on the present one.
    public ReadOnlyBooleanProperty betterReadyProperty() {
        return betterReady.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGrowProperty() {
        return canGrow.getReadOnlyProperty();
    }

    public ObjectProperty<Viewport> viewportProperty() {
        return viewport;
    }

    public ObjectProperty<Colouring> colouringProperty() {
        return colouring;
    }

    public BooleanProperty asTextProperty() {
        return asText;
    }

    /// Those that tell anything apart here.
    public ObservableList<Colouring> colourings() {
        return colourings;
    }

    public ObservableList<GroupRow> table() {
        return table;
    }

    /// What was left out, or what the map does not show; a sentence each.
    public ObservableList<String> notices() {
        return notices;
    }

    public String describe(int point) {
        return words.point(drawing.get(), point);
    }

    /// Does nothing while this collection is shown already.
    public void show(String name) {
        if (!name.equals(collection) || phase.get() == Phase.UNASKED) {
            collection = name;
            most = MapService.USUAL;
            forget();
            again();
        }
    }

    public void again() {
        if (!collection.isEmpty()) {
            problem.set(null);
            run.start(collection, most);
        }
    }

    /// The row that is looked at elsewhere is chosen here too, now or when the map is there. Nobody is at
    /// work with it for that.
    public void point(EntryKey key) {
        pointed = key;
        if (phase.get() == Phase.DRAWN) {
            choosePointed();
        }
    }

    private void choosePointed() {
        EntryKey key = pointed;
        if (key != null
                && key.collection().equals(collection)
                && !key.equals(choice.chosenProperty().get())) {
            choice.choose(key.sourceId());
        }
    }

    /// With as many points as can be told apart.
    public void grow() {
        most = MapService.LARGEST;
        forget();
        again();
    }

    private void forget() {
        drawing.set(NoMap.drawing());
        marks.draw(drawing.get(), false);
        phase.set(Phase.READING);
        viewport.set(Viewport.ALL);
        choice.clear();
        waiting = null;
        betterReady.set(false);
    }

    @Override
    public void began(Mapping begun) {
        mapping = begun;
        CollectionMap map = begun.newest();
        notices.setAll(words.notices(map));
        canGrow.set(map.isSample() && most < MapService.LARGEST);
        if (begun.isTooSmall()) {
            tooFew.set(words.text("map.few", map.rows().size(), Mapping.FEWEST));
            phase.set(Phase.TOO_FEW);
            return;
        }
        colourings.setAll(Arrays.stream(Colouring.values())
                .filter(by -> begun.groups(by).size() > 1)
                .toList());
        if (colourings.isEmpty()) {
            colourings.add(Colouring.MODEL);
        }
        choice.clear();
        put(map, begun, false);
        if (!colourings.contains(colouring.get())) {
            colouring.set(colourings.getFirst());
        }
        phase.set(Phase.DRAWN);
        choosePointed();
    }

    /// Nothing moves under the analyst's hands: once they have begun to work with a map, a better one is offered.
    @Override
    public void better(CollectionMap map) {
        Mapping present = mapping;
        if (present == null) {
            return;
        }
        boolean moves = map.method() != drawing.get().map().method();
        EntryKey chosen = choice.chosenProperty().get();
        boolean atWork = (chosen != null && !chosen.equals(pointed))
                || marks.markedProperty().get().count() > 0
                || !viewport.get().equals(Viewport.ALL);
        if (moves && atWork) {
            waiting = map;
            betterReady.set(true);
        } else {
            put(map, present, true);
        }
    }

    public void showBetter() {
        CollectionMap map = waiting;
        Mapping present = mapping;
        waiting = null;
        betterReady.set(false);
        if (map != null && present != null) {
            viewport.set(Viewport.ALL);
            put(map, present, true);
        }
    }

    private void put(CollectionMap map, Mapping from, boolean sameRows) {
        Colouring by = colouring.get();
        Drawing next = Drawing.of(map, by, words.legend(by, from.groups(by)));
        drawing.set(next);
        marks.draw(next, sameRows);
        table.setAll(words.table(by, from.groups(by), map));
        footer.set(words.footer(map));
    }

    private void recolour() {
        Mapping present = mapping;
        if (present != null && drawing.get().size() > 0) {
            put(drawing.get().map(), present, true);
        }
    }

    /// Hides or shows the points of a group.
    public void toggle(int entry) {
        Drawing present = drawing.get();
        List<LegendEntry> legend = IntStream.range(0, present.legend().size())
                .mapToObj(i -> i == entry
                        ? present.legend().get(i).toggled()
                        : present.legend().get(i))
                .toList();
        drawing.set(present.with(legend));
        marks.draw(drawing.get(), true);
    }

    @Override
    public void failed(WorkbenchException cause) {
        problem.set(place.errors().present(cause));
    }

    @Override
    public void working(MapRun.Step step, long done, long total) {
        String percent = total > 0 ? words.text("map.percent", 100 * done / total) : "";
        working.set(
                step == MapRun.Step.NONE
                        ? ""
                        : words.text("map.working." + step.name(), percent).strip());
    }

    /// Stops what runs; what is drawn stays.
    public void stop() {
        run.stop();
    }

    public void walk(int by) {
        choice.walk(by, viewport.get());
    }

    public void open() {
        EntryKey key = choice.chosenProperty().get();
        if (key != null) {
            place.navigator()
                    .go(
                            isOfCases()
                                    ? new Destination.OneCase(key.sourceId())
                                    : new Destination.Rows(key.collection(), Optional.of(key.sourceId())));
        }
    }

    private boolean isOfCases() {
        return collection.equals(CollectionName.CASES);
    }

    public void copyMarked() {
        int count = marks.markedProperty().get().count();
        if (count > 0) {
            place.outside().clip().put(marks.asText());
            place.line().say(words.text("map.copied", count));
        }
    }

    public void pinMarked() {
        if (isOfCases() && marks.markedProperty().get().count() > 0) {
            place.draft().pinCases(marks.ids());
        }
    }

    /// One step down the ladder; false when there was nothing to leave.
    public boolean escape() {
        if (asText.get()) {
            asText.set(false);
            return true;
        }
        if (marks.clear()) {
            return true;
        }
        return choice.clear();
    }

    @Override
    public JsonObject remember() {
        return new Fields().put(COLOURING, colouring.get().name()).build();
    }

    @Override
    public void restore(JsonObject kept) {
        kept.text(COLOURING)
                .flatMap(name -> Arrays.stream(Colouring.values())
                        .filter(by -> by.name().equals(name))
                        .findFirst())
                .ifPresent(colouring::set);
    }

    @Override
    public void close() {
        run.close();
        choice.close();
    }
}
