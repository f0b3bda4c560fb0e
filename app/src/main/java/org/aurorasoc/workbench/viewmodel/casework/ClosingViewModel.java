package org.aurorasoc.workbench.viewmodel.casework;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.draft.CaseDraft;
import org.aurorasoc.workbench.domain.draft.CaseForm;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.refang.Defang;
import org.aurorasoc.workbench.error.ConflictException;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.draft.ClosingService;
import org.aurorasoc.workbench.service.draft.ClosingService.Filed;
import org.aurorasoc.workbench.service.draft.ClosingService.Start;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.viewmodel.Errand;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.jspecify.annotations.Nullable;

/// The form that closes the case in hand. What is typed is the draft, so nothing is lost when the form is left, the
/// memory goes away, or the machine stops. Lives on the interface thread.
public final class ClosingViewModel implements AutoCloseable {
    private final Workplace place;
    private final DraftViewModel draft;
    private final NoteCopying notes;
    private final Supplier<ClosingService> service;
    private final Messages messages;
    private final Errand looking;
    private final Errand closing;
    private final PieceMeter meter;
    private final RivalWatch rivals;
    private final ClosingForm form = new ClosingForm();
    private final ObservableList<PinnedCase> pinned = FXCollections.observableArrayList();
    private final ClosingOutlook outlook;
    private final ReadOnlyObjectWrapper<Map<FormField, String>> faults = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper off = new ReadOnlyStringWrapper("");
    private String proposed = "";
    private boolean isFilling;
    private Runnable onMemoryChanged = () -> {};
    private Runnable onDone = () -> {};
    private Runnable again = this::look;

    public ClosingViewModel(Workplace place, DraftViewModel draft, NoteCopying notes) {
        this.place = place;
        this.draft = draft;
        this.notes = notes;
        service = () -> place.services().get().closing();
        messages = place.messages();
        looking = new Errand(place.runner());
        closing = new Errand(place.runner());
        rivals = new RivalWatch(place, service);
        meter = new PieceMeter(place);
        outlook = new ClosingOutlook(form, pinned, meter, messages);
        form.texts().forEach(text -> text.addListener(_ -> edited(text)));
        form.idProperty().addListener(_ -> mended(FormField.ID));
        draft.draftProperty().addListener((_, _, now) -> list(now, _ -> ""));
    }

    public ClosingForm form() {
        return form;
    }

    public PieceMeter meter() {
        return meter;
    }

    public ClosingOutlook outlook() {
        return outlook;
    }

    /// The pinned past cases, to be linked.
    public ObservableList<PinnedCase> pinned() {
        return pinned;
    }

    public ReadOnlyObjectProperty<Map<FormField, String>> faultsProperty() {
        return faults.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The case that has the wished id already.
    public ReadOnlyObjectProperty<@Nullable Rival> rivalProperty() {
        return rivals.rivalProperty();
    }

    /// Why nothing can be closed in this memory; empty when it can.
    public ReadOnlyStringProperty offProperty() {
        return off.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return closing.runningProperty();
    }

    public void setOnMemoryChanged(Runnable listener) {
        onMemoryChanged = listener;
    }

    /// Hears when the case is closed, or thrown away, and the form can go.
    public void setOnDone(Runnable listener) {
        onDone = listener;
    }

    /// Fills the form with the draft, and looks up what only the memory knows.
    public void begin() {
        problem.set(null);
        rivals.clear();
        faults.set(Map.of());
        fill(draft.draftProperty().get());
        draft.settled(kept -> {
            if (!kept.equals(form.snapshot().onto(kept))) {
                fill(kept);
            }
            look();
        });
    }

    private void fill(CaseDraft kept) {
        isFilling = true;
        form.fill(kept);
        isFilling = false;
        list(kept, _ -> "");
        meter.read(form.summaryProperty().get());
    }

    /// Titles that are known already stay.
    private void list(CaseDraft now, Function<String, String> titleOf) {
        form.list(now);
        Map<String, String> known = pinned.stream().collect(Collectors.toMap(PinnedCase::id, PinnedCase::title));
        pinned.setAll(now.cases().stream()
                .map(id -> new PinnedCase(id, titled(titleOf.apply(id), known.getOrDefault(id, ""))))
                .toList());
    }

    private static String titled(String found, String known) {
        return found.isEmpty() ? known : found;
    }

    private void look() {
        again = this::look;
        looking.run(TaskGroup.IO, "closing", (_, _) -> service.get().start(), this::show);
    }

    private void show(Outcome<Start> outcome) {
        switch (outcome) {
            case Outcome.Done<Start>(var start) -> {
                problem.set(null);
                outlook.count(start.outcomes());
                off.set(start.writable() ? "" : messages.text("closing.off"));
                propose(start.freeId());
                list(start.draft(), id -> shown(start.pinned().get(id)));
            }
            case Outcome.Failed<Start>(var cause) -> problem.set(place.errors().present(cause));
            case Outcome.Cancelled<Start> _ -> {}
        }
    }

    /// An id that the analyst chose stays.
    private void propose(String free) {
        String standing = form.idProperty().get();
        if (standing.isBlank() || standing.equals(proposed)) {
            form.idProperty().set(free);
        }
        proposed = free;
    }

    private String shown(@Nullable String title) {
        return title == null ? messages.text("closing.pinned.gone") : VisibleText.line(Defang.text(title));
    }

    private void edited(StringProperty text) {
        if (isFilling) {
            return;
        }
        CaseForm now = form.snapshot();
        draft.type(now::onto);
        if (text == form.summaryProperty()) {
            mended(FormField.SUMMARY);
            meter.read(now.summary());
        } else if (text == form.techniquesProperty()) {
            mended(FormField.TECHNIQUES);
        } else if (text == form.titleProperty()) {
            mended(FormField.TITLE);
        }
    }

    private void mended(FormField field) {
        if (faults.get().containsKey(field)) {
            Map<FormField, String> rest = new EnumMap<>(faults.get());
            rest.remove(field);
            faults.set(rest);
        }
    }

    /// Closes under another id.
    public void submitAs(String id) {
        form.idProperty().set(id);
        submit();
    }

    /// Closes the case, or says under its field what is missing.
    public void submit() {
        if (closing.isRunning() || !off.get().isEmpty()) {
            return;
        }
        faults.set(new ClosingCheck(messages).faults(form));
        if (!faults.get().isEmpty()) {
            return;
        }
        problem.set(null);
        rivals.clear();
        List<String> listed = listed();
        CaseForm filled = form.snapshot();
        draft.type(filled::onto);
        draft.settled(seen -> {
            if (listed.equals(listed())) {
                file(filled, seen);
            } else {
                problem.set(new Problem(messages.text("closing.grown"), "", Problem.Action.NONE, ""));
            }
        });
    }

    private List<String> listed() {
        return form.indicators().stream().map(each -> each.indicator().value()).toList();
    }

    private void file(CaseForm filled, CaseDraft seen) {
        String id = form.idProperty().get().strip();
        CaseDraft judged = form.judged(seen);
        again = this::submit;
        closing.run(
                TaskGroup.IO,
                "close",
                (cancel, _) -> service.get().close(id, filled, seen, judged, cancel),
                outcome -> end(id, filled, outcome));
    }

    private void end(String id, CaseForm filled, Outcome<Filed> outcome) {
        switch (outcome) {
            case Outcome.Done<Filed>(var filed) -> stored(filed);
            case Outcome.Failed<Filed>(var cause) -> failed(id, filled, cause);
            case Outcome.Cancelled<Filed> _ -> {}
        }
    }

    private void stored(Filed filed) {
        long indicators = filed.record().orEmptyArray("iocs") instanceof JsonArray(var all) ? all.size() : 0;
        String sentence = messages.text(
                "closing.stored",
                VisibleText.line(filed.closed().id()),
                outlook.parts(indicators, filed.links()),
                filed.unlinked());
        place.line().say(sentence, messages.text("closing.stored.note"), () -> notes.copyClosed(filed.record()));
        form.idProperty().set("");
        form.indicators().clear();
        draft.load();
        onMemoryChanged.run();
        onDone.run();
    }

    private void failed(String id, CaseForm filled, WorkbenchException cause) {
        problem.set(place.errors().present(cause));
        if (cause instanceof ConflictException) {
            rivals.look(id, filled);
        }
    }

    /// Does again what failed.
    public void retry() {
        again.run();
    }

    public void unpin(String caseId) {
        draft.unpin(caseId);
    }

    public void copyNote() {
        notes.copyDraft();
    }

    public void throwAway() {
        draft.throwAway();
        onDone.run();
    }

    /// The form is left; what was typed stays in the draft.
    public void leave() {
        draft.settled(_ -> {});
        looking.cancel();
    }

    @Override
    public void close() {
        looking.close();
        closing.close();
        rivals.close();
        meter.close();
    }
}
