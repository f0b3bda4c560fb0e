package org.aurorasoc.workbench.i18n;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One bundle made of a file an area of the window; a key that stands in two of them is a fault of the program.
final class AreaTexts extends ResourceBundle {
    /// No falling back to the machine's language: half a screen of each would be worse than English.
    private static final Control THIS_LANGUAGE_ONLY = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Map<String, String> texts = new TreeMap<>();

    AreaTexts(List<String> areas, Locale locale) {
        for (String area : areas) {
            ResourceBundle file = ResourceBundle.getBundle("i18n." + area, locale, THIS_LANGUAGE_ONLY);
            for (String key : Collections.list(file.getKeys())) {
                if (texts.put(key, file.getString(key)) != null) {
                    throw new IllegalStateException("Two areas have the text " + key);
                }
            }
        }
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
