package org.aurorasoc.workbench.ui.control;

import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A verdict's shape, to stand beside its word. Unknown (someone looked and could not say) and not found (nobody
/// looked) never share one.
public final class VerdictMark extends FontIcon {
    public enum Kind {
        MALICIOUS(Feather.X_OCTAGON),
        SUSPICIOUS(Feather.ALERT_TRIANGLE),
        BENIGN(Feather.CHECK_CIRCLE),
        UNKNOWN(Feather.HELP_CIRCLE),
        NOT_FOUND(Feather.MINUS_CIRCLE),
        WAITING(Feather.LOADER),
        /// The question has not gone out.
        UNASKED(Feather.PAUSE_CIRCLE);

        private final Feather icon;

        Kind(Feather icon) {
            this.icon = icon;
        }
    }

    public VerdictMark(Kind kind) {
        super(kind.icon);
        getStyleClass()
                .addAll(
                        "verdict-mark",
                        "verdict-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        setMouseTransparent(true);
    }
}
