package org.aurorasoc.workbench.intel.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.intel.FeedAnswer;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.settings.FeedSettings.Format;
import org.aurorasoc.workbench.settings.FeedSettings.LocalFile;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.testsupport.DataFolder;
import org.junit.jupiter.api.Test;

/// Events and bundles as their makers publish them.
class RealFeedFilesIT {
    private static FeedIndex index(Path file) throws IOException {
        LocalFile local = new LocalFile(file, Format.AUTO, FileAsking.mapping(',', true, Map.of()));
        return new FeedReader(local, FeedReader.LARGEST).read(new CancelToken());
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(DataFolder.path().resolve("iocs").resolve(folder))) {
            return files.sorted().toList();
        }
    }

    @Test
    void everyHashOfEveryPublishedEventIsFoundAndNoRecordIsBad() throws IOException {
        int hashes = 0;
        for (Path file : files("misp-events")) {
            FeedIndex index = index(file);
            assertThat(index.bad()).as(file.getFileName().toString()).isZero();
            for (JsonObject attribute : plainAttributes(file)) {
                String type = attribute.text("type").orElse("");
                if (List.of("md5", "sha1", "sha256").contains(type)) {
                    Indicator asked = Indicator.of(type, attribute.text("value").orElse(""));
                    assertThat(index.answer(asked, FileAsking.TODAY)).isInstanceOf(FeedAnswer.Found.class);
                    hashes++;
                }
            }
        }
        assertThat(hashes).isGreaterThan(400);
    }

    @Test
    void nearlyEveryIndicatorOfThePublishedBundlesIsReadAndTheRestIsNamed() throws IOException {
        long records = 0;
        long bad = 0;
        for (Path file : files("stix-bundles")) {
            FeedIndex index = index(file);
            records += index.recordCount();
            bad += index.bad();
            for (Indicator indicator : index.records().keySet()) {
                assertThat(index.answer(indicator, FileAsking.TODAY)).isInstanceOf(FeedAnswer.Found.class);
            }
        }
        assertThat(records).isGreaterThan(240);
        assertThat(bad).isLessThan(10);
    }

    /// Read whole and by hand, for comparison with the piecewise reading.
    private static List<JsonObject> plainAttributes(Path file) throws IOException {
        JsonObject top = JsonText.readObject(Files.readString(file));
        return list(top, "response").stream()
                .map(holder -> (JsonObject) holder.members().get("Event"))
                .flatMap(event -> Stream.concat(
                        list(event, "Attribute").stream(),
                        list(event, "Object").stream().flatMap(object -> list(object, "Attribute").stream())))
                .toList();
    }

    private static List<JsonObject> list(JsonObject owner, String name) {
        return owner.get(name) instanceof JsonArray(var elements)
                ? elements.stream().map(JsonObject.class::cast).toList()
                : List.of();
    }
}
