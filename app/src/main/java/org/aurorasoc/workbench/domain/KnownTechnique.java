package org.aurorasoc.workbench.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What ATT&CK calls a technique, and the one that took its place where it was revoked: old cases name those still.
///
/// @param name its own, without that of the technique it belongs to
public record KnownTechnique(String id, String name, Optional<String> successor) {
    private static final Map<String, KnownTechnique> ALL = read();
    private static final Map<String, List<String>> FORMER = Map.copyOf(former());

    public static Optional<KnownTechnique> of(String id) {
        return Optional.ofNullable(ALL.get(id.toUpperCase(Locale.ROOT)));
    }

    /// "Application Layer Protocol: DNS"
    public String fullName() {
        int dot = id.indexOf('.');
        KnownTechnique parent = dot < 0 ? null : ALL.get(id.substring(0, dot));
        return parent == null ? name : parent.name() + ": " + name;
    }

    /// The id that holds today: of a revoked one its successor's, else its own. Cases old and new are alike by it.
    public static String today(String id) {
        return of(id).flatMap(KnownTechnique::successor).orElse(id);
    }

    /// The ids that were revoked in favour of this one.
    public static List<String> formerly(String id) {
        return FORMER.getOrDefault(id.toUpperCase(Locale.ROOT), List.of());
    }

    static Set<String> withFormerOnes() {
        return FORMER.keySet();
    }

    private static Map<String, List<String>> former() {
        return ALL.values().stream()
                .filter(each -> each.successor().isPresent())
                .sorted(Comparator.comparing(KnownTechnique::id))
                .collect(Collectors.groupingBy(
                        each -> each.successor().orElseThrow(),
                        Collectors.mapping(KnownTechnique::id, Collectors.toUnmodifiableList())));
    }

    private static Map<String, KnownTechnique> read() {
        try (InputStream in = Objects.requireNonNull(
                        KnownTechnique.class.getResourceAsStream("/attack/techniques.tsv"), "techniques");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(KnownTechnique::parse)
                    .collect(Collectors.toUnmodifiableMap(KnownTechnique::id, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KnownTechnique parse(String line) {
        String[] parts = line.split("\t", -1);
        return new KnownTechnique(parts[0], parts[1], Optional.of(parts[2]).filter(now -> !now.isEmpty()));
    }
}
