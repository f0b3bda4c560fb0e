package org.aurorasoc.workbench.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class SystemLookTest {
    @Test
    void theSystemsSchemeIsWorn() {
        assertThat(SystemLook.theme(ColorScheme.DARK, Map.of())).isEqualTo(Theme.DARK);
        assertThat(SystemLook.theme(ColorScheme.LIGHT, Map.of("GTK.theme_name", "Adwaita")))
                .isEqualTo(Theme.LIGHT);
    }

    @Test
    void theSystemsOwnHighContrastIsWorn() {
        assertThat(SystemLook.theme(ColorScheme.LIGHT, Map.of("GTK.theme_name", "HighContrastInverse")))
                .isEqualTo(Theme.CONTRAST);
        assertThat(SystemLook.theme(ColorScheme.DARK, Map.of("Windows.SPI.HighContrast", true)))
                .isEqualTo(Theme.CONTRAST);
    }

    @Test
    void aPinnedThemeStaysUntilTheSystemIsFollowedAgain() {
        ThemeSwitch themes = new ThemeSwitch(Theme.LIGHT);
        themes.pin(Theme.CONTRAST);
        themes.systemIs(Theme.DARK);
        assertThat(themes.themeProperty().get()).isEqualTo(Theme.CONTRAST);
        themes.followSystem();
        assertThat(themes.themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(themes.pinnedProperty().get()).isEmpty();
    }

    @Test
    void zoomStaysWithinWhatCanBeRead() {
        ThemeSwitch themes = new ThemeSwitch(Theme.LIGHT);
        themes.zoomTo(99);
        assertThat(themes.sizeProperty().get()).isEqualTo(20);
        themes.zoom(1);
        assertThat(themes.sizeProperty().get()).isEqualTo(20);
        themes.zoom(0);
        themes.zoom(-1);
        assertThat(themes.sizeProperty().get()).isEqualTo(12);
    }

    @Test
    void stillnessIsTheSystemsOrTheAnalystsWish() {
        SimpleBooleanProperty system = new SimpleBooleanProperty(false);
        Motion motion = new Motion(system);
        assertThat(motion.isReduced()).isFalse();
        motion.wishedProperty().set(true);
        assertThat(motion.isReduced()).isTrue();
        motion.wishedProperty().set(false);
        system.set(true);
        assertThat(motion.isReduced()).isTrue();
    }
}
