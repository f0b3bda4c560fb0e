package org.aurorasoc.workbench.ui.enrich;

import java.util.function.Function;
import javafx.css.PseudoClass;
import org.aurorasoc.workbench.viewmodel.enrich.IndicatorText;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Plain words of a row, with all of them and more in the tooltip.
final class TextCell extends LineCell {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final Function<IndicatorText, String> words;
    private final Function<IndicatorText, String> tip;
    private final boolean marksStale;

    TextCell(Function<IndicatorText, String> words, Function<IndicatorText, String> tip, boolean marksStale) {
        this.words = words;
        this.tip = tip;
        this.marksStale = marksStale;
    }

    @Override
    void draw(IndicatorText text) {
        setText(words.apply(text));
        tip(tip.apply(text));
        boolean stale = marksStale && text.stale();
        pseudoClassStateChanged(STALE, stale);
        setGraphic(stale ? new FontIcon(Feather.CLOCK) : null);
    }
}
