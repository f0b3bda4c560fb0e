package org.aurorasoc.workbench.ui.control;

import java.util.Locale;
import javafx.scene.control.Label;

/// A traffic-light marking: black behind it in every theme, never translated.
public final class TlpTag extends Label {
    /// `word` is the marking without its prefix, such as `AMBER+STRICT`.
    public TlpTag(String word) {
        super("TLP:" + word);
        getStyleClass().addAll("tlp", "tlp-" + word.replaceAll("[^A-Z]", "").toLowerCase(Locale.ROOT));
        setMinWidth(USE_PREF_SIZE);
    }
}
