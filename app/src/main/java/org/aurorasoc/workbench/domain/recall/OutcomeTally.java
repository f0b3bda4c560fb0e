package org.aurorasoc.workbench.domain.recall;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.OutcomeClass;

/// How the cases of an answer ended, class by class; the counts add up to the cases.
public record OutcomeTally(Map<OutcomeClass, Long> counts) {
    public OutcomeTally {
        Map<OutcomeClass, Long> ordered = new EnumMap<>(OutcomeClass.class);
        ordered.putAll(counts);
        counts = Collections.unmodifiableMap(ordered);
    }

    public static OutcomeTally of(Collection<OutcomeClass> outcomes) {
        return new OutcomeTally(
                outcomes.stream().collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting())));
    }

    /// "6 contained, 3 false positive, 1 open"
    public String sentence() {
        return counts.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey().word())
                .collect(Collectors.joining(", "));
    }
}
