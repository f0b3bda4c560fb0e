package org.aurorasoc.workbench.viewmodel.casework;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aurorasoc.workbench.domain.draft.CaseDraft;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.service.draft.DraftService;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.viewmodel.CaseInHand;
import org.aurorasoc.workbench.viewmodel.ErrorPresenter;
import org.aurorasoc.workbench.viewmodel.MessageLine;

/// The case in hand as every pane sees it: each change is on the disk before it is shown. Lives on the interface
/// thread.
public final class DraftViewModel implements CaseInHand {
    private final Supplier<Services> services;
    private final TaskRunner runner;
    private final Messages messages;
    private final MessageLine line;
    private final ReadOnlyObjectWrapper<CaseDraft> draft = new ReadOnlyObjectWrapper<>(CaseDraft.EMPTY);

    public DraftViewModel(Supplier<Services> services, TaskRunner runner, Messages messages, MessageLine line) {
        this.services = services;
        this.runner = runner;
        this.messages = messages;
        this.line = line;
    }

    public ReadOnlyObjectProperty<CaseDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    public void load() {
        work(DraftService::draft, "");
    }

    @Override
    public void pinCases(List<String> caseIds) {
        change(
                kept -> caseIds.stream().reduce(kept, CaseDraft::withCase, (_, last) -> last),
                messages.text("draft.pinned", caseIds.size()));
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
                messages.text("draft.indicators", values.size()));
    }

    @Override
    public void takeText(String text) {
        work(
                service -> {
                    service.change(kept -> service.withText(kept, text));
                    return service.draft();
                },
                messages.text("draft.text"));
    }

    private void change(UnaryOperator<CaseDraft> change, String said) {
        work(
                service -> {
                    service.change(change);
                    return service.draft();
                },
                said);
    }

    private void work(Function<DraftService, CaseDraft> work, String said) {
        runner.submit(
                TaskGroup.IO, "draft", (_, _) -> work.apply(services.get().draft()), outcome -> show(outcome, said));
    }

    private void show(Outcome<CaseDraft> outcome, String said) {
        switch (outcome) {
            case Outcome.Done<CaseDraft>(var kept) -> {
                draft.set(kept);
                if (!said.isEmpty()) {
                    line.say(said);
                }
            }
            case Outcome.Failed<CaseDraft>(var cause) ->
                line.say(new ErrorPresenter(messages).present(cause).title());
            case Outcome.Cancelled<CaseDraft> _ -> {}
        }
    }
}
