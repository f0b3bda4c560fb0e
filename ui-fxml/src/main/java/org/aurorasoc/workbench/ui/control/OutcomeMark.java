package org.aurorasoc.workbench.ui.control;

import org.aurorasoc.workbench.domain.OutcomeClass;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The icon of how a case ended.
public final class OutcomeMark {
    private OutcomeMark() {}

    public static FontIcon icon(OutcomeClass outcome) {
        return new FontIcon(
                switch (outcome) {
                    case CONTAINED -> Feather.SHIELD;
                    case FALSE_POSITIVE -> Feather.SLASH;
                    case BENIGN_TRUE_POSITIVE -> Feather.CHECK;
                    case ESCALATED -> Feather.ARROW_UP_RIGHT;
                    case DAMAGE -> Feather.ALERT_CIRCLE;
                    case OPEN -> Feather.CIRCLE;
                    case OTHER -> Feather.MINUS;
                });
    }
}
