package org.aurorasoc.workbench.domain.sentences;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The host asked evil[.]com for TXT records",
                "It maps to T1059.001 and T1071.004 of ATT&CK",
                "Beacons went from 10.0.0.1 to 192.0.2.7 every hour",
                "A macro started cmd.exe and then powershell.exe there",
                "Tools of the trade (e.g. Mimikatz) were on the disk",
                "Version 2.14.1 vs. 2.17 of the library was loaded",
                "The lure came from J. Smith at hxxps://evil[.]example/a?b=c!d",
                "It was seen on approx. five hosts, see fig. 3 of the report",
                "The note said \"pay ... or else\" in red"
            })
    void namesWithDotsStayWhole(String sentence) {
        assertThat(texts(sentence)).containsExactly(sentence);
        assertThat(texts(sentence + ". The next one began here."))
                .containsExactly(sentence + ".", "The next one began here.");
    }

    @Test
    void aStopBeforeASpaceEndsASentence() {
        assertThat(texts("User clicked. Was it blocked? No! (It ran.) 10 hosts follow… all night. mail was sent."))
                .containsExactly(
                        "User clicked.",
                        "Was it blocked?",
                        "No!",
                        "(It ran.)",
                        "10 hosts follow…",
                        "all night.",
                        "mail was sent.");
        assertThat(texts("主机被感染。流量被阻断！")).containsExactly("主机被感染。", "流量被阻断！");
    }

    @Test
    void entriesOfListsAndLogsAreSentences() {
        assertThat(texts(
                        "Seen:\n- isolated host A\r\n* reset the account\n3) blocked it\n-----\n\n2026-01-02 10:00 ok"))
                .containsExactly("Seen:", "isolated host A", "reset the account", "blocked it", "2026-01-02 10:00 ok");
    }

    @Test
    void sentencesInSmallLettersAndLinesOfLogsStayApart() {
        assertThat(texts("blocked the ip. mail was sent. reset the pw, vpn etc. and told her"))
                .containsExactly("blocked the ip.", "mail was sent.", "reset the pw, vpn etc. and told her");
        String line = "src=192.0.2.7 dst=198.51.100.23 dpt=443 act=allowed user=m.ortega";
        String failed = "failed password for root from 192.0.2.7 port 52144 ssh2 again";
        assertThat(texts(line + "\n" + line + "\n" + failed + "\n" + failed)).hasSize(4);
    }

    @Test
    void proseThatWasWrappedIsOneSentence() {
        String wrapped =
                "The attachment held a macro that started a shell and then\nfetched a second stage from a server";
        assertThat(texts(wrapped)).containsExactly(wrapped);
        assertThat(texts(wrapped.replace("\n", "\n\n"))).hasSize(2);
    }

    @Test
    void placesAreThoseOfTheOriginalText() {
        String text = "  1. First  thing.\n\n• Second 😀 thing!  Third";
        assertThat(Sentences.of(text))
                .extracting(Passage::text)
                .containsExactly("First  thing.", "Second 😀 thing!", "Third");
        assertThat(Sentences.of(text))
                .allSatisfy(each ->
                        assertThat(text.substring(each.start(), each.end())).isEqualTo(each.text()));
    }

    @Test
    void aSentenceThatNobodyReadsToTheEndIsTakenApart() {
        List<Passage> parts = Sentences.of("word ".repeat(1000) + "😀".repeat(2000));
        assertThat(parts).hasSizeBetween(9, 20).allMatch(part -> part.text().length() <= Sentences.LONGEST);
        assertThat(parts).noneMatch(part -> Character.isLowSurrogate(part.text().charAt(0)));
    }

    @Test
    void oneSentenceIsReadByItsClauses() {
        assertThat(Reading.of("A macro in the invoice started a shell, the shell fetched a second stage – "
                                + "all of it within a minute, yes, and nobody noticed the alert.")
                        .passages())
                .extracting(Passage::text)
                .containsExactly(
                        "A macro in the invoice started a shell",
                        "the shell fetched a second stage",
                        "all of it within a minute",
                        "yes, and nobody noticed the alert.");
        assertThat(Reading.of("Hosts A, B and C were lost").passages()).hasSize(1);
    }

    @Test
    void ofManySentencesTheTellingOnesAreReadAndTheRestIsCounted() {
        String text = IntStream.range(0, 40)
                .mapToObj(i -> "word ".repeat(i + 3) + i + ".")
                .reduce("", (a, b) -> a + " " + b);
        Reading reading = Reading.of(text + " Resolved. Closed.");
        assertThat(reading.passages()).hasSize(Reading.MOST);
        assertThat(reading.leftOut()).isEqualTo(18);
        assertThat(reading.passages()).noneMatch(each -> each.words() < 18);
    }

    @Test
    void aSentenceSaidTwiceIsReadOnce() {
        Reading reading = Reading.of("The same line here.\nThe same line here.\nAnd another line follows. Done.");
        assertThat(reading.passages())
                .extracting(Passage::text)
                .containsExactly("The same line here.", "And another line follows.");
        assertThat(reading.leftOut()).isEqualTo(1);
        assertThat(Reading.of("Done. Closed.").passages()).hasSize(2);
        assertThat(Reading.of(" \n ---- \n")).isEqualTo(Reading.NOTHING);
    }

    @Test
    void theOrderOfASentencesNeighboursChangesNothing() {
        Random random = new Random(3);
        for (int run = 0; run < 100; run++) {
            List<String> sentences = new ArrayList<>(IntStream.range(0, random.nextInt(2, 60))
                    .mapToObj(i -> "Word" + " seen".repeat(random.nextInt(8)) + " on host-" + random.nextInt(50) + ".")
                    .toList());
            Reading before = Reading.of(String.join(" ", sentences));
            Collections.shuffle(sentences, random);
            Reading after = Reading.of(String.join(random.nextBoolean() ? " " : "\n", sentences));
            assertThat(set(after)).isEqualTo(set(before));
            assertThat(after.leftOut()).isEqualTo(before.leftOut());
        }
    }

    static Stream<String> hostile() {
        int size = 1_000_000;
        return Stream.of("a.\n", "../", "((((", ". ", "?!)\"", "e.g. ", "\n \n", "x", "a, and ", "1. ", "\uD83D", "。")
                .map(unit -> unit.repeat(size / unit.length()));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileTextTakesLinearTime(String text) {
        long start = System.nanoTime();
        assertThatNoException().isThrownBy(() -> Reading.of(text));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    private static List<String> texts(String text) {
        return Sentences.of(text).stream().map(Passage::text).toList();
    }

    private static Set<String> set(Reading reading) {
        return reading.passages().stream().map(Passage::text).collect(toSet());
    }
}
