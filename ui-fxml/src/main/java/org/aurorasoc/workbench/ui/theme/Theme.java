package org.aurorasoc.workbench.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// A look: an AtlantaFX theme under our shape and one sheet of tokens.
public enum Theme {
    LIGHT("light", new PrimerLight().getUserAgentStylesheet()),
    DARK("dark", new PrimerDark().getUserAgentStylesheet()),
    CONTRAST("contrast", new PrimerDark().getUserAgentStylesheet());

    private static final List<String> SHEETS = List.of(
            "workbench",
            "controls",
            "shell",
            "palette",
            "recall",
            "why",
            "enrich",
            "collections",
            "map",
            "settings",
            "casework");

    private final String word;
    private final String foundation;

    Theme(String word, String foundation) {
        this.word = word;
        this.foundation = foundation;
    }

    /// Names the theme in keys and file names.
    public String word() {
        return word;
    }

    public String foundation() {
        return foundation;
    }

    public List<String> sheets() {
        return Stream.concat(Stream.of("tokens-" + word), SHEETS.stream())
                .map(Theme::sheet)
                .toList();
    }

    public Theme next() {
        return values()[(ordinal() + 1) % values().length];
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource("/css/" + name + ".css"), name)
                .toExternalForm();
    }
}
