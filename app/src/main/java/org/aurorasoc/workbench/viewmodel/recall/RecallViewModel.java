package org.aurorasoc.workbench.viewmodel.recall;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.SampleService;
import org.aurorasoc.workbench.service.intake.ImportReport;
import org.aurorasoc.workbench.service.recall.RecallAnswer;
import org.aurorasoc.workbench.service.recall.RecallRequest;
import org.aurorasoc.workbench.service.recall.RecallService;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.ProgressSink;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.viewmodel.Errand;
import org.aurorasoc.workbench.viewmodel.ErrorPresenter;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.Remembering;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.jspecify.annotations.Nullable;

/// The Recall pane: a question goes out as a snapshot, the newest question's answer comes back, an older one is
/// dropped.
/// Lives on the interface thread.
public final class RecallViewModel implements Remembering, AutoCloseable {
    private static final String QUERY = "query";
    /// A pasted report is not written to the disk each time something moves.
    private static final int LONGEST_KEPT = 20_000;

    /// As many rows as the smallest usual window shows without scrolling.
    private static final int SHOWN = 10;

    private static final double ANY_SIMILARITY = -1;

    private final Supplier<RecallService> recall;
    private final Supplier<SampleService> samples;
    private final Errand errand;
    private final Messages messages;
    private final ErrorPresenter errors;
    private final PageWriter writer;
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper queryFault = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<RecallPage> page = new ReadOnlyObjectWrapper<>(RecallPage.NONE);
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.UNASKED);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Work> work = new ReadOnlyObjectWrapper<>(Work.NONE);
    private final ReadOnlyBooleanWrapper offersSamples = new ReadOnlyBooleanWrapper(false);
    private Runnable onMemoryChanged = () -> {};
    private Runnable last = this::search;

    /// What the pane has to show, apart from a search that runs or failed.
    public enum Phase {
        UNASKED,
        ANSWERED,
        NOTHING
    }

    /// What runs now.
    public enum Work {
        NONE,
        SEARCH,
        SAMPLES
    }

    public RecallViewModel(Workplace place) {
        recall = () -> place.services().get().recall();
        samples = () -> place.services().get().samples();
        messages = place.messages();
        errors = place.errors();
        errand = new Errand(place.runner());
        writer = new PageWriter(messages, place.clock());
        query.addListener((_, _, _) -> queryFault.set(""));
    }

    public StringProperty queryProperty() {
        return query;
    }

    /// What is wrong with the question, to stand under its field; empty when nothing is.
    public ReadOnlyStringProperty queryFaultProperty() {
        return queryFault.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<RecallPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Work> workProperty() {
        return work.getReadOnlyProperty();
    }

    /// True while the memory is known to hold no case at all.
    public ReadOnlyBooleanProperty offersSamplesProperty() {
        return offersSamples.getReadOnlyProperty();
    }

    /// To be told how many cases there are, as often as that is found out.
    public void memoryHolds(long cases) {
        offersSamples.set(cases == 0);
    }

    /// Hears when this pane has changed what the memory holds.
    public void setOnMemoryChanged(Runnable listener) {
        onMemoryChanged = listener;
    }

    /// Asks. The previous answer stays until the new one is there.
    public void search() {
        String text = query.get();
        if (text.isBlank()) {
            queryFault.set(messages.text("recall.query.empty"));
            return;
        }
        RecallRequest request = new RecallRequest(text, SHOWN, Filter.NONE, ANY_SIMILARITY);
        last = this::search;
        begin(Work.SEARCH, "recall", cancel -> recall.get().recall(request, cancel), this::show);
    }

    /// Asks an example in place of the present question.
    public void search(String example) {
        query.set(example);
        search();
    }

    /// Puts the bundled synthetic cases into the memory.
    public void loadSamples() {
        last = this::loadSamples;
        begin(Work.SAMPLES, "samples", this::loaded, _ -> samplesLoaded());
    }

    /// An import reports what ended it; for the screen that is a failure like any other.
    private List<ImportReport> loaded(CancelToken cancel) {
        List<ImportReport> reports = samples.get().load(cancel, ProgressSink.SILENT);
        reports.forEach(report -> report.endedEarly().ifPresent(cause -> {
            throw cause;
        }));
        return reports;
    }

    /// Does again what failed.
    public void retry() {
        last.run();
    }

    /// Stops what runs; the question and the previous answer stay.
    public void cancel() {
        errand.cancel();
        work.set(Work.NONE);
    }

    private <T> void begin(Work kind, String name, Function<CancelToken, T> service, Consumer<T> onDone) {
        problem.set(null);
        work.set(kind);
        errand.run(TaskGroup.IO, name, (cancel, _) -> service.apply(cancel), outcome -> end(outcome, onDone));
    }

    private <T> void end(Outcome<T> outcome, Consumer<T> onDone) {
        work.set(Work.NONE);
        switch (outcome) {
            case Outcome.Done<T>(var value) -> onDone.accept(value);
            case Outcome.Failed<T>(var cause) -> problem.set(errors.present(cause));
            case Outcome.Cancelled<T> _ -> {}
        }
    }

    private void show(RecallAnswer answer) {
        page.set(writer.page(answer));
        phase.set(page.get().rows().isEmpty() ? Phase.NOTHING : Phase.ANSWERED);
    }

    private void samplesLoaded() {
        offersSamples.set(false);
        phase.set(Phase.UNASKED);
        onMemoryChanged.run();
    }

    @Override
    public JsonObject remember() {
        return query.get().length() > LONGEST_KEPT ? JsonObject.EMPTY : JsonObject.of(QUERY, Json.of(query.get()));
    }

    @Override
    public void restore(JsonObject kept) {
        kept.text(QUERY).ifPresent(query::set);
    }

    @Override
    public void close() {
        cancel();
    }
}
