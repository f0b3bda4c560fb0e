package org.aurorasoc.workbench.ui.map;

import java.util.Locale;
import javafx.scene.layout.Region;
import org.aurorasoc.workbench.viewmodel.map.MapSign;

/// A sign beside its word: the same shape and colour as the points have.
final class SignMark extends Region {
    SignMark(MapSign sign) {
        getStyleClass()
                .addAll(
                        "sign-mark",
                        "hue-" + sign.hue().name().toLowerCase(Locale.ROOT),
                        "marker-" + sign.marker().name().toLowerCase(Locale.ROOT));
        setMouseTransparent(true);
    }
}
