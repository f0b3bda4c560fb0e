package org.aurorasoc.workbench.embed.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.embed.onnx.ModelManifest.ModelFile;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.error.UnexpectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {
    private static final ModelFile EMPTY =
            new ModelFile("golden/empty-file", 0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    private static final ModelFile SCRIPT = new ModelFile("golden/make-hash-golden.py", 7, "00");
    private static final ModelFile NOWHERE = new ModelFile("golden/no-such-file", 1, "00");

    @TempDir
    Path home;

    @Test
    void theCommittedManifestNamesBothFilesWithTheirSums() {
        ModelManifest manifest = ModelManifest.of(ModelId.MINILM);
        assertThat(manifest.model()).isEqualTo(ModelId.MINILM);
        assertThat(manifest.files())
                .hasSize(2)
                .allMatch(file -> file.sha256().matches("[0-9a-f]{64}"))
                .allMatch(file -> getClass().getResource("/" + file.name()) != null);
    }

    @Test
    void aFileThatIsNotWhatTheManifestSaysIsNamedAndLeftAlone() throws Exception {
        ModelFolder folder = folder(EMPTY, EMPTY);
        Path file = Files.createDirectories(folder.folder().resolve("golden")).resolve("empty-file");
        Files.writeString(file, "not empty");
        folder.restoreAbsent();
        assertThatExceptionOfType(FileAccessException.class)
                .isThrownBy(folder::check)
                .satisfies(e -> assertThat(e.sentence()).contains("empty-file failed its checksum"))
                .satisfies(e -> assertThat(e.remedy()).contains("Delete " + file));
        assertThat(file).hasContent("not empty");
    }

    @Test
    void onRequestADamagedFileIsTakenAwayAndAWholeOneStays() throws Exception {
        ModelFolder folder = folder(EMPTY, EMPTY);
        Path file = Files.createDirectories(folder.folder().resolve("golden")).resolve("empty-file");
        Files.writeString(file, "not empty");
        folder.discardDamaged();
        assertThat(file).doesNotExist();
        Files.createFile(file);
        folder.discardDamaged();
        assertThat(file).exists();
    }

    @Test
    void aFileOfTheRightLengthAndSumPasses() throws Exception {
        ModelFolder folder = folder(EMPTY, EMPTY);
        Files.createFile(
                Files.createDirectories(folder.folder().resolve("golden")).resolve("empty-file"));
        folder.check();
        assertThat(folder.weights()).isEmptyFile();
    }

    @Test
    void aFileThatThisBuildDoesNotCarryIsSaid() {
        ModelFolder folder = folder(NOWHERE, NOWHERE);
        assertThatExceptionOfType(UnexpectedException.class)
                .isThrownBy(folder::restoreAbsent)
                .withMessageContaining("not part of this build");
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() throws Exception {
        Files.writeString(home.resolve("model"), "a file where the folder belongs");
        assertThatExceptionOfType(FileAccessException.class)
                .isThrownBy(folder(SCRIPT, SCRIPT)::restoreAbsent)
                .withMessageContaining("could not be put into")
                .satisfies(e -> assertThat(e.remedy()).contains("writable"));
    }

    @Test
    void copiesAreTheOwnersAloneAndWhole() throws Exception {
        Path folder = home.resolve("a").resolve("b");
        OwnerOnly.folder(folder);
        OwnerOnly.copy(new ByteArrayInputStream(new byte[] {1, 2, 3}), folder.resolve("file"));
        assertThat(folder.resolve("file")).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("file"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void aCopyThatFailsHalfWayLeavesNothing() throws Exception {
        Path target = home.resolve("file");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> OwnerOnly.copy(breaksHalfWay(), target));
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void whatAKilledStartLeftIsSweptAndAYoungOneIsNot() throws Exception {
        Path old = Files.writeString(home.resolve("x.part"), "half");
        Path young = Files.writeString(home.resolve("y.part"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        OwnerOnly.sweep(home);
        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    private ModelFolder folder(ModelFile weights, ModelFile tokenizer) {
        return ModelFolder.of(
                home,
                new ModelManifest(
                        new ModelId("some-model"),
                        Pooling.MEAN,
                        256,
                        ModelManifest.Supply.SHIPPED,
                        weights,
                        tokenizer));
    }

    private static InputStream breaksHalfWay() {
        return new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("No space left on device");
                }
                return 1;
            }
        };
    }
}
