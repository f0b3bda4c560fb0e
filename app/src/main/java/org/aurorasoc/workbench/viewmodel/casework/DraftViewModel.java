package org.aurorasoc.workbench.viewmodel.casework;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.draft.CaseDraft;
import org.aurorasoc.workbench.domain.refang.Defang;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.service.draft.DraftService;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.viewmodel.CaseInHand;
import org.aurorasoc.workbench.viewmodel.ErrorPresenter;
import org.aurorasoc.workbench.viewmodel.MessageLine;
import org.jspecify.annotations.Nullable;

/// The case in hand as every pane sees it: each change is on the disk before it is shown, one after the other in the
/// order they were asked for. What is typed follows within a second. Lives on the interface thread.
public final class DraftViewModel implements CaseInHand {
    /// Half of what a crash may cost.
    private static final Duration TYPING = Duration.ofMillis(500);

    private static final int LONGEST_TITLE = 300;

    private final Supplier<Services> services;
    private final TaskRunner runner;
    private final Messages messages;
    private final MessageLine line;
    private final ReadOnlyObjectWrapper<CaseDraft> draft = new ReadOnlyObjectWrapper<>(CaseDraft.EMPTY);
    private final Deque<Step> steps = new ArrayDeque<>();
    private Optional<UnaryOperator<CaseDraft>> typed = Optional.empty();
    private boolean isWaiting;
    private boolean isWorking;

    /// One thing to do with the draft's file, and then here; what comes back is the draft as it is.
    private record Step(Work work, Consumer<CaseDraft> then) {}

    @FunctionalInterface
    private interface Work {
        CaseDraft on(DraftService service);
    }

    public DraftViewModel(Supplier<Services> services, TaskRunner runner, Messages messages, MessageLine line) {
        this.services = services;
        this.runner = runner;
        this.messages = messages;
        this.line = line;
    }

    public ReadOnlyObjectProperty<CaseDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /// Null while there is no case in hand.
    public ObservableValue<@Nullable DraftStrip> stripProperty() {
        return draft.map(this::strip);
    }

    private @Nullable DraftStrip strip(CaseDraft now) {
        if (now.equals(CaseDraft.EMPTY)) {
            return null;
        }
        String title =
                now.fields().text("title").filter(given -> !given.isBlank()).orElse(now.summary());
        String shown = VisibleText.line(Defang.text(firstOf(title)));
        return new DraftStrip(
                shown.isBlank() ? messages.text("draft.untitled") : shown,
                messages.text(
                        "draft.counts", now.indicators().size(), now.cases().size()));
    }

    /// A line holds no more, and a pasted log may be ten megabytes.
    private static String firstOf(String text) {
        return text.strip().substring(0, Math.min(text.strip().length(), LONGEST_TITLE));
    }

    public void load() {
        work(DraftService::draft, _ -> {});
    }

    @Override
    public void pinCases(List<String> caseIds) {
        change(kept -> caseIds.stream().reduce(kept, CaseDraft::withCase, (_, last) -> last), "draft.pinned", caseIds);
    }

    public void unpin(String caseId) {
        change(kept -> kept.withoutCase(caseId), "draft.unpinned", List.of(caseId));
    }

    @Override
    public void addIndicators(List<String> values) {
        work(
                service -> {
                    service.change(kept -> {
                        CaseDraft grown = kept;
                        for (String value : values) {
                            grown = service.withIndicator(grown, value, "");
                        }
                        return grown;
                    });
                    return service.draft();
                },
                saying("draft.indicators", values));
    }

    @Override
    public void takeText(String text) {
        work(
                service -> {
                    service.change(kept -> service.withText(kept, text));
                    return service.draft();
                },
                saying("draft.text", List.of()));
    }

    /// What is typed: the newest wins, and is written within half a second however long the typing goes on.
    void type(UnaryOperator<CaseDraft> change) {
        typed = Optional.of(change);
        if (!isWaiting) {
            isWaiting = true;
            runner.later(TYPING, this::writeTyped);
        }
    }

    private void writeTyped() {
        isWaiting = false;
        typed.ifPresent(change -> {
            typed = Optional.empty();
            change(change, _ -> {});
        });
    }

    /// Calls back with the draft as the disk has it, once all that was asked before, typing too, is there.
    void settled(Consumer<CaseDraft> then) {
        writeTyped();
        work(DraftService::draft, then);
    }

    /// Takes the draft away; the message line offers it back.
    public void throwAway() {
        writeTyped();
        work(DraftService::draft, kept -> work(this::cleared, _ -> offerBack(kept)));
    }

    private CaseDraft cleared(DraftService service) {
        service.clear();
        return CaseDraft.EMPTY;
    }

    private void offerBack(CaseDraft kept) {
        line.say(messages.text("draft.thrown"), messages.text("draft.thrown.undo"), () -> restore(kept));
    }

    private void restore(CaseDraft kept) {
        work(
                service -> {
                    service.restore(kept);
                    return service.draft();
                },
                saying("draft.restored", List.of()));
    }

    private void change(UnaryOperator<CaseDraft> change, String key, List<String> things) {
        change(change, saying(key, things));
    }

    private void change(UnaryOperator<CaseDraft> change, Consumer<CaseDraft> then) {
        work(
                service -> {
                    service.change(change);
                    return service.draft();
                },
                then);
    }

    private Consumer<CaseDraft> saying(String key, List<String> things) {
        return _ -> line.say(messages.text(key, things.size()));
    }

    private void work(Work work, Consumer<CaseDraft> then) {
        steps.add(new Step(work, then));
        next();
    }

    private void next() {
        Step step = isWorking ? null : steps.poll();
        if (step != null) {
            isWorking = true;
            runner.submit(
                    TaskGroup.IO,
                    "draft",
                    (_, _) -> step.work().on(services.get().draft()),
                    outcome -> done(step, outcome));
        }
    }

    private void done(Step step, Outcome<CaseDraft> outcome) {
        isWorking = false;
        switch (outcome) {
            case Outcome.Done<CaseDraft>(var kept) -> {
                draft.set(kept);
                step.then().accept(kept);
            }
            case Outcome.Failed<CaseDraft>(var cause) ->
                line.say(new ErrorPresenter(messages).present(cause).title());
            case Outcome.Cancelled<CaseDraft> _ -> {}
        }
        next();
    }
}
