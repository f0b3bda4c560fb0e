package org.aurorasoc.workbench.ui;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/// As many synthetic cases as wanted, as lines to import; never all at once in memory.
final class ManyCases {
    private static final List<String> WHAT = List.of(
            "Beaconing", "Phishing", "Ransomware", "Tunnelling", "Password spraying", "Data theft", "A worm", "A scan");
    private static final List<String> WHERE = List.of(
            "laptops of the sales floor",
            "a file server in the annex",
            "the mail gateway",
            "two build machines",
            "the payroll gateway",
            "a kiosk in the lobby");
    private static final List<String> SEVERITIES = List.of("critical", "high", "medium", "low", "info");
    private static final List<String> OUTCOMES = List.of("contained", "false positive", "open", "escalated");

    private ManyCases() {}

    static InputStream lines(int count) {
        return new SequenceInputStream(Collections.enumeration(IntStream.range(0, count)
                .mapToObj(i -> (InputStream) new ByteArrayInputStream(line(i).getBytes(StandardCharsets.UTF_8)))
                .toList()));
    }

    static String id(int number) {
        return String.format(Locale.ROOT, "MANY-%06d", number);
    }

    private static String line(int number) {
        Random random = new Random(number);
        String what = pick(WHAT, random);
        String where = pick(WHERE, random);
        return """
                {"id":"%s","title":"%s on %s, number %d","summary":"%s on %s, number %d. The host %s spoke to \
                node-%d.example on port %d and was looked at by the night shift.","severity":"%s","outcome":"%s",\
                "techniques":["T1071.%03d"]}
                """.formatted(
                        id(number),
                        what,
                        where,
                        number,
                        what,
                        where,
                        number,
                        "ws-" + random.nextInt(5000),
                        random.nextInt(20_000),
                        1 + random.nextInt(60_000),
                        pick(SEVERITIES, random),
                        pick(OUTCOMES, random),
                        1 + random.nextInt(4));
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
