package org.aurorasoc.workbench.embed.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.aurorasoc.workbench.embed.onnx.ModelManifest.ModelFile;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.UnexpectedException;

/// The file in which a model came, a zip. All of it is read and compared with the manifest before any of it is written,
/// and no more is read than the manifest says there is.
record Carrier(Path file) {
    void unpackInto(ModelFolder target) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ModelFile each : target.manifest().files()) {
                check(zip, each);
            }
            OwnerOnly.folder(target.folder());
            OwnerOnly.sweep(target.folder());
            for (ModelFile each : target.manifest().files()) {
                try (InputStream in = zip.getInputStream(entry(zip, each))) {
                    OwnerOnly.copy(in, target.folder().resolve(each.name()));
                }
            }
        } catch (IOException e) {
            throw new FileAccessException(
                    "The model could not be unpacked into " + target.folder() + ": " + Reason.of(e) + ".",
                    "Give the file that the manifest names, and have 150 MB free.",
                    e);
        }
    }

    private void check(ZipFile zip, ModelFile expected) throws IOException {
        ZipEntry entry = entry(zip, expected);
        try (InputStream in = zip.getInputStream(entry)) {
            if (entry.getSize() != expected.size()
                    || !sha256(in, expected.size()).equals(expected.sha256())) {
                throw new InvalidInputException(
                        "In " + file.getFileName() + ", " + expected.name()
                                + " failed its checksum: nothing was added.",
                        "Fetch the file again.");
            }
        }
    }

    private ZipEntry entry(ZipFile zip, ModelFile expected) {
        ZipEntry entry = zip.getEntry(expected.name());
        if (entry == null) {
            throw new InvalidInputException(
                    file.getFileName() + " does not hold " + expected.name() + ": nothing was added.",
                    "Give the file that the manifest names.");
        }
        return entry;
    }

    /// What is too long has no sum that could be right.
    private static String sha256(InputStream in, long longest) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[1 << 18];
        long read = 0;
        for (int some = in.read(buffer); some >= 0; some = in.read(buffer)) {
            read += some;
            if (read > longest) {
                return "";
            }
            digest.update(buffer, 0, some);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new UnexpectedException("This Java has no SHA-256.", "Use a complete JDK 25.", e);
        }
    }
}
