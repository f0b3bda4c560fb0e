package org.aurorasoc.workbench.ui.theme;

import java.util.Locale;
import java.util.Map;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.collections.MapChangeListener;

/// What the system wears: light, dark, or its own high contrast, which the toolkit tells by each platform's own key.
public final class SystemLook {
    private static final String LINUX = "GTK.theme_name";
    private static final String WINDOWS = "Windows.SPI.HighContrast";

    private SystemLook() {}

    /// Tells the switch of every change, and returns what is worn now.
    public static ThemeSwitch followed() {
        Platform.Preferences system = Platform.getPreferences();
        ThemeSwitch themes = new ThemeSwitch(theme(system.getColorScheme(), system));
        Runnable tell = () -> themes.systemIs(theme(system.getColorScheme(), system));
        system.colorSchemeProperty().addListener(_ -> tell.run());
        system.addListener((MapChangeListener<String, Object>) _ -> tell.run());
        return themes;
    }

    static Theme theme(ColorScheme scheme, Map<String, Object> keys) {
        boolean contrast = Boolean.TRUE.equals(keys.get(WINDOWS))
                || (keys.get(LINUX) instanceof String name
                        && name.toLowerCase(Locale.ROOT).replace("-", "").contains("highcontrast"));
        if (contrast) {
            return Theme.CONTRAST;
        }
        return scheme == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    }
}
