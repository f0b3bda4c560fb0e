package org.aurorasoc.workbench.viewmodel.enrich;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.extract.Extraction;
import org.aurorasoc.workbench.domain.extract.FoundIndicator;
import org.aurorasoc.workbench.domain.extract.Rejection;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.service.PlainFile;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.Errand;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.Remembering;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.deletion.Deletion;
import org.jspecify.annotations.Nullable;

/// The Enrich pane: a text comes in, its indicators become rows, and the rows fill as answers come. Lives
/// on the interface thread.
public final class EnrichViewModel implements AutoCloseable, Remembering {
    private static final String TEXT = "query";

    private final Workplace place;
    private final Errand reading;
    private final LineWriter writer;
    private final LineList lines = new LineList();
    private final Lookup lookup;
    private final Rejected rejected;
    private final IndicatorActions actions;
    private final IndicatorRemoval removal;
    private final DetailViewModel detail;
    private final IndicatorFormViewModel form;
    private final StringProperty box = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.EMPTY);
    private final ReadOnlyObjectWrapper<@Nullable Paste> paste = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final Map<String, Double> widths = new TreeMap<>();
    private Runnable last = this::run;
    private String given = "";

    /// What stands at the top of the pane.
    public enum Phase {
        /// A box that waits for a text.
        EMPTY,
        /// The text in a box, to be changed.
        EDITING,
        /// The text in one line.
        READ
    }

    private record ReadText(Paste paste, List<IndicatorLine> lines) {}

    public EnrichViewModel(Workplace place, Deletion deletion) {
        this.place = place;
        reading = new Errand(place.runner());
        writer = new LineWriter(place.messages(), place.clock());
        lookup = new Lookup(place, lines, writer);
        rejected = new Rejected(place.messages());
        actions = new IndicatorActions(place, lines, lookup);
        removal = new IndicatorRemoval(place, deletion, actions, lookup);
        detail = new DetailViewModel(place, paste.getReadOnlyProperty());
        form = new IndicatorFormViewModel(place);
        actions.selectedProperty().addListener((_, _, line) -> detail.show(line));
    }

    public Workplace place() {
        return place;
    }

    public LineList lines() {
        return lines;
    }

    public Lookup lookup() {
        return lookup;
    }

    public Rejected rejected() {
        return rejected;
    }

    public IndicatorActions actions() {
        return actions;
    }

    public IndicatorRemoval removal() {
        return removal;
    }

    public DetailViewModel detail() {
        return detail;
    }

    public IndicatorFormViewModel form() {
        return form;
    }

    /// Widths that the analyst gave to columns, by the column's word.
    public Map<String, Double> widths() {
        return widths;
    }

    /// What is typed into the box.
    public StringProperty boxProperty() {
        return box;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Paste> pasteProperty() {
        return paste.getReadOnlyProperty();
    }

    /// Why a text could not be read.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty readingProperty() {
        return reading.runningProperty();
    }

    /// Takes what is on the clipboard.
    public void paste() {
        place.outside().clip().text().filter(text -> !text.isBlank()).ifPresent(this::lookUp);
    }

    /// Takes a text, finds its indicators, and asks about them as far as nothing leaves.
    public void lookUp(String text) {
        last = () -> lookUp(text);
        given = text;
        read(_ -> text, place.messages().text("enrich.pasted"));
    }

    /// Lets the analyst choose a file.
    public void open() {
        place.outside().files().open(place.messages().text("enrich.open.title")).ifPresent(this::open);
    }

    public void open(Path file) {
        last = () -> open(file);
        given = "";
        Path name = file.getFileName();
        read(_ -> PlainFile.read(file), VisibleText.line(name == null ? file.toString() : name.toString()));
    }

    /// Reads the box, or asks again where the text is read already.
    public void run() {
        if (phase.get() == Phase.READ) {
            lookup.here();
        } else if (!box.get().isBlank()) {
            lookUp(box.get());
        }
    }

    /// Does again what failed.
    public void retry() {
        if (problem.get() != null) {
            last.run();
        } else {
            lookup.here();
        }
    }

    private void read(TextSource source, String name) {
        problem.set(null);
        reading.run(TaskGroup.IO, "extract", (cancel, _) -> read(name, source.text(cancel)), outcome -> {
            switch (outcome) {
                case Outcome.Done<ReadText>(var text) -> show(text);
                case Outcome.Failed<ReadText>(var cause) -> {
                    keepInBox();
                    problem.set(place.errors().present(cause));
                }
                case Outcome.Cancelled<ReadText> _ -> {}
            }
        });
    }

    /// A text that nobody read is not lost: where none stands yet, it stands in the box.
    private void keepInBox() {
        if (phase.get() == Phase.EMPTY && box.get().isBlank() && Paste.fitsAField(given)) {
            box.set(given);
        }
    }

    /// Where a text comes from, asked away from the interface thread.
    private interface TextSource {
        String text(CancelToken cancel);
    }

    /// The rows wait from the start: thousands are not written twice on the interface thread.
    private ReadText read(String name, String text) {
        Extraction extraction = place.services().get().extraction().extract(text);
        return new ReadText(
                new Paste(name, text, extraction), writer.lines(extraction.indicators(), VerdictState.WAITING));
    }

    private void show(ReadText text) {
        lookup.forget();
        paste.set(text.paste());
        box.set("");
        phase.set(Phase.READ);
        rejected.show(text.paste());
        lines.show(text.lines());
        lookup.here();
    }

    /// Puts the text back into the box; of a very long one the box shows the head only, and the whole is kept.
    public void editText() {
        Paste read = paste.get();
        if (read != null) {
            box.set(Paste.head(read.text()));
            phase.set(Phase.EDITING);
        }
    }

    /// Whether the box shows all of the text, so that it may be changed there.
    public boolean boxHoldsAll() {
        Paste read = paste.get();
        return phase.get() != Phase.EDITING || read == null || read.isShownWhole();
    }

    /// Leaves the box without a change.
    public boolean leaveBox() {
        if (phase.get() != Phase.EDITING) {
            return false;
        }
        phase.set(Phase.READ);
        return true;
    }

    /// Begins anew.
    public void clear() {
        reading.cancel();
        lookup.forget();
        paste.set(null);
        box.set("");
        rejected.clear();
        lines.show(List.of());
        phase.set(Phase.EMPTY);
    }

    /// Asks about something that was refused, all the same.
    public void askAnyway(Rejection rejection) {
        place.runner()
                .submit(
                        TaskGroup.IO,
                        "recognise",
                        (_, _) -> place.services().get().extraction().recognise(rejection.text()),
                        outcome -> {
                            if (outcome instanceof Outcome.Done<Optional<FoundIndicator>>(var seen)) {
                                add(seen.orElseGet(() -> Rejected.asIndicator(rejection)));
                            }
                        });
    }

    private void add(FoundIndicator found) {
        IndicatorLine line = new IndicatorLine(found, writer.write(found, VerdictState.UNASKED));
        if (lines.of(line.indicator()).isEmpty()) {
            lines.add(line);
            lookup.here();
        }
    }

    /// Reads a row again after it was edited.
    public void renew(IndicatorLine line) {
        lookup.renew(List.of(line));
        detail.readBeyond();
    }

    /// Asks the memory for past cases by the whole text.
    public void recallText() {
        Paste read = paste.get();
        if (read != null) {
            place.navigator().go(new Destination.Ask(read.text()));
        }
    }

    /// Stops what runs; false when nothing did.
    public boolean cancel() {
        boolean ran = reading.isRunning();
        reading.cancel();
        if (ran) {
            keepInBox();
        }
        return lookup.cancel() || ran;
    }

    /// The text goes under the name that the window leaves out where no question is to be kept.
    @Override
    public JsonObject remember() {
        JsonObject kept = KeptFilter.write(lines.filterProperty().get()).with("widths", KeptFilter.write(widths));
        Paste read = paste.get();
        String text = read == null ? box.get() : read.text();
        return text.isBlank() || !Paste.fitsAField(text) ? kept : kept.with(TEXT, Json.of(text));
    }

    @Override
    public void restore(JsonObject kept) {
        lines.filterProperty().set(KeptFilter.read(kept));
        widths.putAll(KeptFilter.widths(kept));
        kept.text(TEXT).filter(Paste::fitsAField).ifPresent(box::set);
    }

    @Override
    public void close() {
        reading.close();
        lookup.close();
        detail.close();
        form.close();
    }
}
