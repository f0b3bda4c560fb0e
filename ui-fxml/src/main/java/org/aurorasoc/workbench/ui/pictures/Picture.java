package org.aurorasoc.workbench.ui.pictures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// A scene that was never shown, as a PNG: the headless window is smaller than the pictures.
public final class Picture {
    private final WritableImage image;

    private Picture(WritableImage image) {
        this.image = image;
    }

    /// To be called on the interface thread. Two passes of layout: wrapped texts learn their height in the first.
    public static Picture of(Scene scene) {
        for (int pass = 0; pass < 2; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        return new Picture(scene.snapshot(null));
    }

    public int width() {
        return (int) image.getWidth();
    }

    public int height() {
        return (int) image.getHeight();
    }

    public int pixel(int x, int y) {
        return image.getPixelReader().getArgb(x, y);
    }

    public void save(Path file) {
        BufferedImage copy = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < height(); y++) {
            for (int x = 0; x < width(); x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(copy, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
