package org.aurorasoc.workbench.ui;

import java.util.Map;
import javafx.scene.Parent;
import org.aurorasoc.workbench.ui.casework.DraftStripView;
import org.aurorasoc.workbench.ui.fx.ViewLoader;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.casework.DraftViewModel;

/// The case in hand, wired: its strip, and the form that closes it.
final class CaseworkRoom {
    private final Parent strip;

    CaseworkRoom(Workplace place, DraftViewModel model) {
        strip = new ViewLoader(
                        Map.of(DraftStripView.class, () -> new DraftStripView(model)),
                        place.messages().bundle())
                .load(DraftStripView.class)
                .root();
    }

    Parent strip() {
        return strip;
    }
}
