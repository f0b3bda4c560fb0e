package org.aurorasoc.workbench.domain.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// An extractor with the program's own endings, for tests; the warning lists are the test's.
public final class Reading {
    private Reading() {}

    public static Extractor with(WarningList... lists) {
        return new Extractor(new TopLevelDomains(endings()), new WarningLists(List.of(lists)));
    }

    static List<String> found(String text) {
        return with().read(text).indicators().stream()
                .map(each -> each.type() + " " + each.value())
                .toList();
    }

    static List<String> refused(String text) {
        return with().read(text).rejected().stream()
                .map(each -> each.text() + ": " + each.reason())
                .toList();
    }

    private static Set<String> endings() {
        try (InputStream list = Objects.requireNonNull(Reading.class.getResourceAsStream("/tlds/iana.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
