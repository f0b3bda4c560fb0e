package org.aurorasoc.workbench.ui.enrich;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.fx.CopyMenu;
import org.aurorasoc.workbench.ui.fx.Overlay;
import org.aurorasoc.workbench.ui.fx.PaneAction;
import org.aurorasoc.workbench.viewmodel.CopyFormat;
import org.aurorasoc.workbench.viewmodel.enrich.EnrichViewModel;
import org.aurorasoc.workbench.viewmodel.enrich.IndicatorActions;
import org.aurorasoc.workbench.viewmodel.enrich.IndicatorLine;
import org.jspecify.annotations.Nullable;

/// What can be done here, for keys, menu and palette alike, with the forms that some of it needs.
public final class EnrichDeeds {
    private final EnrichViewModel model;
    private final Messages messages;
    private final Overlay overlay;
    private final IndicatorFormView form;
    private final MuteView mute;

    private @Nullable ContextMenu menu;

    public EnrichDeeds(
            EnrichViewModel model, Messages messages, Overlay overlay, IndicatorFormView form, MuteView mute) {
        this.model = model;
        this.messages = messages;
        this.overlay = overlay;
        this.form = form;
        this.mute = mute;
        form.setOnLeave(overlay::close);
        mute.setOnLeave(overlay::close);
    }

    void add() {
        model.form().begin("");
        overlay.sheet(form.root(), () -> {});
        form.focusFirst();
    }

    void edit() {
        IndicatorLine line = selected();
        if (line != null) {
            model.form().edit(line.found());
            overlay.sheet(form.root(), () -> model.renew(line));
            form.focusFirst();
        }
    }

    /// Mutes after asking why, or lets it count again at once.
    void toggleMute() {
        IndicatorLine line = selected();
        if (line == null) {
            return;
        }
        if (model.detail().mutedProperty().get()) {
            model.actions().unmute(line);
            return;
        }
        mute.begin(line);
        overlay.panel(mute.root(), () -> {});
        mute.focusFirst();
    }

    private @Nullable IndicatorLine selected() {
        return model.actions().selectedProperty().get();
    }

    void chooseCopy(Node anchor) {
        ContextMenu menu = new CopyMenu(messages, List.of(CopyFormat.values()), model.actions()::copy);
        menu.show(anchor, Side.TOP, 0, 0);
    }

    /// By key, in the middle of what it is about.
    void showMenu(Node anchor) {
        Bounds place = anchor.localToScreen(anchor.getBoundsInLocal());
        showMenu(anchor, place.getCenterX(), place.getCenterY());
    }

    /// Some systems ask for it a second time when the key was heard here.
    void showMenu(Node anchor, double x, double y) {
        if (menu == null || !menu.isShowing()) {
            menu = IndicatorTable.menu(actions());
            menu.show(anchor, x, y);
        }
    }

    /// In the order of the keys; what cannot be done says why.
    List<PaneAction> actions() {
        IndicatorActions act = model.actions();
        String none = act.targets().isEmpty() ? messages.text("enrich.action.nothing") : "";
        String noText = model.pasteProperty().get() == null ? messages.text("enrich.action.notext") : "";
        int rows = act.targets().size();
        return List.of(
                action("enrich.action.paste", "Ctrl+V", model::paste, ""),
                action("enrich.action.add", "a", this::add, ""),
                action("enrich.action.edit", "e", this::edit, none),
                new PaneAction(messages.text("enrich.action.store", rows), "s", act::store, none),
                action("enrich.action.cases", "c", act::openCases, none),
                action("enrich.action.pin", "b", act::pin, none),
                action("enrich.action.mute", "m", this::toggleMute, none),
                action(
                        "enrich.action.delete",
                        "Delete",
                        model.removal()::delete,
                        model.removal().refused()),
                action("copy.plain", "Ctrl+C", () -> act.copy(CopyFormat.PLAIN), none),
                action("copy.markdown", "", () -> act.copy(CopyFormat.MARKDOWN), none),
                action("copy.fanged", "", () -> act.copy(CopyFormat.FANGED), none),
                action("enrich.action.markall", "Ctrl+A", model.lines()::markAllShown, noText),
                action("enrich.action.export", "Ctrl+E", act::export, noText),
                action("enrich.action.rejected", "i", model.rejected()::toggle, noText),
                action("enrich.action.recall", "", model::recallText, noText),
                action("enrich.clear", "", model::clear, noText));
    }

    private PaneAction action(String key, String shortcut, Runnable run, String unavailable) {
        return new PaneAction(messages.text(key), shortcut, run, unavailable);
    }
}
