package org.aurorasoc.workbench.intel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.aurorasoc.workbench.intel.file.FileAsking.ask;
import static org.aurorasoc.workbench.intel.file.FileAsking.feed;
import static org.aurorasoc.workbench.intel.file.FileAsking.mapping;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.intel.FeedAnswer.Found;
import org.aurorasoc.workbench.domain.intel.FeedAnswer.NotKnown;
import org.aurorasoc.workbench.domain.intel.FeedAnswer.Unavailable;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.settings.FeedSettings.Format;
import org.aurorasoc.workbench.settings.FeedSettings.LocalFile;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileFeedTest {
    private static final String ONE = "{\"Event\":{\"Attribute\":[{\"type\":\"domain\",\"value\":\"evil.example\"}]}}";

    @TempDir
    private Path folder;

    @Test
    void aFileIsReadAgainWhenItChangedAndGivesNoOldAnswersWhenItIsGone() throws IOException {
        Path path = Files.writeString(folder.resolve("feed.json"), ONE);
        try (FileFeed feed = feed(path)) {
            assertThat(ask(feed, "domain", "evil.example")).isInstanceOf(Found.class);
            Files.writeString(path, ONE.replace("evil", "worse"));
            Files.setLastModifiedTime(path, FileTime.fromMillis(1));
            assertThat(ask(feed, "domain", "evil.example")).isEqualTo(new NotKnown());
            assertThat(ask(feed, "domain", "worse.example")).isInstanceOf(Found.class);
            Files.delete(path);
            assertThat(ask(feed, "domain", "worse.example")).isInstanceOf(Unavailable.class);
            assertThat(feed.examine().state()).isEqualTo(Check.State.FAIL);
        }
    }

    @Test
    void aPackedFileIsReadAndOneThatUnpacksWithoutEndIsNot() throws IOException {
        Path packed = folder.resolve("feed.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(ONE.getBytes(StandardCharsets.UTF_8));
        }
        try (FileFeed feed = feed(packed)) {
            assertThat(ask(feed, "domain", "evil.example")).isInstanceOf(Found.class);
        }
        Path bomb = folder.resolve("bomb.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            out.write(("[" + " ".repeat(4_000_000) + "]").getBytes(StandardCharsets.UTF_8));
        }
        FeedReader reader = new FeedReader(new LocalFile(bomb, Format.AUTO, mapping(',', true, Map.of())), 1_000_000);
        assertThatThrownBy(() -> reader.read(new CancelToken()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("more than 1 MB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[[[[",
                "nonsense",
                "{}",
                "[]",
                "{\"a\":1}",
                "{\"objects\":[{\"type\":\"indicator\"}",
                "{\"Event\":{}} {}"
            })
    void aFileThatIsNoFeedIsNamedAndGivesNoAnswers(String text) throws IOException {
        try (FileFeed feed = feed(Files.writeString(folder.resolve("feed.json"), text))) {
            assertThat(ask(feed, "domain", "evil.example")).isInstanceOf(Unavailable.class);
            assertThat(feed.examine().state()).isEqualTo(Check.State.FAIL);
        }
    }

    @Test
    void nestingWithoutEndAndAFolderAndATornPackAreNamedToo() throws IOException {
        Path deep = Files.writeString(folder.resolve("deep.json"), "{\"Event\":{\"x\":" + "[".repeat(1_000_000));
        Path torn = Files.write(folder.resolve("torn.json.gz"), new byte[] {31, -117, 8, 0, 1});
        for (Path path : new Path[] {deep, torn, folder, folder.resolve("missing.json")}) {
            try (FileFeed feed = feed(path)) {
                assertThat(ask(feed, "domain", "evil.example")).isInstanceOf(Unavailable.class);
            }
        }
    }

    @Test
    void aRecordWithTooManyPartsCostsOnlyItself() throws IOException {
        String large = "{\"type\":\"domain\",\"value\":\"large.example\",\"x\":[" + "1,".repeat(150_000) + "1]}";
        String text = ONE.replace("[{", "[" + large + ",{");
        try (FileFeed feed = feed(Files.writeString(folder.resolve("feed.json"), text))) {
            assertThat(ask(feed, "domain", "evil.example")).isInstanceOf(Found.class);
            assertThat(ask(feed, "domain", "large.example")).isEqualTo(new NotKnown());
            assertThat(feed.examine().detail()).contains("1 records", "too many parts");
        }
    }

    @Test
    void cancellingEndsTheReading() throws IOException {
        CancelToken token = new CancelToken();
        token.cancel();
        try (FileFeed feed = feed(Files.writeString(folder.resolve("feed.json"), ONE))) {
            assertThatThrownBy(() -> ask(feed, "domain", "evil.example", token)).isInstanceOf(CancelledException.class);
            assertThat(ask(feed, "domain", "evil.example")).isInstanceOf(Found.class);
        }
    }
}
