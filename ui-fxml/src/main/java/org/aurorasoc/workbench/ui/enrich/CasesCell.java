package org.aurorasoc.workbench.ui.enrich;

import javafx.css.PseudoClass;
import javafx.scene.input.MouseButton;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.viewmodel.enrich.IndicatorActions;
import org.aurorasoc.workbench.viewmodel.enrich.IndicatorText;
import org.aurorasoc.workbench.viewmodel.enrich.VerdictState;

/// How many cases had it; a press on any but 0 opens them.
final class CasesCell extends LineCell {
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    private final Messages messages;

    CasesCell(Messages messages, IndicatorActions actions) {
        this.messages = messages;
        getStyleClass().add("cases-cell");
        setOnMouseClicked(press -> {
            if (press.getButton() == MouseButton.PRIMARY
                    && !isEmpty()
                    && getItem().cases() > 0) {
                actions.selectedProperty().set(getTableRow().getItem());
                actions.openCases();
            }
        });
    }

    @Override
    void draw(IndicatorText text) {
        pseudoClassStateChanged(NONE, text.cases() == 0);
        boolean known = text.state() != VerdictState.UNASKED && text.state() != VerdictState.WAITING;
        setText(known ? messages.text("number", text.cases()) : "");
    }
}
