package org.aurorasoc.workbench.viewmodel.enrich;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.aurorasoc.workbench.domain.extract.FoundIndicator;
import org.aurorasoc.workbench.service.PlainFile;
import org.aurorasoc.workbench.service.enrich.EnrichedRow;
import org.aurorasoc.workbench.service.enrich.IndicatorService.Kept;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.viewmodel.CopyFormat;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.jspecify.annotations.Nullable;

/// What can be done with the marked rows, or with the selected one where none is marked. Lives on the interface thread.
public final class IndicatorActions {
    private final Workplace place;
    private final LineList lines;
    private final Lookup lookup;
    private final IndicatorCopy copy;
    private final ObjectProperty<@Nullable IndicatorLine> selected = new SimpleObjectProperty<>();

    IndicatorActions(Workplace place, LineList lines, Lookup lookup) {
        this.place = place;
        this.lines = lines;
        this.lookup = lookup;
        copy = new IndicatorCopy(place.messages());
    }

    public ObjectProperty<@Nullable IndicatorLine> selectedProperty() {
        return selected;
    }

    /// The rows that an action is about.
    public List<IndicatorLine> targets() {
        List<IndicatorLine> marked = lines.marked();
        IndicatorLine one = selected.get();
        return !marked.isEmpty() ? marked : one == null ? List.of() : List.of(one);
    }

    public void copy(CopyFormat format) {
        List<IndicatorLine> about = targets();
        if (!about.isEmpty()) {
            place.outside().clip().put(copy.text(about, format));
            String key = format == CopyFormat.FANGED ? "enrich.copied.fanged" : "enrich.copied";
            place.line().say(place.messages().text(key, about.size()));
        }
    }

    /// One row's value, to be dragged elsewhere.
    public String dragged() {
        return copy.text(targets(), CopyFormat.PLAIN);
    }

    /// Writes the marked rows, else all that are shown, in the form that the file's name ends in.
    public void export() {
        List<IndicatorLine> marked = lines.marked();
        List<IndicatorLine> about = List.copyOf(marked.isEmpty() ? lines.shown() : marked);
        if (about.isEmpty()) {
            return;
        }
        String title = place.messages().text("enrich.export.title", about.size());
        place.outside().files().save(title, "indicators.csv").ifPresent(file -> write(file, about));
    }

    private void write(Path file, List<IndicatorLine> about) {
        String text = copy.text(about, format(file));
        task(
                "export",
                (_, _) -> {
                    PlainFile.write(file, text);
                    return about.size();
                },
                written -> place.line().say(place.messages().text("enrich.exported", written)));
    }

    private static CopyFormat format(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".json")
                ? CopyFormat.JSON
                : name.endsWith(".md")
                        ? CopyFormat.MARKDOWN
                        : name.endsWith(".txt") ? CopyFormat.PLAIN : CopyFormat.CSV;
    }

    /// Puts the rows into the case in hand, as they are stored: canonical.
    public void pin() {
        List<String> values = targets().stream()
                .map(IndicatorLine::found)
                .map(FoundIndicator::value)
                .toList();
        if (!values.isEmpty()) {
            place.draft().addIndicators(values);
        }
    }

    /// The cases that had the selected one.
    public void openCases() {
        IndicatorLine line = selected.get();
        if (line != null && line.text().cases() > 0) {
            place.navigator().go(new Destination.CasesWith(line.found().value()));
        }
    }

    /// Stores in memory and cache what is not there yet.
    public void store() {
        List<IndicatorLine> about = targets();
        List<EnrichedRow> rows =
                about.stream().flatMap(line -> line.row().stream()).toList();
        if (rows.isEmpty()) {
            return;
        }
        place.tasks()
                .start(
                        place.messages().text("enrich.store.title", rows.size()),
                        "store indicators",
                        (cancel, progress) ->
                                place.services().get().indicators().keep(rows, cancel, progress),
                        outcome -> stored(outcome, about));
    }

    private void stored(Outcome<Kept> outcome, List<IndicatorLine> about) {
        switch (outcome) {
            case Outcome.Done<Kept>(var kept) -> {
                place.line().say(place.messages().text("enrich.stored", kept.stored(), kept.already()));
                lookup.renew(about);
            }
            case Outcome.Failed<Kept>(var cause) ->
                place.line().say(place.errors().present(cause).title());
            case Outcome.Cancelled<Kept> _ -> place.line().say(place.messages().text("enrich.store.stopped"));
        }
    }

    /// Recall passes over a muted indicator when it says what cases share.
    public void mute(IndicatorLine line, String reason) {
        FoundIndicator found = line.found();
        task(
                "mute",
                (cancel, _) -> place.services().get().muting().mute(found.value(), found.type(), reason, cancel),
                _ -> place.line()
                        .say(place.messages().text("enrich.muted", line.text().value())));
    }

    public void unmute(IndicatorLine line) {
        FoundIndicator found = line.found();
        task(
                "unmute",
                (cancel, _) -> place.services().get().muting().unmute(found.value(), found.type(), cancel),
                _ -> place.line()
                        .say(place.messages().text("enrich.unmuted", line.text().value())));
    }

    private <T> void task(String name, TaskRunner.Work<T> work, Consumer<T> onDone) {
        place.runner().submit(TaskGroup.IO, name, work, outcome -> {
            switch (outcome) {
                case Outcome.Done<T>(var value) -> onDone.accept(value);
                case Outcome.Failed<T>(var cause) ->
                    place.line().say(place.errors().present(cause).title());
                case Outcome.Cancelled<T> _ -> {}
            }
        });
    }
}
