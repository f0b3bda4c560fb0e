package org.aurorasoc.workbench.ui.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.aurorasoc.workbench.architecture.SourceFiles;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.Toolkit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The pictures in the documents are what the program looks like now.
@ExtendWith(Toolkit.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommittedPicturesIT {
    private static final Path FOLDER = SourceFiles.projectRoot().resolve("docs/screenshots");
    private static final int MOST = 12;
    /// Measured times stand in the pictures, and differ from run to run.
    private static final double MAY_DIFFER = 0.01;

    private final Map<World.Kind, World> worlds = new EnumMap<>(World.Kind.class);

    static List<Path> committed() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".png"))
                    .sorted()
                    .toList();
        }
    }

    @AfterAll
    void close() {
        worlds.values().forEach(World::close);
    }

    @Test
    void thereAreNoMoreThanAReaderLooksAt() throws IOException {
        assertThat(committed()).hasSizeBetween(1, MOST);
    }

    @ParameterizedTest
    @MethodSource("committed")
    void theCommandMakesTheSamePicture(Path file) throws IOException {
        Shot shot = Album.shots().stream()
                .filter(each -> each.fileName().equals(file.getFileName().toString()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No picture of that name is made: " + file.getFileName()));
        World world = worlds.computeIfAbsent(shot.world(), World::open);
        Path fresh = Path.of("target", "screenshots", file.getFileName().toString());
        Toolkit.doOnFx(() -> {
            try (Stage stage = new Stage(world.enter(), new Messages(Locale.ENGLISH), shot)) {
                shot.play().accept(stage);
                Picture.of(stage.scene()).save(fresh);
            }
        });
        assertThat(differing(ImageIO.read(file.toFile()), ImageIO.read(fresh.toFile())))
                .isLessThan(MAY_DIFFER);
    }

    private static double differing(BufferedImage one, BufferedImage other) {
        assertThat(List.of(one.getWidth(), one.getHeight())).isEqualTo(List.of(other.getWidth(), other.getHeight()));
        int pixels = one.getWidth() * one.getHeight();
        int[] a = one.getRGB(0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth());
        int[] b = other.getRGB(0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth());
        int differ = 0;
        for (int i = 0; i < pixels; i++) {
            differ += a[i] == b[i] ? 0 : 1;
        }
        return (double) differ / pixels;
    }
}
