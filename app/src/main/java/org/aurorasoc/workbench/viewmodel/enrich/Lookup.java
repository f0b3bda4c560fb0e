package org.aurorasoc.workbench.viewmodel.enrich;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.extract.FoundIndicator;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.service.enrich.EnrichAnswer;
import org.aurorasoc.workbench.service.enrich.EnrichRequest;
import org.aurorasoc.workbench.service.enrich.EnrichService;
import org.aurorasoc.workbench.service.enrich.EnrichedRow;
import org.aurorasoc.workbench.service.enrich.Preview;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.viewmodel.Errand;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.jspecify.annotations.Nullable;

/// Asks about the rows: what is known here at once, and others only when the analyst has seen what they would learn.
/// Lives on the interface thread.
public final class Lookup implements AutoCloseable {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Workplace place;
    private final LineList lines;
    private final LineWriter writer;
    private final Errand errand;
    private final Errand renewing;
    private final ObjectProperty<Tlp> tlp = new SimpleObjectProperty<>(Tlp.UNMARKED);
    private final ReadOnlyObjectWrapper<Outgoing> outgoing = new ReadOnlyObjectWrapper<>(Outgoing.NOTHING);
    private final ReadOnlyObjectWrapper<Missing> missing = new ReadOnlyObjectWrapper<>(Missing.NOTHING);
    private final ReadOnlyObjectWrapper<List<String>> notices = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper seconds = new ReadOnlyIntegerWrapper(0);
    private Trickle<Told> trickle;
    /// The rows that the preview was made of: consent reaches no further.
    private List<IndicatorLine> offered = List.of();

    private record Asked(EnrichAnswer answer, Preview preview) {}

    /// One way of asking the service, away from the interface thread.
    private interface Question {
        Asked ask(EnrichService service, List<FoundIndicator> about, Tlp tlp, Hearing hearing);
    }

    private record Hearing(Consumer<EnrichedRow> rows, CancelToken cancel) {}

    Lookup(Workplace place, LineList lines, LineWriter writer) {
        this.place = place;
        this.lines = lines;
        this.writer = writer;
        errand = new Errand(place.runner());
        renewing = new Errand(place.runner());
        trickle = new Trickle<>(place.runner(), lines::hear);
        tlp.addListener((_, _, _) -> here());
    }

    /// How the text is marked, which decides what may leave.
    public ObjectProperty<Tlp> tlpProperty() {
        return tlp;
    }

    public ReadOnlyObjectProperty<Outgoing> outgoingProperty() {
        return outgoing.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Missing> missingProperty() {
        return missing.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<String>> noticesProperty() {
        return notices.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return errand.runningProperty();
    }

    /// For how many seconds the rows that still wait have been asked about.
    public ReadOnlyIntegerProperty secondsProperty() {
        return seconds.getReadOnlyProperty();
    }

    /// Asks all that answers without a word leaving for a feed outside.
    public void here() {
        if (!lines.all().isEmpty()) {
            ask(lines.all(), Lookup::askHere);
        }
    }

    /// Sends what was shown as going out.
    public void send() {
        if (outgoing.get().values() > 0) {
            ask(offered, Lookup::askAll);
        }
    }

    /// Leaves what would go out here.
    public void keepHere() {
        outgoing.set(Outgoing.NOTHING);
    }

    /// Asks again for the answers that a feed owes: the same values of the same text, so the consent
    /// to send them stands.
    public void retryMissing() {
        List<IndicatorLine> owed = missing.get().lines();
        if (!owed.isEmpty()) {
            ask(owed, Lookup::askAll);
        }
    }

    /// Asks again about some rows that were changed here; no feed is asked, and whatever else is asked goes on.
    void renew(List<IndicatorLine> some) {
        List<FoundIndicator> found = some.stream().map(IndicatorLine::found).toList();
        Tlp marked = tlp.get();
        renewing.run(
                TaskGroup.IO,
                "enrich",
                (cancel, _) -> place
                        .services()
                        .get()
                        .enrichment()
                        .enrich(EnrichRequest.of(found, false, marked), _ -> {}, cancel)
                        .rows()
                        .stream()
                        .map(writer::write)
                        .toList(),
                outcome -> {
                    if (outcome instanceof Outcome.Done<List<Told>>(var told)) {
                        lines.hear(told);
                    }
                });
    }

    private static Asked askHere(EnrichService service, List<FoundIndicator> about, Tlp tlp, Hearing hearing) {
        EnrichAnswer local = service.enrich(EnrichRequest.of(about, false, tlp), hearing.rows(), hearing.cancel());
        EnrichRequest wide = EnrichRequest.of(about, true, tlp);
        Preview preview = service.preview(wide, hearing.cancel());
        boolean feedsHere = preview.silence().isEmpty() && preview.nothingLeaves();
        return new Asked(feedsHere ? service.enrich(wide, hearing.rows(), hearing.cancel()) : local, preview);
    }

    private static Asked askAll(EnrichService service, List<FoundIndicator> about, Tlp tlp, Hearing hearing) {
        EnrichAnswer answer = service.enrich(EnrichRequest.of(about, true, tlp), hearing.rows(), hearing.cancel());
        return new Asked(answer, new Preview(List.of(), ""));
    }

    private void ask(List<IndicatorLine> about, Question question) {
        List<FoundIndicator> found = about.stream().map(IndicatorLine::found).toList();
        Tlp marked = tlp.get();
        problem.set(null);
        missing.set(Missing.NOTHING);
        outgoing.set(Outgoing.NOTHING);
        offered = List.copyOf(about);
        trickle.stop();
        Trickle<Told> stream = new Trickle<>(place.runner(), lines::hear);
        trickle = stream;
        seconds.set(0);
        about.stream()
                .filter(line -> line.text().state() == VerdictState.UNASKED)
                .forEach(line -> line.become(writer.write(line.found(), VerdictState.WAITING)));
        lines.counted();
        errand.run(
                TaskGroup.IO,
                "enrich",
                (cancel, progress) -> {
                    Consumer<EnrichedRow> hear = row -> {
                        stream.add(writer.write(row));
                        progress.step(0, -1);
                    };
                    return question.ask(place.services().get().enrichment(), found, marked, new Hearing(hear, cancel));
                },
                (_, _) -> stream.flow(),
                outcome -> end(outcome, stream, marked));
        place.runner().later(SECOND, () -> tick(stream));
    }

    private void tick(Trickle<Told> stream) {
        if (trickle == stream && errand.isRunning()) {
            seconds.set(seconds.get() + 1);
            place.runner().later(SECOND, () -> tick(stream));
        }
    }

    private void end(Outcome<Asked> outcome, Trickle<Told> stream, Tlp marked) {
        stream.finish();
        switch (outcome) {
            case Outcome.Done<Asked>(var asked) -> {
                outgoing.set(Outgoing.of(asked.preview(), marked, place.messages()));
                missing.set(Missing.in(lines.all(), place.messages(), writer));
                notices.set(asked.answer().warnings().stream()
                        .map(VisibleText::line)
                        .toList());
            }
            case Outcome.Failed<Asked>(var cause) -> {
                problem.set(place.errors().present(cause));
                stopWaiting();
            }
            case Outcome.Cancelled<Asked> _ -> stopWaiting();
        }
    }

    /// Stops asking; what was answered stays, the rest is said to be unasked.
    public boolean cancel() {
        boolean ran = errand.isRunning();
        errand.cancel();
        trickle.finish();
        if (ran) {
            stopWaiting();
        }
        return ran;
    }

    private void stopWaiting() {
        lines.all().stream()
                .filter(line -> line.text().state() == VerdictState.WAITING)
                .forEach(line -> line.become(writer.write(line.found(), VerdictState.UNASKED)));
        lines.counted();
    }

    /// Another text came: nothing of the last one counts any more.
    void forget() {
        errand.cancel();
        renewing.cancel();
        offered = List.of();
        trickle.stop();
        problem.set(null);
        missing.set(Missing.NOTHING);
        outgoing.set(Outgoing.NOTHING);
        notices.set(List.of());
    }

    @Override
    public void close() {
        forget();
    }
}
