package org.aurorasoc.workbench.ui.shell;

import javafx.scene.control.Button;
import org.aurorasoc.workbench.viewmodel.shell.Badge;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shape and colour of the badge in each of its states; the word stands in its text.
final class BadgeLook {
    private static final String STATE_CLASS = "badge-";

    private BadgeLook() {}

    static void dress(Button badge, FontIcon icon, Badge.State state) {
        badge.getStyleClass().removeIf(name -> name.startsWith(STATE_CLASS));
        badge.getStyleClass().add(STATE_CLASS + styleOf(state));
        icon.setIconCode(iconOf(state));
    }

    private static String styleOf(Badge.State state) {
        return switch (state) {
            case LOADING -> "loading";
            case HIGH -> "high";
            case MIXED -> "mixed";
            case UNSTATED -> "unstated";
            case HASH_CHOSEN -> "hash-chosen";
            case HASH_FAULT, HASH_ABSENT -> "hash-fault";
            case UNAVAILABLE -> "unavailable";
        };
    }

    private static Feather iconOf(Badge.State state) {
        return switch (state) {
            case LOADING -> Feather.LOADER;
            case HIGH -> Feather.CHECK_CIRCLE;
            case MIXED -> Feather.ALERT_TRIANGLE;
            case UNSTATED -> Feather.HELP_CIRCLE;
            case HASH_CHOSEN -> Feather.HASH;
            case HASH_FAULT, HASH_ABSENT, UNAVAILABLE -> Feather.ALERT_OCTAGON;
        };
    }
}
