package org.aurorasoc.workbench.embed.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.aurorasoc.workbench.domain.ModelNotAdded;
import org.aurorasoc.workbench.embed.onnx.ModelManifest.ModelFile;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.error.UnexpectedException;

/// A model's files in the home, each model in a folder of its name: put there when absent and shipped, checked at every
/// load, never repaired behind the user's back.
record ModelFolder(Path folder, ModelManifest manifest) {
    private static final int READ_AT_ONCE = 1 << 18;

    static ModelFolder of(Path home, ModelManifest manifest) {
        return new ModelFolder(home.resolve("model").resolve(manifest.model().name()), manifest);
    }

    Path weights() {
        return folder.resolve(manifest.weights().name());
    }

    Path tokenizer() {
        return folder.resolve(manifest.tokenizer().name());
    }

    void restoreAbsent() {
        try {
            for (ModelFile file : manifest.files()) {
                restoreAbsent(file);
            }
        } catch (IOException e) {
            throw new FileAccessException(
                    "The model could not be put into " + folder + ": " + Reason.of(e) + ".",
                    "Make that folder writable, with 150 MB free, and start again.",
                    e);
        }
    }

    void discardDamaged() {
        for (ModelFile file : manifest.files()) {
            Path path = folder.resolve(file.name());
            try {
                if (!isWhole(file, path)) {
                    Files.deleteIfExists(path);
                }
            } catch (IOException e) {
                throw new FileAccessException(
                        "The damaged " + file.name() + " could not be taken away: " + Reason.of(e) + ".",
                        "Delete " + path + ", then repair again.",
                        e);
            }
        }
    }

    private static boolean isWhole(ModelFile file, Path path) throws IOException {
        return Files.exists(path)
                && Files.size(path) == file.size()
                && sha256(path).equals(file.sha256());
    }

    void check() {
        manifest.files().forEach(this::check);
    }

    private void restoreAbsent(ModelFile file) throws IOException {
        Path target = folder.resolve(file.name());
        if (Files.exists(target)) {
            return;
        }
        if (manifest.supply() == ModelManifest.Supply.ADDED) {
            ModelNotAdded lacking = new ModelNotAdded(manifest.model());
            throw new FileAccessException(lacking.sentence(), lacking.remedy());
        }
        OwnerOnly.folder(folder);
        OwnerOnly.sweep(folder);
        try (InputStream in = ModelFolder.class.getResourceAsStream("/" + file.name())) {
            if (in == null) {
                throw new UnexpectedException("The model is not part of this build.", "Install again.");
            }
            OwnerOnly.copy(in, target);
        }
    }

    private void check(ModelFile file) {
        Path path = folder.resolve(file.name());
        try {
            if (Files.size(path) != file.size() || !sha256(path).equals(file.sha256())) {
                throw new FileAccessException(
                        "The model file " + file.name() + " failed its checksum.", "Delete " + path + again());
            }
        } catch (IOException e) {
            throw new FileAccessException(
                    "The model file " + file.name() + " cannot be read: " + Reason.of(e) + ".",
                    "Make " + path + " readable, or delete it" + again(),
                    e);
        }
    }

    private String again() {
        return switch (manifest.supply()) {
            case SHIPPED -> ": the next start restores it.";
            case ADDED -> " and run " + new ModelNotAdded(manifest.model()).command() + ".";
        };
    }

    private static String sha256(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer buffer = ByteBuffer.allocate(READ_AT_ONCE);
            while (channel.read(buffer.clear()) >= 0) {
                digest.update(buffer.flip());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new UnexpectedException("This Java has no SHA-256.", "Use a complete JDK 25.", e);
        }
    }
}
