package org.aurorasoc.workbench.ui;

import java.util.Optional;
import org.aurorasoc.workbench.settings.Look;
import org.aurorasoc.workbench.ui.theme.Motion;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;
import org.aurorasoc.workbench.viewmodel.settings.Appearance;

/// Holds the window's dress and the settings page to the same look, whichever of them changed it.
final class LookBinding {
    private LookBinding() {}

    static void bind(Appearance look, ThemeSwitch themes, Motion motion) {
        wear(look.themeProperty().get(), themes);
        look.themeProperty().addListener((_, _, now) -> wear(now, themes));
        themes.pinnedProperty().addListener((_, _, now) -> look.themeProperty().set(chosen(now)));
        if (look.zoomProperty().get() != Look.NORMAL_ZOOM) {
            themes.zoomTo(look.zoomProperty().get());
        }
        look.zoomProperty().addListener((_, _, now) -> themes.zoomTo(now.intValue()));
        themes.sizeProperty().addListener((_, _, now) -> look.zoomProperty().set(now.intValue()));
        look.motionProperty().subscribe(now -> motion.wishedProperty().set(now == Look.Motion.REDUCED));
    }

    private static void wear(Look.Theme wanted, ThemeSwitch themes) {
        switch (wanted) {
            case SYSTEM -> themes.followSystem();
            case LIGHT -> themes.pin(Theme.LIGHT);
            case DARK -> themes.pin(Theme.DARK);
            case CONTRAST -> themes.pin(Theme.CONTRAST);
        }
    }

    private static Look.Theme chosen(Optional<Theme> pinned) {
        return pinned.map(theme -> switch (theme) {
                    case LIGHT -> Look.Theme.LIGHT;
                    case DARK -> Look.Theme.DARK;
                    case CONTRAST -> Look.Theme.CONTRAST;
                })
                .orElse(Look.Theme.SYSTEM);
    }
}
