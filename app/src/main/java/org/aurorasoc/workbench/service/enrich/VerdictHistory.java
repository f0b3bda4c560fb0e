package org.aurorasoc.workbench.service.enrich;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.desk.Verdict;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.Desk;

/// What was said of an indicator over time. A word is remembered when its source says it for the first time or says
/// something else than last.
final class VerdictHistory {
    private static final int MOST_SHOWN = 20;
    /// As wide as the narrowest columns that hold them.
    private static final int LONGEST_TYPE = 40;

    private static final int LONGEST_VALUE = 2048;
    private static final int LONGEST_WORD = 40;
    private static final int LONGEST_SOURCE = 200;

    private final Desk desk;

    VerdictHistory(Desk desk) {
        this.desk = desk;
    }

    List<Verdict> of(Indicator indicator) {
        return of(List.of(indicator)).getOrDefault(indicator, List.of());
    }

    /// One question for each type; those of which nothing was said are absent.
    Map<Indicator, List<Verdict>> of(Collection<Indicator> indicators) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        indicators.stream()
                .filter(VerdictHistory::fits)
                .forEach(each -> values.computeIfAbsent(each.type(), _ -> new LinkedHashSet<>())
                        .add(each.value()));
        Map<Indicator, List<Verdict>> said = new HashMap<>();
        values.forEach((type, each) -> desk.verdicts(type, each, MOST_SHOWN)
                .forEach(verdict -> said.computeIfAbsent(
                                new Indicator(verdict.type(), verdict.value()), _ -> new ArrayList<>())
                        .add(verdict)));
        return said;
    }

    /// What a row brings that its history has not.
    List<Change> news(EnrichedRow row, Instant now) {
        List<Change> news = new ArrayList<>();
        for (Finding finding : row.findings()) {
            news(row.subject().indicator(), finding.verbatim(), finding.source(), row.history(), now)
                    .ifPresent(news::add);
        }
        return news;
    }

    Optional<Change> news(Indicator indicator, String verdict, String source, List<Verdict> history, Instant now) {
        String word = cut(verdict, LONGEST_WORD);
        String by = cut(source, LONGEST_SOURCE);
        boolean known = history.stream()
                .filter(said -> said.source().equals(by))
                .findFirst()
                .filter(last -> last.verdict().equals(word))
                .isPresent();
        return known || word.isEmpty() || !fits(indicator)
                ? Optional.empty()
                : Optional.of(new Change.Remember(new Verdict(indicator.type(), indicator.value(), word, by, now)));
    }

    private static boolean fits(Indicator indicator) {
        return CodePoints.length(indicator.type()) <= LONGEST_TYPE
                && CodePoints.length(indicator.value()) <= LONGEST_VALUE
                && CodePoints.isStorable(indicator.type())
                && CodePoints.isStorable(indicator.value());
    }

    private static String cut(String text, int most) {
        return CodePoints.length(text) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
