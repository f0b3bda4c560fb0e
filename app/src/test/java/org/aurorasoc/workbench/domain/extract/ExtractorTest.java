package org.aurorasoc.workbench.domain.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.aurorasoc.workbench.domain.extract.Reading.found;
import static org.aurorasoc.workbench.domain.extract.Reading.refused;

import java.util.List;
import org.aurorasoc.workbench.domain.extract.WarningList.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractorTest {
    private static final String MD5 = "0123456789abcdef0123456789abcdef";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            evil[.]com                             | domain evil.com
            evil(.)com                             | domain evil.com
            evil{.}com                             | domain evil.com
            evil[dot]com                           | domain evil.com
            evil(dot)com                           | domain evil.com
            evil [.] com                           | domain evil.com
            evil\\.com                             | domain evil.com
            evil\\[.\\]com                         | domain evil.com
            evil。com                               | domain evil.com
            ev\u200Bil.com                          | domain evil.com
            hxxp://evil.example/a                  | url http://evil.example/a
            hXXps://evil.example/a                 | url https://evil.example/a
            h**p://evil.example/a                  | url http://evil.example/a
            h–ps://evil.example/a                  | url https://evil.example/a
            h--p://evil.example/a                  | url http://evil.example/a
            meow://evil.example/a                  | url http://evil.example/a
            fxp://evil.example/a                   | url ftp://evil.example/a
            http[s]://evil.example/a               | url https://evil.example/a
            hxxp[:]//evil[.]example/a              | url http://evil.example/a
            hxxps[://]evil[.]example/a             | url https://evil.example/a
            hxxp:\\\\evil[.]example/a              | url http://evil.example/a
            bob[@]evil.example                     | email bob@evil.example
            bob(at)evil(dot)example                | email bob@evil.example
            bob [at] evil [dot] example            | email bob@evil.example
            """)
    void eachWayToDefangIsUndone(String text, String indicator) {
        assertThat(found(text)).containsExactly(indicator);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            192[.]0[.]2[.]7                        | ip 192.0.2.7
            2001[:]DB8::1                          | ip 2001:db8::1
            2001:db8[::]1                          | ip 2001:db8::1
            [2001:db8::1]:443                      | ip 2001:db8::1
            192.0.2.77/24                          | cidr 192.0.2.0/24
            2001:db8::ff/32                        | cidr 2001:db8::/32
            cve-2021-44228                         | cve CVE-2021-44228
            CVE–2021–44228                         | cve CVE-2021-44228
            AS64500                                | asn AS64500
            ASN 13335                              | asn AS13335
            T1059[.]001                            | technique T1059.001
            attack.t1059                           | technique T1059
            a 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa.  | wallet 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa
            BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4 | wallet bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4
            0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed | wallet 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed
            D41D8CD98F00B204E9800998ECF84271       | md5 d41d8cd98f00b204e9800998ecf84271
            login.xn--80ak6aa92e.com:8080          | domain login.xn--80ak6aa92e.com
            www.report.zip                         | domain www.report.zip
            report[.]zip                           | domain report.zip
            a.test                                 | domain a.test
            Evil.Com                               | domain evil.com
            """)
    void eachTypeHasOneCanonicalForm(String text, String indicator) {
        assertThat(found(text)).containsExactly(indicator);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hotpocket://x",
                "in several applications. [To do so",
                "the amounts 169,119,174,120",
                "setup.exe report.zip main.py install.sh README.md invoice.pdf.js libc.so",
                "C:\\Users\\ann\\run.com",
                "C:\\Windows\\Microsoft.NET\\Framework",
                "Ledger.app/Contents/MacOS",
                "version 10.0.19.41 and v1.2.3.4 and OpenSSL_1.0.2.4",
                "Chrome/91.0.44.124",
                "1.2.3.4.5 and 256.1.1.1 and 01.2.3.4",
                "It ended.It began",
                "os.name and document.location and this.id and foo.is(",
                "std::vector and 10:48:40 and 00:11:22:33:44:55",
                "00000000000000000000000000000000",
                "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb",
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD",
                "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5",
                "AS400 and AS2 and AS65000",
                "CVE-1234-5678 and CVE-2021-123",
                "T1000 and T1059.0012 and T1059.exe",
                "http://localhost/x and http://server.local/ and http://nothing/",
                "@ a@ @b a@b a@b.c",
                ""
            })
    void whatOnlyLooksLikeAnIndicatorIsNone(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void bracketsRoundTheColonAreNoObstacle() {
        assertThat(found("see http[:]//evil[.]com/x?a=1")).containsExactly("url http://evil.com/x?a=1");
    }

    @Test
    void aBareAddressIsNotAlsoAUrl() {
        assertThat(found("192.0.2.1 and 192[.]0[.]2[.]1:8080")).containsExactly("ip 192.0.2.1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'http://evil.com/a'             | url http://evil.com/a
            "http://evil.com/a".            | url http://evil.com/a
            “http://evil.com/a”             | url http://evil.com/a
            (http://evil.com/a_(b))         | url http://evil.com/a_(b)
            [a](http://evil.com/a),         | url http://evil.com/a
            <http://evil.com/a>;            | url http://evil.com/a
            http://evil.com/a\u00A0next     | url http://evil.com/a
            http://evil.com/a!!!            | url http://evil.com/a
            http://evil.com/?a[]=1          | url http://evil.com/?a[]=1
            http://evil.com/a[the text]     | url http://evil.com/a
            http://[2001:db8::1]:80/a       | url http://[2001:db8::1]:80/a
            """)
    void theSentenceRoundAnAddressIsNotPartOfIt(String text, String indicator) {
        assertThat(found(text)).containsExactly(indicator);
    }

    @Test
    void aUrlInAQueryIsFoundToo() {
        assertThat(found("http://a.example/?u=http://evil.com/x&b=1"))
                .containsExactly("url http://a.example/?u=http://evil.com/x&b=1", "url http://evil.com/x");
        assertThat(found("http://a.example/?u=https%3A%2F%2Fevil.com%2Fx&b=1"))
                .containsExactly("url http://a.example/?u=https%3A%2F%2Fevil.com%2Fx&b=1", "url https://evil.com/x");
        assertThat(found("http://a.example/1,http://b.example/2"))
                .containsExactly("url http://a.example/1", "url http://b.example/2");
    }

    @Test
    void placesCountInTheOriginalText() {
        String text = "😀 hxxp[:]//evil[.]com/a then EVIL[.]COM, evil.com and bob [at] evil [dot] com";
        Extraction extraction = Reading.with().read(text);
        assertThat(extraction.indicators())
                .extracting(FoundIndicator::asWritten)
                .containsExactly("hxxp[:]//evil[.]com/a", "EVIL[.]COM", "bob [at] evil [dot] com");
        assertThat(extraction.indicators().get(1).positions()).hasSize(2);
        for (FoundIndicator each : extraction.indicators()) {
            assertThat(text.substring(each.first().start(), each.first().end())).isEqualTo(each.asWritten());
        }
    }

    @Test
    void whatIsRefusedIsNamedWithItsReasonAndPlace() {
        assertThat(refused("version 10.0.19.41")).containsExactly("10.0.19.41: a version number");
        assertThat(refused("got setup.exe")).containsExactly("setup.exe: a file name");
        assertThat(refused("evil.notatld")).containsExactly("evil.notatld: not a top-level domain");
        assertThat(Reading.with().read("x evil.notatld").rejected().getFirst().span())
                .isEqualTo(new Span(2, 14));
    }

    @Test
    void whatAListNamesIsRefusedByItsName() {
        Extractor extractor = Reading.with(
                new WarningList("private range", Kind.CIDR, List.of("10.0.0.0/8", "192.0.2.0/24", "fc00::/7")),
                new WarningList("vendor", Kind.HOSTNAME, List.of(".vendor.com", "example")),
                new WarningList("known hash", Kind.STRING, List.of(MD5)),
                new WarningList("sandboxes", Kind.SUBSTRING, List.of("sandbox.")),
                new WarningList("contacts", Kind.REGEX, List.of("/^(security|noc)\\@.*\\..*$/i")));
        Extraction extraction =
                extractor.read("10.1.2.3 10.1.0.0/16 fd00::1 cdn.vendor.com http://10.0.0.1/x a@vendor.com " + MD5
                        + " a.sandbox.org noc@a.com 192.0.2.1 evil.example notvendor.com 8.0.0.0/5");
        assertThat(extraction.indicators())
                .extracting(FoundIndicator::value)
                .containsExactly("192.0.2.1", "evil.example", "notvendor.com", "8.0.0.0/5");
        assertThat(extraction.rejected())
                .hasSize(9)
                .allMatch(each -> each.reason().startsWith("on a warning list: "));
    }

    @Test
    void aPatternThatMightTakeLongIsRefusedNotUsed() {
        WarningLists lists = new WarningLists(
                List.of(new WarningList("hostile", Kind.REGEX, List.of("(a+)+$", "(?:a|b)*c", "[a-z]{1,99}", "a|b"))));
        assertThat(lists.refused()).hasSize(4);
    }
}
