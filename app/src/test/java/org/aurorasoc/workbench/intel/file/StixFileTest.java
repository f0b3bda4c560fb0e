package org.aurorasoc.workbench.intel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.aurorasoc.workbench.intel.file.FileAsking.ask;
import static org.aurorasoc.workbench.intel.file.FileAsking.feed;
import static org.aurorasoc.workbench.intel.file.FileAsking.found;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.intel.FeedAnswer.Found;
import org.aurorasoc.workbench.domain.intel.FeedAnswer.NotKnown;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.domain.intel.VerdictWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StixFileTest {
    private static final String BUNDLE = """
            {"type":"bundle","id":"bundle--1","objects":[
              {"type":"indicator","id":"indicator--1","pattern_type":"stix",
               "pattern":"[domain-name:value = 'evil.example' OR ipv4-addr:value = '203.0.113.7']",
               "indicator_types":["malicious-activity"],"name":"C2","description":"beacons","confidence":80,
               "modified":"2026-01-02T03:04:05.000Z","valid_from":"2026-01-01T00:00:00Z",
               "object_marking_refs":["marking-definition--own","marking-definition--text"]},
              {"type":"indicator","pattern":"[url:value = 'http://old.example/x']","labels":["malicious-activity"],
               "valid_until":"2026-11-20T00:00:00Z"},
              {"type":"indicator","pattern":"[url:value = 'http://plain.example/x']",
               "object_marking_refs":["marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003"]},
              {"type":"indicator","pattern":"[domain-name:value = 'good.example']","indicator_types":["benign"],
               "object_marking_refs":["marking-definition--nobody-knows"]},
              {"type":"indicator","pattern":"[domain-name:value = 'taken-back.example']","revoked":true},
              {"type":"indicator","pattern_type":"yara","pattern":"rule x {}"},
              {"type":"indicator","pattern":"[domain-name:value LIKE '%.example']"},
              {"type":"indicator"}, {"no":"type"}, 7,
              {"type":"ipv4-addr","value":"198.51.100.9"},
              {"type":"file","name":"a","hashes":{"MD5":"d41d8cd98f00b204e9800998ecf8427e","SSDEEP":"3:a:b"}},
              {"type":"observed-data","first_observed":"2026-02-01T00:00:00Z","last_observed":"2026-02-02T00:00:00Z",
               "objects":{"0":{"type":"domain-name","value":"seen.example"}}},
              {"type":"vulnerability","name":"CVE-2026-0002"},
              {"type":"marking-definition","id":"marking-definition--own","definition_type":"tlp",
               "definition":{"tlp":"red"}},
              {"type":"marking-definition","id":"marking-definition--text","definition_type":"statement",
               "definition":{"statement":"keep"}}
            ]}""";

    @TempDir
    private Path folder;

    private FileFeed bundle() throws IOException {
        return feed(Files.writeString(folder.resolve("bundle.json"), BUNDLE));
    }

    @Test
    void anIndicatorAccusesEachOfItsValues() throws IOException {
        try (FileFeed feed = bundle()) {
            Found found = found(feed, "domain", "evil.example");
            assertThat(found.verdict()).isEqualTo(VerdictWord.MALICIOUS);
            assertThat(found.confidence()).isEqualTo(80);
            assertThat(found.context()).isEqualTo("C2 · beacons");
            assertThat(found.tags()).containsExactly("malicious-activity");
            assertThat(found.tlp()).isEqualTo(Tlp.RED);
            assertThat(found.times().reported()).isEqualTo("2026-01-02T03:04:05Z");
            assertThat(found(feed, "ip", "203.0.113.7")).isEqualTo(found);
        }
    }

    @Test
    void itsKindAndItsEndDecideWhatItSays() throws IOException {
        try (FileFeed feed = bundle()) {
            Found old = found(feed, "url", "http://old.example/x");
            assertThat(old.verdict()).isEqualTo(VerdictWord.UNKNOWN);
            assertThat(old.rule()).contains("valid until 2026-11-20");
            assertThat(found(feed, "url", "http://plain.example/x").verdict()).isEqualTo(VerdictWord.SUSPICIOUS);
            assertThat(found(feed, "domain", "good.example").verdict()).isEqualTo(VerdictWord.BENIGN);
            assertThat(ask(feed, "domain", "taken-back.example")).isEqualTo(new NotKnown());
        }
    }

    @Test
    void markingsAreThoseOfTheBundleAndOfTheStandardAndOnesNobodyDefinesAreTheStrictest() throws IOException {
        try (FileFeed feed = bundle()) {
            assertThat(found(feed, "url", "http://plain.example/x").tlp()).isEqualTo(Tlp.AMBER_STRICT);
            assertThat(found(feed, "domain", "good.example").tlp()).isEqualTo(Tlp.RED);
            assertThat(found(feed, "ip", "198.51.100.9").tlp()).isNull();
        }
    }

    @Test
    void whatWasOnlyObservedIsKnownAndNotAccused() throws IOException {
        try (FileFeed feed = bundle()) {
            assertThat(found(feed, "ip", "198.51.100.9").verdict()).isEqualTo(VerdictWord.UNKNOWN);
            assertThat(ask(feed, "md5", "d41d8cd98f00b204e9800998ecf8427e")).isInstanceOf(Found.class);
            assertThat(found(feed, "domain", "seen.example").times().lastSeen()).isEqualTo("2026-02-02T00:00:00Z");
            assertThat(ask(feed, "cve", "CVE-2026-0002")).isInstanceOf(Found.class);
        }
    }

    @Test
    void whatIsMoreThanValuesIsCountedAndNamed() throws IOException {
        try (FileFeed feed = bundle()) {
            Check check = feed.examine();
            assertThat(check.state()).isEqualTo(Check.State.WARN);
            assertThat(check.detail()).contains("4 records", "object 7: the pattern", "object 8: the indicator");
        }
    }

    @Test
    void aNumberTooLongToWriteOutIsNoNetwork() throws IOException {
        String bundle = """
                {"type":"bundle","objects":[{"type":"autonomous-system","number":1e2147483647},
                 {"type":"autonomous-system","number":64500}]}""";
        try (FileFeed feed = feed(Files.writeString(folder.resolve("numbers.json"), bundle))) {
            assertThat(ask(feed, "asn", "AS64500")).isInstanceOf(Found.class);
        }
    }

    @Test
    void patternsThatComeToValuesAreRead() {
        String hash = "a".repeat(64);
        assertThat(StixPattern.read(" [ ipv4-addr:value='203.0.113.7' ] OR [url:value = 'http://e.example/it\\'s']"))
                .contains(List.of(Indicator.of("ip", "203.0.113.7"), Indicator.of("url", "http://e.example/it's")));
        assertThat(StixPattern.read("[domain-name:value IN ('a.example', 'b.example')]"))
                .contains(List.of(Indicator.of("domain", "a.example"), Indicator.of("domain", "b.example")));
        assertThat(StixPattern.read("[file:hashes.'SHA-256' = '" + hash + "' AND file:hashes.\"MD5\" = '"
                        + hash.substring(32) + "']"))
                .contains(List.of(Indicator.of("sha256", hash), Indicator.of("md5", hash.substring(32))));
        assertThat(StixPattern.read("[network-traffic:dst_ref.value = '203.0.113.0/24']"))
                .contains(List.of(Indicator.of("cidr", "203.0.113.0/24")));
        assertThat(StixPattern.read("[autonomous-system:number = 64500]"))
                .contains(List.of(Indicator.of("asn", "AS64500")));
        assertThat(StixPattern.read("[windows-registry-key:key = 'HKLM']")).contains(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "[]",
                "[url:value = ]",
                "[url:value = 'x'",
                "[url:value != 'x']",
                "[domain-name:value = 'a.example' AND network-traffic:dst_port = 443]",
                "[domain-name:value = 'a.example'] FOLLOWEDBY [domain-name:value = 'b.example']",
                "[domain-name:value = 'a.example'] WITHIN 5 SECONDS",
                "[domain-name:value MATCHES '.*']",
                "[domain-name:value IN 'a']",
                "[domain-name:value IN ('a.example']",
                "'",
                "[domain-name:value = 'a.example' OR]"
            })
    void patternsThatSayMoreOrAreBrokenAreLeftAlone(String pattern) {
        assertThat(StixPattern.read(pattern)).isEqualTo(Optional.empty());
    }

    @Test
    void aHostilePatternTakesTimeInItsLengthOnly() {
        for (String part : List.of("[", "(", "'", "\\", "[a='b' OR ", " ", "[a='b'] OR ")) {
            assertThat(StixPattern.read(part.repeat(200_000 / part.length()))).isEmpty();
        }
    }
}
