package org.aurorasoc.workbench.viewmodel.why;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.service.casework.CaseDetails;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.task.TaskHandle;
import org.aurorasoc.workbench.viewmodel.AgeWriter;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.Errand;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.jspecify.annotations.Nullable;

/// The case beside the list: at once what it is, a moment later why it came back and what is kept beside it. Who runs
/// down the list asks for the last case only. Lives on the interface thread.
public final class DetailViewModel implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(120);

    private final Workplace place;
    private final CaseWriter writer;
    private final WhyViewModel why;
    private final Errand pages;
    private final Errand files;
    private final Errand copies;
    private final ReadOnlyObjectWrapper<@Nullable CasePage> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable CaseNotes> notes = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> notesProblem = new ReadOnlyObjectWrapper<>();
    private Subject subject = new Subject.Nothing();
    private @Nullable TaskHandle waiting;
    private Instant last = Instant.MIN;

    /// What is looked at.
    private sealed interface Subject {
        record Nothing() implements Subject {}

        record Answering(ChosenCase row) implements Subject {}

        record Stored(String caseId) implements Subject {}
    }

    private record Read(CasePage page, CaseNotes notes) {}

    public DetailViewModel(Workplace place) {
        this.place = place;
        Inert inert = new Inert(place.services());
        writer = new CaseWriter(place.messages(), new AgeWriter(place.messages(), place.clock()), inert);
        why = new WhyViewModel(place, inert);
        pages = new Errand(place.runner());
        files = new Errand(place.runner());
        copies = new Errand(place.runner());
        place.room().onProperty().subscribe(this::again);
    }

    public WhyViewModel why() {
        return why;
    }

    /// The case as it is shown; null while none is chosen.
    public ReadOnlyObjectProperty<@Nullable CasePage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// What is kept beside the case; null until it is read.
    public ReadOnlyObjectProperty<@Nullable CaseNotes> notesProperty() {
        return notes.getReadOnlyProperty();
    }

    /// Why the case could not be read.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Why what is kept beside the case could not be read.
    public ReadOnlyObjectProperty<@Nullable Problem> notesProblemProperty() {
        return notesProblem.getReadOnlyProperty();
    }

    /// The case came up for a question; one opened by its id has no reasons.
    public boolean hasQuestion() {
        return subject instanceof Subject.Answering;
    }

    /// The row that is selected now; null for none.
    public void choose(@Nullable ChosenCase row) {
        look(row == null ? new Subject.Nothing() : new Subject.Answering(row));
    }

    /// A case by its id, without a question it could answer.
    public void chooseStored(String caseId) {
        look(new Subject.Stored(caseId));
    }

    /// Reads again what is looked at.
    public void again() {
        look(subject);
    }

    private void look(Subject next) {
        subject = next;
        stopWaiting();
        files.cancel();
        why.clear();
        notes.set(null);
        problem.set(null);
        notesProblem.set(null);
        switch (next) {
            case Subject.Nothing _ -> {
                pages.cancel();
                page.set(null);
            }
            case Subject.Answering(var row) -> {
                Discretion discretion = WhyViewModel.discretion(place);
                pages.run(
                        TaskGroup.IO,
                        "case",
                        (_, _) -> writer.page(row.hit().entry(), row.hit().outcome(), discretion),
                        this::show);
                soon(row);
            }
            case Subject.Stored(var id) -> {
                page.set(null);
                files.run(TaskGroup.IO, "case", (_, _) -> stored(id), this::showStored);
            }
        }
    }

    private void stopWaiting() {
        if (waiting != null) {
            waiting.cancel();
            waiting = null;
        }
    }

    /// At once for a single step; after a pause for the last of many.
    private void soon(ChosenCase row) {
        Instant now = place.clock().instant();
        boolean quick = last.plus(PAUSE).isAfter(now);
        last = now;
        if (quick) {
            waiting = place.runner().later(PAUSE, () -> explain(row));
        } else {
            explain(row);
        }
    }

    private void explain(ChosenCase row) {
        why.ask(row);
        Discretion discretion = WhyViewModel.discretion(place);
        String id = row.hit().entry().key().sourceId();
        files.run(TaskGroup.IO, "case-notes", (_, _) -> notes(details(id), discretion), this::showNotes);
    }

    private CaseDetails details(String id) {
        return place.services().get().cases().show(id);
    }

    private CaseNotes notes(CaseDetails details, Discretion discretion) {
        return NotesWriter.notes(place.messages(), details, discretion);
    }

    private Read stored(String id) {
        Services services = place.services().get();
        CaseDetails details = services.cases().show(id);
        StoredEntry entry = details.entry();
        CaseRecord record = new CaseRecord(id, entry.payload());
        Discretion discretion = WhyViewModel.discretion(place);
        return new Read(
                writer.page(entry, services.recall().outcomes().classOf(record.outcome()), discretion),
                notes(details, discretion));
    }

    private void show(Outcome<CasePage> outcome) {
        switch (outcome) {
            case Outcome.Done<CasePage>(var written) -> page.set(written);
            case Outcome.Failed<CasePage>(var cause) ->
                problem.set(place.errors().present(cause));
            case Outcome.Cancelled<CasePage> _ -> {}
        }
    }

    private void showNotes(Outcome<CaseNotes> outcome) {
        switch (outcome) {
            case Outcome.Done<CaseNotes>(var read) -> notes.set(read);
            case Outcome.Failed<CaseNotes>(var cause) ->
                notesProblem.set(place.errors().present(cause));
            case Outcome.Cancelled<CaseNotes> _ -> {}
        }
    }

    private void showStored(Outcome<Read> outcome) {
        switch (outcome) {
            case Outcome.Done<Read>(var read) -> {
                page.set(read.page());
                notes.set(read.notes());
            }
            case Outcome.Failed<Read>(var cause) -> problem.set(place.errors().present(cause));
            case Outcome.Cancelled<Read> _ -> {}
        }
    }

    /// A case that is linked to this one, in place of it.
    public void openLinked(String caseId) {
        place.navigator().go(new Destination.OneCase(caseId));
    }

    /// The payload, whole, as it is stored or defanged.
    public void copyRaw(boolean fanged) {
        CasePage shown = page.get();
        if (shown != null) {
            Discretion discretion = WhyViewModel.discretion(place);
            copies.run(
                    TaskGroup.IO,
                    "copy",
                    (_, _) -> writer.payload(shown.record(), discretion, fanged),
                    outcome -> copied(outcome, fanged));
        }
    }

    private void copied(Outcome<String> outcome, boolean fanged) {
        switch (outcome) {
            case Outcome.Done<String>(var text) -> {
                place.outside().clip().put(text);
                place.line().say(place.messages().text(fanged ? "raw.copied.fanged" : "raw.copied"));
            }
            case Outcome.Failed<String>(var cause) ->
                place.line().say(place.errors().present(cause).title());
            case Outcome.Cancelled<String> _ -> {}
        }
    }

    @Override
    public void close() {
        stopWaiting();
        pages.close();
        files.close();
        copies.close();
        why.close();
    }
}
