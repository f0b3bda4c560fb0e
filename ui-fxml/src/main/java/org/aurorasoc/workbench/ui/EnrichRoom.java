package org.aurorasoc.workbench.ui;

import java.util.Map;
import java.util.function.Supplier;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.enrich.EnrichDeeds;
import org.aurorasoc.workbench.ui.enrich.EnrichView;
import org.aurorasoc.workbench.ui.enrich.IndicatorFormView;
import org.aurorasoc.workbench.ui.enrich.IndicatorView;
import org.aurorasoc.workbench.ui.enrich.MuteView;
import org.aurorasoc.workbench.ui.enrich.PasteView;
import org.aurorasoc.workbench.ui.enrich.RejectedView;
import org.aurorasoc.workbench.ui.fx.Overlay;
import org.aurorasoc.workbench.ui.fx.ViewLoader;
import org.aurorasoc.workbench.ui.fx.WorkPane;
import org.aurorasoc.workbench.ui.theme.Motion;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.deletion.Deletion;
import org.aurorasoc.workbench.viewmodel.enrich.EnrichViewModel;

/// The Enrich pane, wired.
final class EnrichRoom implements AutoCloseable {
    private final EnrichViewModel model;
    private final EnrichView view;

    EnrichRoom(Workplace place, Overlay overlay, Motion motion, Deletion deletion) {
        model = new EnrichViewModel(place, deletion);
        Messages messages = place.messages();
        IndicatorView detail = load(messages, IndicatorView.class, () -> new IndicatorView(model, messages));
        IndicatorFormView form =
                load(messages, IndicatorFormView.class, () -> new IndicatorFormView(model.form(), messages));
        MuteView mute = load(messages, MuteView.class, () -> new MuteView(model, messages));
        EnrichDeeds deeds = new EnrichDeeds(model, messages, overlay, form, mute);
        view = new ViewLoader(
                        Map.of(
                                EnrichView.class, () -> new EnrichView(model, messages, deeds, detail, overlay, motion),
                                PasteView.class, () -> new PasteView(model, messages),
                                RejectedView.class, () -> new RejectedView(model, messages)),
                        messages.bundle())
                .load(EnrichView.class)
                .view();
    }

    private static <V> V load(Messages messages, Class<V> type, Supplier<V> make) {
        return new ViewLoader(Map.of(type, make), messages.bundle()).load(type).view();
    }

    EnrichViewModel model() {
        return model;
    }

    WorkPane pane() {
        return view;
    }

    @Override
    public void close() {
        model.close();
    }
}
