package org.aurorasoc.workbench.intel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.aurorasoc.workbench.intel.file.FileAsking.ask;
import static org.aurorasoc.workbench.intel.file.FileAsking.feed;
import static org.aurorasoc.workbench.intel.file.FileAsking.found;
import static org.aurorasoc.workbench.intel.file.FileAsking.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.intel.FeedAnswer.Found;
import org.aurorasoc.workbench.domain.intel.FeedAnswer.NotKnown;
import org.aurorasoc.workbench.domain.intel.FeedAnswer.Unavailable;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.domain.intel.VerdictWord;
import org.aurorasoc.workbench.settings.FeedSettings.CsvMapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {
    private static final Map<String, String> COLUMNS = Map.of(
            "type",
            "kind",
            "value",
            "ioc",
            "confidence",
            "score",
            "context",
            "note",
            "tags",
            "labels",
            "tlp",
            "marking",
            "valid_until",
            "until",
            "verdict",
            "judgement");

    @TempDir
    private Path folder;

    private FileFeed file(String text, CsvMapping csv) throws IOException {
        return feed(Files.writeString(folder.resolve("list.csv"), text), csv);
    }

    @Test
    void columnsAreFoundByTheirNamesInTheHeader() throws IOException {
        String text = """
                # a comment
                Kind;IOC;Score;Note;Labels;Marking;Until;Judgement
                domain;evil[.]example;High;"two; words ""quoted""
                on two lines";c2, dns;TLP:GREEN;2027-01-01;malicious
                hash;d41d8cd98f00b204e9800998ecf8427e;40%;;;;;whatever
                domain;old.example;;;;;2026-01-01;malicious
                """;
        try (FileFeed feed = file("\uFEFF" + text, mapping(';', true, COLUMNS))) {
            Found found = found(feed, "domain", "evil.example");
            assertThat(found.verdict()).isEqualTo(VerdictWord.MALICIOUS);
            assertThat(found.confidence()).isEqualTo(85);
            assertThat(found.context()).isEqualTo("two; words \"quoted\"\non two lines");
            assertThat(found.tags()).containsExactly("c2", "dns");
            assertThat(found.tlp()).isEqualTo(Tlp.GREEN);
            assertThat(found.times().validUntil()).isEqualTo("2027-01-01T00:00:00Z");
            Found other = found(feed, "md5", "d41d8cd98f00b204e9800998ecf8427e");
            assertThat(other.verdict()).isEqualTo(VerdictWord.SUSPICIOUS);
            assertThat(other.confidence()).isEqualTo(40);
            assertThat(other.rule()).contains("every row");
            assertThat(found(feed, "domain", "old.example").verdict()).isEqualTo(VerdictWord.UNKNOWN);
        }
    }

    @Test
    void columnsAreFoundByTheirNumbersAndTypesByTheLook() throws IOException {
        String text = """
                1,203.0.113.7
                2,https://evil.example/a,
                3,CVE-2026-0003,more,fields,than,before
                4,198.51.100.0/24
                5,someone@evil.example
                """;
        try (FileFeed feed = file(text, mapping(',', false, Map.of("value", "2")))) {
            assertThat(ask(feed, "ip", "203.0.113.7")).isInstanceOf(Found.class);
            assertThat(ask(feed, "url", "https://evil.example/a")).isInstanceOf(Found.class);
            assertThat(ask(feed, "cve", "CVE-2026-0003")).isInstanceOf(Found.class);
            assertThat(ask(feed, "cidr", "198.51.100.0/24")).isInstanceOf(Found.class);
            assertThat(ask(feed, "email", "someone@evil.example")).isInstanceOf(Found.class);
            assertThat(ask(feed, "ip", "203.0.113.8")).isEqualTo(new NotKnown());
            assertThat(feed.examine().state()).isEqualTo(Check.State.OK);
        }
    }

    @Test
    void aPlainListOfValuesNeedsNoMapping() throws IOException {
        try (FileFeed feed = file("# list\nevil.example\n\n203.0.113.7\n", mapping(',', false, Map.of()))) {
            assertThat(ask(feed, "domain", "evil.example")).isInstanceOf(Found.class);
            assertThat(ask(feed, "ip", "203.0.113.7")).isInstanceOf(Found.class);
        }
    }

    @Test
    void badRowsAreNamedByTheirLineAndNeverQuoted() throws IOException {
        String text = "type,value\nip,not-an-address\n,\nip,203.0.113.7\nsha1,abc\n";
        try (FileFeed feed = file(text, mapping(',', true, Map.of("type", "type", "value", "value")))) {
            assertThat(ask(feed, "ip", "203.0.113.7")).isInstanceOf(Found.class);
            assertThat(feed.examine().detail())
                    .contains("3 records could not be used", "line 2: ", "line 3: it has no value", "line 5: ")
                    .doesNotContain("not-an-address", "abc");
        }
    }

    @Test
    void aColumnThatIsNotThereAndAQuoteWithoutEndMakeTheFileUnreadable() throws IOException {
        try (FileFeed feed = file("a,b\n1,2\n", mapping(',', true, Map.of("value", "ioc")))) {
            assertThat(ask(feed, "ip", "203.0.113.7"))
                    .isInstanceOfSatisfying(
                            Unavailable.class, why -> assertThat(why.sentence()).contains("column"));
        }
        String endless = "value\n\"" + "x".repeat(2_000_000);
        try (FileFeed feed = file(endless, mapping(',', true, Map.of()))) {
            assertThat(ask(feed, "ip", "203.0.113.7"))
                    .isInstanceOfSatisfying(
                            Unavailable.class, why -> assertThat(why.sentence()).contains("quote"));
        }
    }
}
