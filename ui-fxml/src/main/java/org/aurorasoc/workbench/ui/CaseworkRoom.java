package org.aurorasoc.workbench.ui;

import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.domain.draft.CaseDraft;
import org.aurorasoc.workbench.ui.casework.ClosingView;
import org.aurorasoc.workbench.ui.casework.DraftStripView;
import org.aurorasoc.workbench.ui.casework.EvidenceView;
import org.aurorasoc.workbench.ui.casework.RecoveryView;
import org.aurorasoc.workbench.ui.casework.RivalView;
import org.aurorasoc.workbench.ui.fx.Overlay;
import org.aurorasoc.workbench.ui.fx.ViewLoader;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.casework.ClosingViewModel;
import org.aurorasoc.workbench.viewmodel.casework.DraftViewModel;
import org.aurorasoc.workbench.viewmodel.casework.NoteCopying;
import org.aurorasoc.workbench.viewmodel.casework.RecoveryViewModel;
import org.aurorasoc.workbench.viewmodel.deletion.LeftOverViewModel;

/// The case in hand, wired: its strip, and the form that closes it.
final class CaseworkRoom implements AutoCloseable {
    private final Overlay overlay;
    private final ClosingViewModel closing;
    private final ViewLoader.Loaded<ClosingView> form;
    private final RecoveryViewModel recovery;
    private final Parent foot;
    private boolean isOpen;

    CaseworkRoom(Workplace place, DraftViewModel draft, Overlay overlay, LeftOverViewModel leftOver) {
        this.overlay = overlay;
        NoteCopying notes = new NoteCopying(place, draft);
        closing = new ClosingViewModel(place, draft, notes);
        closing.setOnDone(this::closeForm);
        recovery = new RecoveryViewModel(place);
        ViewLoader views = new ViewLoader(
                Map.of(
                        DraftStripView.class,
                        () -> new DraftStripView(draft, notes, place.messages(), this::openForm),
                        RecoveryView.class,
                        () -> new RecoveryView(recovery, leftOver, place.messages()),
                        RivalView.class,
                        () -> new RivalView(closing, place.messages()),
                        EvidenceView.class,
                        () -> new EvidenceView(closing, place.messages()),
                        ClosingView.class,
                        () -> new ClosingView(closing, place.messages(), this::closeForm)),
                place.messages().bundle());
        foot = new VBox(
                views.load(RecoveryView.class).root(),
                views.load(DraftStripView.class).root());
        foot.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !draft.draftProperty().get().equals(CaseDraft.EMPTY)
                                || !recovery.said().isEmpty()
                                || leftOver.rowsProperty().get() > 0,
                        draft.draftProperty(),
                        recovery.said(),
                        leftOver.rowsProperty()));
        form = views.load(ClosingView.class);
    }

    /// What stands over the status bar.
    Parent foot() {
        return foot;
    }

    RecoveryViewModel recovery() {
        return recovery;
    }

    ClosingViewModel closing() {
        return closing;
    }

    /// Lays the form over whatever pane is shown.
    void openForm() {
        if (!isOpen && form.root() instanceof Region sheet) {
            isOpen = true;
            closing.begin();
            overlay.sheet(sheet, this::left);
            form.view().focusStart();
        }
    }

    private void closeForm() {
        if (isOpen) {
            overlay.close();
        }
    }

    private void left() {
        isOpen = false;
        closing.leave();
    }

    @Override
    public void close() {
        closing.close();
        recovery.close();
    }
}
