package org.aurorasoc.workbench.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.files.PrivateFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    Path folder;

    @Test
    void aHomeAndItsPartsAreMadeForTheirOwnerOnly() throws IOException {
        Home home = Home.open(folder.resolve("data").resolve("bench"));

        for (Path part : new Path[] {home.folder(), home.store(), home.derived(), home.logs(), home.model()}) {
            assertThat(part).isDirectory();
            assertThat(rights(part)).isEqualTo("rwx------");
        }
        assertThat(home.settingsFile()).doesNotExist();
        try (var left = Files.list(home.folder())) {
            assertThat(left).as("only what was asked for").hasSize(4);
        }
    }

    @Test
    void anEmptyFolderThatOthersCanReadIsClosedToThem() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        Home.open(folder);

        assertThat(rights(folder)).isEqualTo("rwx------");
    }

    @Test
    void aFolderThatHoldsOtherThingsKeepsItsRights() throws IOException {
        Files.createFile(folder.resolve("letter.txt"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        Home home = Home.open(folder);

        assertThat(rights(folder)).isEqualTo("rwxr-xr-x");
        assertThat(rights(home.store())).isEqualTo("rwx------");
    }

    @Test
    void filesAreWrittenWholeAndForTheirOwnerOnly() throws IOException {
        Path file = folder.resolve("draft.json");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));

        PrivateFiles.write(file, new byte[] {1, 2});

        assertThat(file).hasBinaryContent(new byte[] {1, 2});
        assertThat(rights(file)).isEqualTo("rw-------");
        assertThat(rights(PrivateFiles.file(folder.resolve("new")))).isEqualTo("rw-------");
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(2);
        }
    }

    @Test
    void aFileInThePlaceOfTheHomeIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("bench"));

        assertFault(file, "is a file, not a folder");
        assertFault(file.resolve("below"), "a part of its path is a file");
    }

    @Test
    void aPlaceWhereNobodyMayWriteIsNamed() {
        assertFault(Path.of("/sys/aurorasoc-workbench"), "The home /sys/aurorasoc-workbench");
    }

    @Test
    void theHomeOfSomebodyElseIsRefused() throws IOException {
        assertFault(folderOfSomebodyElse(), "belongs to another user");
    }

    @Test
    void aReadOnlyAndAFullFileSystemAreToldApart() {
        assertThat(HomeFault.of(folder, new FileSystemException("x", null, "Read-only file system")))
                .hasMessage("The home " + folder + " is on a read-only file system.");
        assertThat(HomeFault.of(folder, new FileSystemException("x", null, "No space left on device")))
                .hasMessage("There is no space left for the home " + folder + ".");
        assertThat(HomeFault.of(folder, new IOException("x"))).hasMessage("The home " + folder + " cannot be written.");
    }

    /// Root may give a folder away; anybody else finds the system's folders to be root's.
    private Path folderOfSomebodyElse() throws IOException {
        if (System.getProperty("user.name").equals("root")) {
            Files.setAttribute(folder, "unix:uid", 1);
            return folder;
        }
        return Path.of("/usr");
    }

    private static void assertFault(Path home, String sentence) {
        assertThatThrownBy(() -> Home.open(home)).isInstanceOfSatisfying(FileAccessException.class, e -> {
            assertThat(e.sentence()).contains(sentence).endsWith(".");
            assertThat(e.remedy()).contains("WORKBENCH_HOME");
        });
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
