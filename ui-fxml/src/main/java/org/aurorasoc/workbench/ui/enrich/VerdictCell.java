package org.aurorasoc.workbench.ui.enrich;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import org.aurorasoc.workbench.ui.theme.Motion;
import org.aurorasoc.workbench.viewmodel.enrich.IndicatorLine;
import org.aurorasoc.workbench.viewmodel.enrich.IndicatorText;
import org.aurorasoc.workbench.viewmodel.enrich.VerdictState;
import org.jspecify.annotations.Nullable;

/// The verdict by shape and word; a new one tints its cell for a moment.
final class VerdictCell extends LineCell {
    private static final PseudoClass NEWS = PseudoClass.getPseudoClass("news");

    private final PauseTransition fade = new PauseTransition(Motion.TINT);
    private final Motion motion;
    private @Nullable IndicatorLine line;
    private @Nullable VerdictState shown;

    VerdictCell(Motion motion) {
        this.motion = motion;
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
        if (news && !motion.isReduced()) {
            pseudoClassStateChanged(NEWS, true);
            fade.playFromStart();
        }
    }
}
