package org.aurorasoc.workbench.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.aurorasoc.workbench.domain.CodePoints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalyserTest {
    /// Bits that, put together by chance, make the texts nobody thinks of.
    private static final List<String> PIECES = List.of(
            "evil",
            ".",
            "-",
            "_",
            ":",
            "@",
            "'",
            " ",
            "[.]",
            "T1059",
            ".001",
            "::",
            "1",
            "ff",
            "\u0000",
            "\uD800",
            "\uDC00",
            "é",
            "e\u0301",
            "中",
            "😀",
            "ﬁ",
            "Å",
            "hxxp",
            "://",
            "\\",
            "CVE-2021-",
            "12345",
            "Ab",
            "İ",
            "ß");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            evil.com                             | evil.com
            evil[.]com                           | evil.com
            evil(dot)com                         | evil.com
            evil\\.com                           | evil.com
            hxxps://evil[.]com/a/b.php?q=1       | evil.com
            HXXP[:]//evil{.}com                  | evil.com
            Login.MAIL.evil.com.                 | evil.com
            Login.MAIL.evil.com.                 | mail.evil.com
            bob@evil.com                         | evil.com
            bob[@]evil.com                       | bob@evil.com
            (192.0.2.7)                          | 192.0.2.7
            192[.]0[.]2[.]7:443                  | 192.0.2.7
            10.0.0.0/8                           | 10.0.0.0
            2001:db8::1                          | 2001:db8:0:0:0:0:0:1
            2001:DB8:0000:0::0001/64             | 2001:db8:0:0:0:0:0:1
            00:1A:2b:3c:4d:5e                    | 00:1a:2b:3c:4d:5e
            """)
    void anAddressIsFoundHoweverItIsWritten(String text, String term) {
        assertThat(Analyser.terms(text).counts()).containsKey(term);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            T1059.001                            | t1059.001
            T1059.001                            | t1059
            technique:T1059                      | t1059
            (CVE-2021-44228),                    | cve-2021-44228
            D41D8CD98F00B204E9800998ECF8427E     | d41d8cd98f00b204e9800998ecf8427e
            6BA7B810-9DAD-11D1-80B4-00C04FD430C8 | 6ba7b8109dad11d180b400c04fd430c8
            powershell -enc SQBFAFgA             | -enc
            powershell -enc SQBFAFgA             | enc
            curl --insecure                      | -insecure
            C:\\Windows\\System32\\cmd.exe       | cmd.exe
            C:\\Windows\\System32\\cmd.exe       | cmd
            reg_sz                               | reg_sz
            spear-phishing                       | spearphish
            spear-phishing                       | spear
            CreateRemoteThread                   | createremotethread
            CreateRemoteThread                   | thread
            Event 4625                           | 4625
            the user’s mailbox                   | user
            it ended.Next                        | next
            Größe                                | größe
            ＦＵＬＬ                             | full
            """)
    void whatAnAnalystPastesIsFoundByWhatAnAnalystTypes(String text, String term) {
        assertThat(Analyser.terms(text).counts()).containsKey(term);
    }

    @ParameterizedTest
    @CsvSource({
        "injection,injected",
        "encrypts,encryption",
        "exfiltrated,exfiltration",
        "running,runs",
        "queries,query",
        "processes,process",
        "mailboxes,mailbox",
        "phishing,phished",
        "dropped,drop",
        "spear-phishing,spearphishing",
        "2001:db8::a,2001:0DB8:0::000A"
    })
    void formsOfOneWordMeet(String one, String other) {
        assertThat(Analyser.terms(one).counts().keySet())
                .containsAnyElementsOf(Analyser.terms(other).counts().keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "virus,viru",
        "access,acces",
        "this,thi",
        "string,str",
        "need,ne",
        "station,stat",
        "version,vers",
        "session,sess"
    })
    void aWordIsNotMistakenForAForm(String word, String wrong) {
        assertThat(Analyser.terms("x " + word).counts()).doesNotContainKey(wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "T1059.001", "CVE-2021-44228", "4.8.1"})
    void anIdIsNotTakenApart(String id) {
        assertThat(Analyser.terms(id).counts().keySet())
                .allMatch(term -> term.equals(id.toLowerCase(java.util.Locale.ROOT)) || term.equals("t1059"));
    }

    @Test
    void aLongerTechniqueNumberIsAnotherTechnique() {
        assertThat(Analyser.terms("T1059.0011").counts()).doesNotContainKey("t1059.001");
        assertThat(Analyser.terms("T10591 XT1059").counts()).doesNotContainKey("t1059");
    }

    @Test
    void aDashInProseIsNoOption() {
        assertThat(Analyser.terms("well-known - as such -1").counts().keySet()).noneMatch(term -> term.startsWith("-"));
    }

    @Test
    void repeatedTermsAreCountedAndCommonWordsAreNot() {
        Terms terms = Analyser.terms("The beacon, the beacons and a server");
        assertThat(terms.counts()).containsOnlyKeys("beacon", "server").containsEntry("beacon", 2);
        assertThat(terms.length()).isEqualTo(3);
        assertThat(terms.capped()).isFalse();
    }

    @Test
    void scriptsWithoutSpacesAreFoundByPairs() {
        assertThat(Analyser.terms("恶意软件").counts()).containsOnlyKeys("恶意", "意软", "软件");
        assertThat(Analyser.terms("毒").counts()).containsOnlyKeys("毒");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "--", "\u0000", "'", "@", ":::", "\uD800", "[.]", "😀"})
    void whatHoldsNoWordHasNoTerm(String text) {
        assertThat(Analyser.terms(text).counts()).isEmpty();
    }

    @Test
    void aHugeTextIsCappedAndSaysSo() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; words.length() < 1 << 20; i++) {
            words.append("word").append(i).append(' ');
        }
        Terms terms = Analyser.terms(words.toString());
        assertThat(terms.capped()).isTrue();
        assertThat(terms.length()).isEqualTo(TermCounter.MOST_TERMS);
        assertThat(terms.counts()).containsKey("word0").doesNotContainKey("word60000");
    }

    @Test
    void oneHugeWordIsOneShortTerm() {
        assertThat(Analyser.terms("a".repeat(1 << 20)).counts()).containsOnlyKeys("a".repeat(TermCounter.LONGEST_TERM));
        assertThat(Analyser.terms("a.".repeat(1 << 18)).counts().keySet()).hasSize(1);
        assertThat(Analyser.terms("𝒳".repeat(300)).counts().keySet())
                .allMatch(term -> CodePoints.length(term) <= TermCounter.LONGEST_TERM);
    }

    @Test
    void everyTermOfAnyTextCanBeStoredInBothStores() {
        Random chance = new Random(42);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = chance.nextInt(12); j >= 0; j--) {
                text.append(PIECES.get(chance.nextInt(PIECES.size())));
            }
            Terms terms = Analyser.terms(text.toString());
            assertThat(terms.counts().keySet())
                    .allMatch(CodePoints::isStorable)
                    .allMatch(term -> !term.isBlank() && CodePoints.length(term) <= TermCounter.LONGEST_TERM);
            assertThat(terms.counts().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(terms.length());
        }
    }
}
