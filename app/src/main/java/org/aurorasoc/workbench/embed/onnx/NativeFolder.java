package org.aurorasoc.workbench.embed.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.error.UnexpectedException;

/// The native libraries, kept in the home: left alone, one library would unpack 28 MB into the temp folder at every
/// start and leave them there when killed, the other 15 MB into a folder of its own beside the user's files.
/// A library that differs from its jar's is replaced: it is a derived file, and a newer version replaces an older so.
record NativeFolder(Path folder, Platform platform) {
    static NativeFolder of(Path home) {
        return new NativeFolder(home.resolve("model").resolve("native"), Platform.current());
    }

    /// Unpacks what is absent or differs, and tells both libraries where it lies. Must run before the first class of
    /// either is loaded: they read these properties once.
    void prepare() {
        try {
            List<String> resources = new ArrayList<>(platform.runtimeResources());
            resources.addAll(platform.tokenizerResources());
            for (String resource : resources) {
                restore(resource);
            }
        } catch (IOException e) {
            throw new FileAccessException(
                    "The model's native libraries could not be put into " + folder + ": " + Reason.of(e) + ".",
                    "Make that folder writable, with 150 MB free, and start again.",
                    e);
        }
        System.setProperty(
                "RUST_LIBRARY_PATH", path(platform.library("tokenizers")).toString());
        System.setProperty("onnxruntime.native.path", folder.toAbsolutePath().toString());
    }

    private Path path(String name) {
        return folder.resolve(name).toAbsolutePath();
    }

    private void restore(String resource) throws IOException {
        URL carried = NativeFolder.class.getResource(resource);
        if (carried == null) {
            throw new UnexpectedException(
                    "There is no build of the model's runtime for this system (" + platform + ").",
                    "Use Linux or Windows on x64, or Linux or macOS on aarch64.");
        }
        Path file = path(resource.substring(resource.lastIndexOf('/') + 1));
        if (Files.exists(file) && crc(Files.newInputStream(file)) == crc(carried)) {
            return;
        }
        OwnerOnly.folder(folder);
        OwnerOnly.sweep(folder);
        try (InputStream in = carried.openStream()) {
            OwnerOnly.copy(in, file);
        }
    }

    /// The jar's directory already holds the sum, so that nothing needs to be unpacked to compare.
    private static long crc(URL carried) throws IOException {
        URLConnection connection = carried.openConnection();
        if (!(connection instanceof JarURLConnection inJar)) {
            return crc(connection.getInputStream());
        }
        inJar.setUseCaches(false);
        try (JarFile jar = inJar.getJarFile()) {
            return jar.getEntry(inJar.getEntryName()).getCrc();
        }
    }

    private static long crc(InputStream content) throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(content, new CRC32())) {
            byte[] buffer = new byte[1 << 18];
            while (in.read(buffer) >= 0) {
                continue;
            }
            return in.getChecksum().getValue();
        }
    }
}
