package org.aurorasoc.workbench.domain.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ten million characters made to be slow. The aim is about a second; the test allows ten on a busy machine.
class HostileTextIT {
    private static final Logger LOG = LoggerFactory.getLogger(HostileTextIT.class);
    private static final List<String> UNITS = List.of(
            "../",
            "[",
            "[[.",
            "((((",
            "a",
            "a.",
            ".",
            "a@",
            "@",
            "a@a.",
            "0",
            "f",
            "0f:",
            ":",
            "::",
            "1.",
            "1.1.1.1",
            "http://",
            "http://a.com/",
            "http://a.com/?u=",
            "https%3A%2F%2Fa.com",
            "://",
            "%3A%2F%2F",
            "hxxp",
            "h**p",
            "\\",
            "\\.",
            "[.] ",
            "bc1q",
            "1A",
            "0x",
            "CVE-2021-",
            "AS1",
            "T1059.",
            "a-",
            "x.com ",
            "T1059.001 ",
            "1.2.3.4/24 ",
            "http%3A%2F%2Fa.com?",
            "\u200B",
            "é",
            "\uD83D",
            "a.zz ",
            "😀.com ",
            "{",
            "http://a.com/{",
            "http://[",
            "?a[",
            "'");
    private static final int SIZE = 10_000_000;
    private static final Duration MOST = Duration.ofSeconds(10);

    static Stream<String> units() {
        return UNITS.stream();
    }

    @ParameterizedTest
    @MethodSource("units")
    void tenMegabytesOfOneUnitAreReadAtOnce(String unit) {
        String text = unit.repeat(SIZE / unit.length());
        Extractor extractor = Reading.with();
        long start = System.nanoTime();
        Extraction extraction = extractor.read(text);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        LOG.info(
                "hostile {}: {} ms, {} found",
                unit,
                took.toMillis(),
                extraction.indicators().size());
        assertThat(took).as(unit).isLessThan(MOST);
    }
}
