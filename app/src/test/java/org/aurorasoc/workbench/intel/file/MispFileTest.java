package org.aurorasoc.workbench.intel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.aurorasoc.workbench.intel.file.FileAsking.ask;
import static org.aurorasoc.workbench.intel.file.FileAsking.feed;
import static org.aurorasoc.workbench.intel.file.FileAsking.found;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.intel.FeedAnswer.Found;
import org.aurorasoc.workbench.domain.intel.FeedAnswer.NotKnown;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.domain.intel.VerdictWord;
import org.aurorasoc.workbench.json.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MispFileTest {
    private static final String EVENT = """
            {"Event":{"id":"3",
              "Attribute":[
                {"type":"domain|ip","value":"evil.example|203.0.113.7","to_ids":true,"timestamp":"1700000000"},
                {"type":"filename|sha1","value":"a.exe|DA39A3EE5E6B4B0D3255BFEF95601890AFD80709","to_ids":false},
                {"type":"malware-sample","value":"b.exe|d41d8cd98f00b204e9800998ecf8427e","to_ids":true},
                {"type":"ip-src","value":"198.51.100.0/24","to_ids":true},
                {"type":"vulnerability","value":"CVE-2026-0001"},
                {"type":"AS","value":"64500"},
                {"type":"domain","value":"gone.example","deleted":true},
                {"type":"domain"}, 5],
              "Object":[{"name":"file","Attribute":[{"type":"sha256",
                "value":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","to_ids":true}]}],
              "Galaxy":[{"name":"skipped","GalaxyCluster":[{"value":"x"}]}],
              "Tag":[{"name":"tlp:amber+strict"}],
              "info":"Words that come after the attributes","threat_level_id":"2"}}""";

    @TempDir
    private Path folder;

    private FileFeed file(String text) throws IOException {
        return feed(Files.writeString(folder.resolve("feed.json"), text));
    }

    @Test
    void attributesOfEventsAndObjectsAreKnownWithWhatTheirEventSays() throws IOException {
        try (FileFeed feed = file(EVENT)) {
            Found found = found(feed, "domain", "evil.example");
            assertThat(found.verdict()).isEqualTo(VerdictWord.MALICIOUS);
            assertThat(found.tlp()).isEqualTo(Tlp.AMBER_STRICT);
            assertThat(found.context()).contains("come after");
            assertThat(JsonText.write(found.raw())).contains("domain|ip").contains("threat_level_id");
            assertThat(found(feed, "ip", "203.0.113.7")).isEqualTo(found);
            assertThat(found(feed, "sha1", "da39a3ee5e6b4b0d3255bfef95601890afd80709")
                            .verdict())
                    .isEqualTo(VerdictWord.SUSPICIOUS);
            assertThat(ask(feed, "md5", "d41d8cd98f00b204e9800998ecf8427e")).isInstanceOf(Found.class);
            assertThat(ask(feed, "cidr", "198.51.100.0/24")).isInstanceOf(Found.class);
            assertThat(ask(feed, "cve", "cve-2026-0001")).isInstanceOf(Found.class);
            assertThat(ask(feed, "asn", "as64500")).isInstanceOf(Found.class);
            assertThat(ask(feed, "sha256", "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855"))
                    .isInstanceOf(Found.class);
            assertThat(ask(feed, "domain", "gone.example")).isEqualTo(new NotKnown());
            assertThat(ask(feed, "domain", "quiet.example")).isEqualTo(new NotKnown());
        }
    }

    @Test
    void badRecordsAreCountedAndNamedAndCostNothingElse() throws IOException {
        try (FileFeed feed = file(EVENT)) {
            Check check = feed.examine();
            assertThat(check.state()).isEqualTo(Check.State.WARN);
            assertThat(check.detail()).contains("2 records could not be used", "attribute 8", "nothing leaves");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"response\":[%s,%s]}", "[%s,%s]", "{\"response\":%s}", "%s"})
    void anEventIsReadInEachFormThatServersExport(String form) throws IOException {
        try (FileFeed feed = file(form.formatted(EVENT, EVENT))) {
            assertThat(ask(feed, "domain", "evil.example")).isInstanceOf(Found.class);
        }
    }

    @Test
    void theAnswerOfASearchSavedAsAFileIsReadToo() throws IOException {
        String saved = "{\"response\":{\"Attribute\":[{\"type\":\"url\",\"value\":\"http://evil.example/a\","
                + "\"to_ids\":true,\"Event\":{\"info\":\"own words\"}}]}}";
        try (FileFeed feed = file(saved)) {
            assertThat(found(feed, "url", "http://evil.example/a").context()).isEqualTo("own words");
        }
    }

    @Test
    void aTimeTooLongToWriteOutIsNone() throws IOException {
        String event = """
                {"Event":{"Attribute":[
                  {"type":"domain","value":"a.example","timestamp":1e2147483647},
                  {"type":"domain","value":"b.example","timestamp":1762000000.5}]}}""";
        try (FileFeed feed = file(event)) {
            assertThat(found(feed, "domain", "a.example").times().reported()).isNull();
            assertThat(found(feed, "domain", "b.example").times().reported()).isEqualTo("2025-11-01T12:26:40Z");
        }
    }

    @Test
    void wordsOfOneEventAreNotThoseOfTheNext() throws IOException {
        String two = """
                [{"Event":{"info":"first","Attribute":[{"type":"domain","value":"a.example"}]}},
                 {"Event":{"Attribute":[{"type":"domain","value":"b.example"}],"info":"second"}}]""";
        try (FileFeed feed = file(two)) {
            assertThat(found(feed, "domain", "a.example").context()).isEqualTo("first");
            assertThat(found(feed, "domain", "b.example").context()).isEqualTo("second");
        }
    }
}
