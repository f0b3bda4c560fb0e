package org.aurorasoc.workbench.service.enrich;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aurorasoc.workbench.cache.CacheKey;
import org.aurorasoc.workbench.domain.AsciiCase;
import org.aurorasoc.workbench.domain.IndicatorType;
import org.aurorasoc.workbench.domain.extract.Extractor;
import org.aurorasoc.workbench.domain.extract.FoundIndicator;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.domain.refang.Refang;
import org.jspecify.annotations.Nullable;

/// Finds out what a value is, before any key is built of it.
final class SubjectReader {
    static final String AUTO = "auto";

    private final Extractor extractor;

    SubjectReader(Extractor extractor) {
        this.extractor = extractor;
    }

    /// One subject for each indicator, in the order given; values that come to the same are asked about once.
    List<Subject> read(List<String> values, String type, @Nullable Tlp tlp) {
        Map<Indicator, Subject> subjects = new LinkedHashMap<>();
        for (String value : values) {
            Subject subject = read(value, type, tlp);
            subjects.putIfAbsent(subject.indicator(), subject);
        }
        return List.copyOf(subjects.values());
    }

    /// `type` is as somebody wrote it; empty, `auto` and `unknown` leave it to us.
    Subject read(String given, String type, @Nullable Tlp tlp) {
        Optional<FoundIndicator> seen = extractor.recognise(given);
        Indicator indicator = seen.filter(found -> fits(found, type, given))
                .map(found -> new Indicator(found.type(), found.value()))
                .orElseGet(() -> isOpen(type)
                        ? new Indicator(IndicatorType.UNKNOWN, given.strip())
                        : Indicator.of(type, Refang.text(given)));
        return subject(given, type, indicator, seen, tlp);
    }

    /// An indicator that a text holds is what it was found as.
    Subject read(FoundIndicator found, @Nullable Tlp tlp) {
        return subject(found.asWritten(), AUTO, new Indicator(found.type(), found.value()), Optional.of(found), tlp);
    }

    private static boolean fits(FoundIndicator seen, String type, String given) {
        return isOpen(type) || IndicatorType.canonical(type, Refang.text(given)).equals(seen.type());
    }

    private static boolean isOpen(String type) {
        String word = AsciiCase.lower(type.strip());
        return word.isEmpty() || word.equals(AUTO) || word.equals(IndicatorType.UNKNOWN);
    }

    private Subject subject(
            String given, String type, Indicator indicator, Optional<FoundIndicator> seen, @Nullable Tlp tlp) {
        return new Subject(given, indicator, names(given, type, indicator, seen), list(indicator), tlp);
    }

    private String list(Indicator indicator) {
        return extractor.list(indicator.type(), indicator.value()).orElse("");
    }

    /// Other clients file by the type they were given: that one first, then ours, what it looks like, and
    /// what they write when they know none.
    private static List<CacheKey> names(String given, String type, Indicator indicator, Optional<FoundIndicator> seen) {
        Set<String> types = new LinkedHashSet<>();
        if (!type.isBlank() && !type.strip().equalsIgnoreCase(AUTO)) {
            types.add(type.strip());
        }
        types.addAll(IndicatorType.spellings(indicator.type(), indicator.value()));
        seen.ifPresent(found -> types.addAll(IndicatorType.spellings(found.type(), found.value())));
        types.add(IndicatorType.UNKNOWN);
        types.add(AUTO);
        Set<String> values = new LinkedHashSet<>(List.of(indicator.value(), given, given.strip()));
        List<CacheKey> names = new ArrayList<>();
        values.forEach(value -> types.forEach(each -> names.add(new CacheKey(each, value))));
        return names;
    }
}
