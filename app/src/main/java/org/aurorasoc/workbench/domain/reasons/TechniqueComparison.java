package org.aurorasoc.workbench.domain.reasons;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.KnownTechnique;
import org.aurorasoc.workbench.domain.TechniqueId;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.domain.trace.TokenKind;

/// Which techniques two sides share, exactly or as kin, and which only one has: those without any kin on the other.
public record TechniqueComparison(List<TechniqueMatch> shared, List<String> onlyYours, List<String> onlyTheirs) {
    public TechniqueComparison {
        shared = List.copyOf(shared);
        onlyYours = List.copyOf(onlyYours);
        onlyTheirs = List.copyOf(onlyTheirs);
    }

    /// Tokens name the technique of each sub-technique too; here it counts only where it stands alone.
    public static TechniqueComparison of(Collection<Token> yours, Collection<Token> theirs) {
        Ids mine = new Ids(yours);
        Ids others = new Ids(theirs);
        List<TechniqueMatch> shared = new ArrayList<>();
        List<String> onlyTheirs = new ArrayList<>();
        for (String id : others.ids) {
            mine.closest(id).ifPresentOrElse(shared::add, () -> onlyTheirs.add(id));
        }
        shared.sort(Comparator.comparing(TechniqueMatch::kinship));
        List<String> onlyYours =
                mine.ids.stream().filter(id -> others.closest(id).isEmpty()).toList();
        return new TechniqueComparison(shared, onlyYours, onlyTheirs);
    }

    /// One side's ids, by those that hold today too, and its sub-techniques by their technique.
    private static final class Ids {
        private final SortedSet<String> ids = new TreeSet<>(CodePoints.ORDER);
        private final SortedMap<String, String> today = new TreeMap<>();
        private final SortedMap<String, String> firstSub = new TreeMap<>();

        Ids(Collection<Token> tokens) {
            for (Token token : tokens) {
                if (token.kind().equals(TokenKind.TECHNIQUE)) {
                    ids.add(token.text());
                }
            }
            for (String id : ids) {
                TechniqueId.parentOf(id).ifPresent(parent -> firstSub.putIfAbsent(parent, id));
            }
            ids.removeAll(firstSub.keySet());
            ids.forEach(id -> today.putIfAbsent(KnownTechnique.today(id), id));
        }

        Optional<TechniqueMatch> closest(String theirs) {
            String parent = TechniqueId.parentOf(theirs).orElse("");
            return Stream.of(
                            match(theirs, ids.contains(theirs) ? theirs : "", Kinship.EXACT),
                            match(theirs, today.getOrDefault(KnownTechnique.today(theirs), ""), Kinship.RENAMED),
                            match(theirs, ids.contains(parent) ? parent : "", Kinship.PARENT),
                            match(theirs, firstSub.getOrDefault(theirs, ""), Kinship.SUB),
                            match(theirs, firstSub.getOrDefault(parent, ""), Kinship.SIBLING))
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        private static Optional<TechniqueMatch> match(String theirs, String yours, Kinship kinship) {
            return yours.isEmpty() ? Optional.empty() : Optional.of(new TechniqueMatch(theirs, yours, kinship));
        }
    }
}
