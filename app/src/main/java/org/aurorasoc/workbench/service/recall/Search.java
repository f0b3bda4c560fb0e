package org.aurorasoc.workbench.service.recall;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.recall.Leg;
import org.aurorasoc.workbench.domain.recall.RarestFirst;
import org.aurorasoc.workbench.domain.recall.TokenMatch;
import org.aurorasoc.workbench.domain.trace.TraceCounts;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.task.CancelToken;

/// Runs the wanted legs over one store.
public final class Search {
    private static final TraceCounts NOTHING = new TraceCounts(0, 0, 0, Instant.EPOCH);

    private final OpenStore store;

    public Search(OpenStore store) {
        this.store = store;
    }

    public Found run(Wanted wanted, CancelToken cancel) {
        return new Run(store, wanted, cancel).found();
    }

    private static final class Run {
        private final OpenStore store;
        private final Wanted wanted;
        private final CancelToken cancel;
        private final Sieve sieve;
        private final Map<Leg, String> unavailable = new EnumMap<>(Leg.class);
        private boolean complete = true;
        private boolean meaningFills;

        Run(OpenStore store, Wanted wanted, CancelToken cancel) {
            this.store = store;
            this.wanted = wanted;
            this.cancel = cancel;
            sieve = new Sieve(store.vectors(), wanted, cancel);
        }

        Found found() {
            MeaningLeg.Found meaning = meaning();
            QueryTokens tokens = QueryTokens.of(
                    wanted.asked().tokens(), uses(Leg.INDICATORS) ? store.desk().muted() : List.of());
            TraceCounts counts = canLookUp() ? store.traces().counts(wanted.collection()) : NOTHING;
            List<String> words = words(counts);
            List<TokenMatch> indicators = indicators(tokens, counts);
            List<String> linked = linked();
            return new Found(
                    sieve.rows(),
                    meaning.ranking().rows().stream()
                            .map(row -> row.key().sourceId())
                            .toList(),
                    words,
                    indicators,
                    linked,
                    tokens.ignored(),
                    unavailable,
                    isComplete(meaning, counts),
                    meaning.exact(),
                    meaning.otherModel(),
                    counts.lacking());
        }

        private List<String> words(TraceCounts counts) {
            if (!uses(Leg.WORDS) || counts.traced() == 0) {
                return List.of();
            }
            WordsLeg leg = new WordsLeg(store.traces(), counts);
            return ranked(budget -> leg.rank(wanted.collection(), wanted.asked().text(), budget), Function.identity());
        }

        private List<TokenMatch> indicators(QueryTokens tokens, TraceCounts counts) {
            if (!uses(Leg.INDICATORS) || counts.traced() == 0) {
                return List.of();
            }
            IndicatorLeg leg = new IndicatorLeg(store.traces(), counts);
            return ranked(budget -> leg.rank(wanted.collection(), tokens.counting(), budget), TokenMatch::id);
        }

        private boolean uses(Leg leg) {
            return wanted.legs().contains(leg);
        }

        private MeaningLeg.Found meaning() {
            if (!uses(Leg.MEANING)) {
                return new MeaningLeg.Found(Ranking.none(), true, 0);
            }
            if (wanted.isMeaningMute()) {
                unavailable.put(Leg.MEANING, wanted.asked().degradedReason());
            }
            MeaningLeg.Found found = new MeaningLeg(store.vectors()).search(wanted, cancel);
            sieve.know(found.ranking().rows());
            meaningFills = fills(found);
            return found;
        }

        private boolean canLookUp() {
            if (!uses(Leg.WORDS) && !uses(Leg.INDICATORS)) {
                return false;
            }
            Optional<String> reason = store.traces().unavailable();
            reason.ifPresent(why ->
                    Stream.of(Leg.WORDS, Leg.INDICATORS).filter(this::uses).forEach(leg -> unavailable.put(leg, why)));
            return reason.isEmpty();
        }

        /// Meaning knows every row but those of other models, which have no similarity that could reach a minimum.
        private boolean fills(MeaningLeg.Found found) {
            boolean knowsAll = found.otherModel() == 0 || wanted.asksForSimilarity();
            return !wanted.isMeaningMute()
                    && (knowsAll || found.ranking().rows().size() >= wanted.k());
        }

        /// Where meaning does not fill up to k, a ranking goes on to the commonest terms.
        private <T> List<T> ranked(LongFunction<Ranking<T>> leg, Function<T, String> id) {
            Ranking<T> ranking = leg.apply(RarestFirst.BUDGET);
            List<T> passed = sieve.pass(ranking.rows(), id, wanted.depth());
            if (!meaningFills && !ranking.complete() && passed.size() < wanted.k()) {
                ranking = leg.apply(Long.MAX_VALUE);
                passed = sieve.pass(ranking.rows(), id, wanted.depth());
            }
            complete &= ranking.complete() && passed.size() < wanted.depth();
            return passed;
        }

        private List<String> linked() {
            return wanted.isEveryLeg()
                    ? sieve.pass(
                            wanted.linked().stream().sorted(CodePoints.ORDER).toList(),
                            Function.identity(),
                            wanted.depth())
                    : List.of();
        }

        /// Meaning alone knows all rows of its model; rows of other models are known by words and tokens only, and
        /// those that lack them by nothing.
        private boolean isComplete(MeaningLeg.Found meaning, TraceCounts counts) {
            boolean lookedUp = complete && unavailable.isEmpty() && counts.lacking() == 0;
            boolean meaningKnowsAll = uses(Leg.MEANING) && !wanted.isMeaningMute() && meaning.otherModel() == 0;
            return meaning.ranking().complete() && (lookedUp || meaningKnowsAll);
        }
    }
}
