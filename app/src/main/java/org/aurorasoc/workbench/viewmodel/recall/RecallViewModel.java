package org.aurorasoc.workbench.viewmodel.recall;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.aurorasoc.workbench.domain.FieldText;
import org.aurorasoc.workbench.domain.desk.FrozenAnswer;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.recall.AskedQuestion;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.service.intake.ImportReport;
import org.aurorasoc.workbench.service.recall.RecallAnswer;
import org.aurorasoc.workbench.service.recall.RecallService;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.aurorasoc.workbench.viewmodel.MemoryStanding;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.Remembering;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.jspecify.annotations.Nullable;

/// The Recall pane: a question goes out as a snapshot, the newest question's answer comes back, an older one
/// is dropped. Lives on the interface thread.
public final class RecallViewModel implements AutoCloseable, Remembering {
    private static final Subject WHOLE = new Subject.Whole();

    private final Supplier<Services> services;
    private final Pending pending;
    private final WithoutFilters withoutFilters;
    private final AskedBefore history;
    private final RecallKept kept;
    private final Messages messages;
    private final PageWriter writer;
    private final RecallFilters filters;
    private final RecallList list;
    private final RecallLayout layout = new RecallLayout();
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper queryFault = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Subject> subject = new ReadOnlyObjectWrapper<>(WHOLE);
    private final ReadOnlyObjectWrapper<@Nullable FrozenAnswer> frozen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper opened = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper restored = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<RecallPage> page = new ReadOnlyObjectWrapper<>(RecallPage.NONE);
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.UNASKED);
    private final ReadOnlyBooleanWrapper offersSamples = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<MemoryStanding> standing = new ReadOnlyObjectWrapper<>(MemoryStanding.READY);
    private Runnable onMemoryChanged = () -> {};

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
        services = place.services();
        messages = place.messages();
        pending = new Pending(place);
        withoutFilters = new WithoutFilters(place);
        history = new AskedBefore(place);
        writer = new PageWriter(messages, place.clock());
        filters = new RecallFilters(messages, place.clock());
        list = new RecallList(messages);
        kept = new RecallKept(this, place);
        query.addListener((_, _, _) -> edited());
        filters.setOnChange(this::filtersChanged);
        list.selectedProperty().addListener((_, _, row) -> {
            if (row != null) {
                opened.set("");
            }
        });
    }

    public StringProperty queryProperty() {
        return query;
    }

    /// What is wrong with the question, to stand under its field; empty when nothing is.
    public ReadOnlyStringProperty queryFaultProperty() {
        return queryFault.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Subject> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /// The frozen answer that is shown, if one is; then the question cannot be changed.
    public ReadOnlyObjectProperty<@Nullable FrozenAnswer> frozenProperty() {
        return frozen.getReadOnlyProperty();
    }

    /// The id of a case that is shown although no answer brought it up; else empty.
    public ReadOnlyStringProperty openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// That filters of last time are set; empty when there is nothing to say.
    public ReadOnlyStringProperty restoredProperty() {
        return restored.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<RecallPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return pending.problemProperty();
    }

    public ReadOnlyObjectProperty<Work> workProperty() {
        return pending.workProperty();
    }

    /// True while the memory is known to hold no case at all.
    public ReadOnlyBooleanProperty offersSamplesProperty() {
        return offersSamples.getReadOnlyProperty();
    }

    public RecallFilters filters() {
        return filters;
    }

    public RecallList list() {
        return list;
    }

    /// By what the rows are ordered now.
    public ListOrder ordering() {
        return ListOrder.of(list.orderProperty().get(), page.get(), messages);
    }

    /// What the menu of orders calls this one.
    public String orderChoice(RowOrder order) {
        return ListOrder.choice(order, page.get(), messages);
    }

    public RecallLayout layout() {
        return layout;
    }

    /// "0.9 s ago · 12 ms", as of now; of a frozen answer only how long it took then.
    public String took() {
        return frozen.get() == null ? writer.took(page.get()) : page.get().took();
    }

    /// To be told how many cases there are, as often as that is found out.
    public void memoryHolds(long cases) {
        offersSamples.set(cases == 0);
    }

    /// How the memory stands; what could not work now is not offered.
    public ReadOnlyObjectProperty<MemoryStanding> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /// To be told whenever it changes.
    public void memoryStands(MemoryStanding now) {
        standing.set(now);
    }

    /// Hears when this pane has changed what the memory holds.
    public void setOnMemoryChanged(Runnable listener) {
        onMemoryChanged = listener;
    }

    /// What was stored here is changed, or was by a task begun here.
    void memoryChanged() {
        onMemoryChanged.run();
    }

    private void edited() {
        queryFault.set("");
        if (frozen.get() == null) {
            subject.set(WHOLE);
        }
    }

    private void filtersChanged() {
        restored.set("");
        if (phase.get() != Phase.UNASKED) {
            search();
        }
    }

    /// Asks. The previous answer stays until the new one is there.
    public void search() {
        if (subject.get().equals(WHOLE) && query.get().isBlank()) {
            queryFault.set(messages.text("recall.query.empty"));
            return;
        }
        boolean same = frozen.get() == null;
        frozen.set(null);
        restored.set("");
        withoutFilters.stop();
        RecallFilters.Asking asking = filters.snapshot(subject.get().question(query.get()));
        pending.search(
                this::search, "recall", cancel -> page(asking, cancel), answered -> show(asking, answered, same));
    }

    private RecallPage page(RecallFilters.Asking asking, CancelToken cancel) {
        RecallService recall = services.get().recall();
        RecallAnswer answer = recall.recall(asking.request(recall), cancel);
        return writer.page(answer, asking.values().narrow());
    }

    /// Asks this in place of the present question.
    public void search(String text) {
        frozen.set(null);
        take(text);
        search();
    }

    /// Makes this the question, and asks nothing yet. What is too long for the box stays whole beside it.
    public void take(String text) {
        query.set(FieldText.head(text));
        subject.set(Subject.of(text));
    }

    /// The analyst's text as it was given, whatever of it the box shows.
    String text() {
        return subject.get() instanceof Subject.Aside(var whole) ? whole : FieldText.restored(query.get());
    }

    /// Asks for cases like a stored one.
    public void alike(String caseId) {
        frozen.set(null);
        subject.set(new Subject.Like(caseId));
        search();
    }

    /// Asks a part of the text only.
    public void part(String text, int number, int of) {
        subject.set(new Subject.Part(text, number, of));
        search();
    }

    /// Asks the text in the box again, whole.
    public void whole() {
        subject.set(WHOLE);
        if (!query.get().isBlank()) {
            search();
        }
    }

    /// Asks for the cases that have an indicator.
    public void casesWith(String indicator) {
        frozen.set(null);
        take(indicator);
        filters.restore(FilterValues.NONE, LegChoice.INDICATORS);
        search();
    }

    /// Shows one case, in its row where the answer has it.
    public void openCase(String caseId) {
        if (!list.selectCase(caseId)) {
            list.select(null);
            opened.set(caseId);
        }
    }

    /// The parts in which the model read the question, to choose one of.
    public List<String> parts() {
        RecallAnswer answer = page.get().answer();
        return answer == null
                ? List.of()
                : answer.asked().windows().stream()
                        .map(AskedQuestion.Window::text)
                        .toList();
    }

    /// Shows an answer as it was.
    public void open(FrozenAnswer answer) {
        pending.search(
                () -> open(answer),
                "frozen",
                _ -> writer.page(services.get().frozenReader().read(answer), false),
                read -> showFrozen(answer, read));
    }

    private void showFrozen(FrozenAnswer answer, RecallPage read) {
        frozen.set(answer);
        String like = answer.question().text("like").orElse("");
        take(answer.question().text("query").orElse(""));
        if (!like.isEmpty()) {
            subject.set(new Subject.Like(like));
        }
        filters.restore(FrozenFilters.of(answer.question()), FrozenFilters.leg(answer.question()));
        display(read, false);
    }

    /// Puts the bundled synthetic cases into the memory.
    public void loadSamples() {
        pending.load(this::loadSamples, "samples", this::loaded, _ -> samplesLoaded());
    }

    /// An import reports what ended it; for the screen that is a failure like any other.
    private List<ImportReport> loaded(CancelToken cancel) {
        List<ImportReport> reports = services.get().samples().load(cancel, ProgressSink.SILENT);
        reports.forEach(report -> report.endedEarly().ifPresent(cause -> {
            throw cause;
        }));
        return reports;
    }

    /// Does again what failed.
    public void retry() {
        pending.retry();
    }

    /// Stops what runs; the question and the previous answer stay.
    public void cancel() {
        withoutFilters.stop();
        pending.cancel();
    }

    private void show(RecallFilters.Asking asking, RecallPage answered, boolean mayBeSame) {
        RecallAnswer before = page.get().answer();
        boolean same =
                mayBeSame && before != null && before.request().question().equals(asking.question());
        display(answered, same);
        history.remember(asking.question());
        if (answered.rows().isEmpty() && asking.values().narrow()) {
            String words = filters.sentence();
            withoutFilters.count(
                    asking, count -> page.set(page.get().withNothing(messages.text("nothing.filtered", words, count))));
        }
    }

    /// The row that was selected stays so when the same is asked again.
    private void display(RecallPage next, boolean same) {
        opened.set("");
        page.set(next);
        list.show(next.rows(), same);
        phase.set(next.rows().isEmpty() ? Phase.NOTHING : Phase.ANSWERED);
    }

    private void samplesLoaded() {
        offersSamples.set(false);
        phase.set(Phase.UNASKED);
        onMemoryChanged.run();
    }

    @Override
    public JsonObject remember() {
        return kept.remember();
    }

    @Override
    public void restore(JsonObject before) {
        restored.set(kept.restore(before));
    }

    @Override
    public void close() {
        cancel();
    }
}
