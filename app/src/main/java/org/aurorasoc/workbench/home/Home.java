package org.aurorasoc.workbench.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.stream.Stream;
import org.aurorasoc.workbench.files.PrivateFiles;

/// The folder where everything of one user lies. Its sub-folders come into being when they are first asked for.
public final class Home {
    private final Path folder;

    private Home(Path folder) {
        this.folder = folder;
    }

    /// Makes the folder when it is missing, and proves that it can be written and is the user's own.
    public static Home open(Path folder) {
        try {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw HomeFault.isNoFolder(folder);
            }
            boolean ours = !Files.exists(folder) || isEmptyOrKnown(folder);
            Files.createDirectories(folder, PrivateFiles.attributes(PrivateFiles.FOLDER_RIGHTS));
            proveWritable(folder);
            if (ours) {
                PrivateFiles.tighten(folder, PrivateFiles.FOLDER_RIGHTS);
            }
            return new Home(folder);
        } catch (IOException e) {
            throw HomeFault.of(folder, e);
        }
    }

    public Path folder() {
        return folder;
    }

    public Path store() {
        return part("store");
    }

    public Path derived() {
        return part("derived");
    }

    public Path logs() {
        return part("logs");
    }

    public Path model() {
        return part("model");
    }

    /// Where the one window of this home is found by those that come after it.
    public Path window() {
        return part("window");
    }

    public Path settingsFile() {
        return folder.resolve("workbench.toml");
    }

    public Path draftFile() {
        return folder.resolve("draft.json");
    }

    private Path part(String name) {
        try {
            return PrivateFiles.folder(folder.resolve(name));
        } catch (IOException e) {
            throw HomeFault.of(folder.resolve(name), e);
        }
    }

    /// Somebody's whole user folder, named by mistake, must not lose its rights.
    private static boolean isEmptyOrKnown(Path folder) throws IOException {
        if (Files.isDirectory(folder.resolve("store")) || Files.exists(folder.resolve("workbench.toml"))) {
            return true;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /// Rights can be read, but only a write tells of read-only mounts and full disks, and who we are.
    private static void proveWritable(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder, ".probe", "");
        try {
            UserPrincipal owner = Files.getOwner(folder);
            if (PrivateFiles.hasRights() && !owner.equals(Files.getOwner(probe))) {
                throw HomeFault.belongsTo(owner, folder);
            }
        } finally {
            Files.delete(probe);
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
