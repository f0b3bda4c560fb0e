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
    private static final String FOLDER = "/fonts/";
    private static final double ANY_SIZE = 13;

    private Fonts() {}

    /// Where the bundled font lies that draws what this font is asked for.
    public static String file(Font font) {
        String family = font.getFamily().contains("Mono") ? "IBMPlexMono_" : "IBMPlexSans_";
        String name = font.getName();
        String weight = name.contains("SemiBold") ? "SemiBold" : name.contains("Bold") ? "Bold" : "Regular";
        return FOLDER
                + FILES.stream()
                        .filter(file -> file.startsWith(family) && file.endsWith("0" + weight + ".ttf"))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("not bundled: " + name));
    }

    /// Makes the families known to the toolkit; doing it twice does no harm.
    public static void load() {
        for (String file : FILES) {
            try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream(FOLDER + file), file)) {
                Objects.requireNonNull(Font.loadFont(in, ANY_SIZE), file);
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        }
    }
}
