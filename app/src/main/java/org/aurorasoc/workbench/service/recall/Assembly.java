package org.aurorasoc.workbench.service.recall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.OutcomeAliases;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.recall.AskedQuestion;
import org.aurorasoc.workbench.domain.recall.FusedRow;
import org.aurorasoc.workbench.domain.recall.Fusion;
import org.aurorasoc.workbench.domain.recall.RecalledCase;
import org.aurorasoc.workbench.domain.recall.SharedToken;
import org.aurorasoc.workbench.domain.recall.TokenMatch;

/// The legs' findings as one list: every candidate in order, and the first k of them as cases.
///
/// @param all how many candidates there were
/// @param nearest the highest similarity among them
/// @param anyPinned whether one shares a rare indicator with the question
public record Assembly(List<RecalledCase> cases, int all, OptionalDouble nearest, boolean anyPinned) {
    public Assembly {
        cases = List.copyOf(cases);
    }

    public static Assembly of(Wanted wanted, Found found, OutcomeAliases outcomes) {
        Map<String, TokenMatch> matches =
                found.indicators().stream().collect(Collectors.toMap(TokenMatch::id, Function.identity()));
        Set<String> pinned = found.indicators().stream()
                .filter(TokenMatch::sharesRare)
                .map(TokenMatch::id)
                .collect(Collectors.toSet());
        Set<String> first = wanted.isEveryLeg() ? pinned : Set.of();
        List<FusedRow> order = Fusion.fuse(found.ranked(), first, Set.copyOf(found.linked()));
        List<RecalledCase> cases = new ArrayList<>();
        for (FusedRow row : order.subList(0, Math.min(wanted.k(), order.size()))) {
            Optional<TokenMatch> match = Optional.ofNullable(matches.get(row.id()));
            List<SharedToken> shared = match.map(TokenMatch::shared).orElse(List.of());
            StoredEntry entry = found.rows().get(row.id());
            if (entry != null) {
                cases.add(recalled(wanted, row, entry, shared, pinned.contains(row.id()), outcomes));
            }
        }
        OptionalDouble nearest = order.stream()
                .map(row -> found.rows().get(row.id()))
                .flatMap(row -> row == null
                        ? Optional.<AskedQuestion.Nearness>empty().stream()
                        : wanted.asked().nearness(row).stream())
                .mapToDouble(AskedQuestion.Nearness::score)
                .max();
        return new Assembly(cases, order.size(), nearest, !pinned.isEmpty());
    }

    private static RecalledCase recalled(
            Wanted wanted,
            FusedRow row,
            StoredEntry entry,
            List<SharedToken> shared,
            boolean pinned,
            OutcomeAliases outcomes) {
        Optional<AskedQuestion.Nearness> near = wanted.asked().nearness(entry);
        return new RecalledCase(
                entry,
                near.map(each -> OptionalDouble.of(each.score())).orElse(OptionalDouble.empty()),
                near.map(AskedQuestion.Nearness::window).orElse(0),
                pinned,
                wanted.linked().contains(row.id()),
                row.fused(),
                row.legs(),
                shared,
                outcomes.classOf(new CaseRecord(row.id(), entry.payload()).outcome()));
    }
}
