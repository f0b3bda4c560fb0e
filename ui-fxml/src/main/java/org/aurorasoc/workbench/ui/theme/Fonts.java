package org.aurorasoc.workbench.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/// IBM Plex, bundled, so that figures are of one width and look alike on every machine.
public final class Fonts {
    static final List<String> FILES = List.of(
            "IBMPlexSans_400Regular.ttf",
            "IBMPlexSans_600SemiBold.ttf",
            "IBMPlexSans_700Bold.ttf",
            "IBMPlexMono_400Regular.ttf",
            "IBMPlexMono_600SemiBold.ttf");
    private static final double ANY_SIZE = 13;

    private Fonts() {}

    /// Makes the families known to the toolkit; doing it twice does no harm.
    public static void load() {
        for (String file : FILES) {
            try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream("/fonts/" + file), file)) {
                Objects.requireNonNull(Font.loadFont(in, ANY_SIZE), file);
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        }
    }
}
