package org.aurorasoc.workbench.i18n;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of one language. Numbers in them are written the language's way; a missing key is a fault of the program.
public final class Messages {
    private static final List<String> AREAS =
            List.of("messages", "shell", "recall", "why", "enrich", "collections", "map", "settings", "casework");

    private final ResourceBundle bundle;
    private final Locale locale;

    public Messages(Locale locale) {
        this(new AreaTexts(AREAS, locale), locale);
    }

    /// Other words for the same keys.
    public Messages(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    public String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /// For FXML, whose `%keys` read it.
    public ResourceBundle bundle() {
        return bundle;
    }

    public Locale locale() {
        return locale;
    }
}
