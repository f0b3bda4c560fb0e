package org.aurorasoc.workbench.ui;

import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.deletion.DeletionService.Seen;
import org.aurorasoc.workbench.service.recall.RecallAnswer;
import org.aurorasoc.workbench.ui.fx.Overlay;
import org.aurorasoc.workbench.ui.fx.ViewLoader;
import org.aurorasoc.workbench.ui.fx.WorkPane;
import org.aurorasoc.workbench.ui.recall.AnswerView;
import org.aurorasoc.workbench.ui.recall.HeadView;
import org.aurorasoc.workbench.ui.recall.RecallView;
import org.aurorasoc.workbench.ui.recall.Remedies;
import org.aurorasoc.workbench.ui.recall.UnansweredView;
import org.aurorasoc.workbench.ui.why.CompareView;
import org.aurorasoc.workbench.ui.why.DetailView;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.connection.ConnectionViewModel;
import org.aurorasoc.workbench.viewmodel.deletion.Deletion;
import org.aurorasoc.workbench.viewmodel.recall.CaseRemoval;
import org.aurorasoc.workbench.viewmodel.recall.RecallActions;
import org.aurorasoc.workbench.viewmodel.recall.RecallRow;
import org.aurorasoc.workbench.viewmodel.recall.RecallViewModel;
import org.aurorasoc.workbench.viewmodel.why.ChosenCase;
import org.aurorasoc.workbench.viewmodel.why.CompareViewModel;
import org.aurorasoc.workbench.viewmodel.why.DetailViewModel;
import org.jspecify.annotations.Nullable;

/// The Recall pane, wired: the list, the case that is chosen from it, and two of them side by side.
final class RecallRoom implements AutoCloseable {
    private final RecallViewModel model;
    private final DetailViewModel detail;
    private final CompareViewModel comparison;
    private final RecallActions actions;
    private final RecallView view;

    RecallRoom(Workplace place, Overlay overlay, Deletion deletion, ConnectionViewModel connection) {
        model = new RecallViewModel(place);
        detail = new DetailViewModel(place);
        comparison = new CompareViewModel(place);
        actions = new RecallActions(place, model, comparison);
        actions.setRemoval(removal(deletion));
        actions.setMending(connection::act);
        connection.stateProperty().subscribe(state -> model.memoryStands(state.standing()));
        Messages messages = place.messages();
        Remedies remedies = new Remedies(model, actions, messages, overlay);
        ViewLoader whys = new ViewLoader(
                Map.of(
                        DetailView.class, () -> new DetailView(detail, messages),
                        CompareView.class, () -> new CompareView(comparison, messages)),
                messages.bundle());
        RecallView.Parts parts = new RecallView.Parts(
                whys.load(DetailView.class).view(), whys.load(CompareView.class).view(), remedies, overlay);
        view = new ViewLoader(
                        Map.of(
                                RecallView.class, () -> new RecallView(model, actions, messages, parts),
                                HeadView.class, () -> new HeadView(model, messages, overlay),
                                UnansweredView.class, () -> new UnansweredView(model, actions, messages, remedies),
                                AnswerView.class, () -> new AnswerView(model, messages, remedies)),
                        messages.bundle())
                .load(RecallView.class)
                .view();
        model.list().selectedProperty().subscribe(this::choose);
        model.openedProperty().subscribe(id -> {
            if (!id.isEmpty()) {
                detail.chooseStored(id);
            }
        });
    }

    private static CaseRemoval removal(Deletion deletion) {
        return new CaseRemoval() {
            @Override
            public void remove(List<Seen> cases, Runnable onChanged) {
                deletion.delete(cases, onChanged);
            }

            @Override
            public String refused() {
                return deletion.refusedProperty().get();
            }
        };
    }

    /// The rows are there first; why each came back is found out when it is chosen.
    private void choose(@Nullable RecallRow row) {
        RecallAnswer answer = model.pageProperty().get().answer();
        detail.choose(row == null || answer == null ? null : new ChosenCase(answer, row.hit()));
    }

    RecallViewModel model() {
        return model;
    }

    RecallActions actions() {
        return actions;
    }

    WorkPane pane() {
        return view;
    }

    @Override
    public void close() {
        model.close();
        detail.close();
        comparison.close();
    }
}
