package org.aurorasoc.workbench.embed.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.embed.TextHash;
import org.aurorasoc.workbench.embed.onnx.ModelManifest.ModelFile;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarrierTest {
    private static final String WEIGHTS = "the weights";
    private static final String TOKENIZER = "the tokenizer";

    @TempDir
    Path place;

    @Test
    void bothFilesArePutIntoTheModelsFolderForTheOwnerAlone() throws Exception {
        ModelFolder folder = folder();
        new Carrier(zip(Map.of("w.onnx", WEIGHTS, "t.json", TOKENIZER, "Other.class", "x"))).unpackInto(folder);
        folder.check();
        assertThat(folder.weights()).hasContent(WEIGHTS);
        assertThat(folder.folder()).isDirectoryContaining("glob:**t.json").isDirectoryNotContaining("glob:**Other*");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.weights())))
                .isEqualTo("rw-------");
    }

    @Test
    void aDamagedFileIsReplacedByAWholeOne() throws Exception {
        ModelFolder folder = folder();
        Files.createDirectories(folder.folder());
        Files.writeString(folder.weights(), "half");
        new Carrier(zip(Map.of("w.onnx", WEIGHTS, "t.json", TOKENIZER))).unpackInto(folder);
        folder.check();
    }

    @Test
    void oneWrongByteInEitherFileAddsNothing() throws Exception {
        refused(Map.of("w.onnx", "The weights", "t.json", TOKENIZER), "w.onnx failed its checksum: nothing was added");
        refused(Map.of("w.onnx", WEIGHTS, "t.json", "The tokenizer"), "t.json failed its checksum: nothing was added");
    }

    @Test
    void aFileThatIsTooLongIsReadNoFurtherThanItShouldBe() throws Exception {
        refused(Map.of("w.onnx", WEIGHTS + " ".repeat(5_000_000), "t.json", TOKENIZER), "w.onnx failed its checksum");
    }

    @Test
    void anotherArchiveIsNamed() throws Exception {
        refused(Map.of("readme.txt", "x"), "carrier.jar does not hold w.onnx");
    }

    @Test
    void whatIsNoArchiveIsSaid() throws Exception {
        Path file = Files.writeString(place.resolve("carrier.jar"), "no zip");
        assertThatExceptionOfType(FileAccessException.class)
                .isThrownBy(() -> new Carrier(file).unpackInto(folder()))
                .withMessageContaining("could not be unpacked");
        assertThatExceptionOfType(FileAccessException.class)
                .isThrownBy(() -> new Carrier(place.resolve("absent")).unpackInto(folder()));
    }

    private void refused(Map<String, String> content, String because) throws IOException {
        Path file = zip(content);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new Carrier(file).unpackInto(folder()))
                .withMessageContaining(because);
        assertThat(folder().folder()).doesNotExist();
    }

    private Path zip(Map<String, String> content) throws IOException {
        Path file = place.resolve("carrier.jar");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> each : content.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private ModelFolder folder() {
        return ModelFolder.of(
                place.resolve("home"),
                new ModelManifest(
                        new ModelId("some-model"),
                        Pooling.CLS,
                        256,
                        ModelManifest.Supply.ADDED,
                        file("w.onnx", WEIGHTS),
                        file("t.json", TOKENIZER)));
    }

    private static ModelFile file(String name, String content) {
        return new ModelFile(name, content.length(), TextHash.of(content));
    }
}
