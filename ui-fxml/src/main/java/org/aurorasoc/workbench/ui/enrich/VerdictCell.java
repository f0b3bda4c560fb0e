package org.aurorasoc.workbench.ui.enrich;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.util.Duration;
import org.aurorasoc.workbench.viewmodel.enrich.IndicatorLine;
import org.aurorasoc.workbench.viewmodel.enrich.IndicatorText;
import org.aurorasoc.workbench.viewmodel.enrich.VerdictState;
import org.jspecify.annotations.Nullable;

/// The verdict by shape and word; a new one tints its cell for a moment.
final class VerdictCell extends LineCell {
    private static final PseudoClass NEWS = PseudoClass.getPseudoClass("news");

    private final PauseTransition fade = new PauseTransition(Duration.millis(600));
    private @Nullable IndicatorLine line;
    private @Nullable VerdictState shown;

    VerdictCell() {
        getStyleClass().add("verdict-cell");
        fade.setOnFinished(_ -> pseudoClassStateChanged(NEWS, false));
    }

    @Override
    void draw(IndicatorText text) {
        IndicatorLine now = getTableRow() == null ? null : getTableRow().getItem();
        boolean news = now != null && now == line && shown != text.state() && text.state() != VerdictState.WAITING;
        if (now != line) {
            fade.stop();
            pseudoClassStateChanged(NEWS, false);
        }
        line = now;
        shown = text.state();
        setText(text.verdict());
        setGraphic(Verdicts.mark(text.state()));
        if (news && !Platform.getPreferences().isReducedMotion()) {
            pseudoClassStateChanged(NEWS, true);
            fade.playFromStart();
        }
    }
}
