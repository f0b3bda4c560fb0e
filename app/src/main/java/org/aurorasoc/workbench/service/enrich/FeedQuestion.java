package org.aurorasoc.workbench.service.enrich;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.aurorasoc.workbench.domain.intel.Clearance;
import org.aurorasoc.workbench.domain.intel.EgressGate;
import org.aurorasoc.workbench.domain.intel.FeedAnswer;
import org.aurorasoc.workbench.domain.intel.HeldBack;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.domain.intel.MarkedIndicator;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.intel.IntelFeed;
import org.aurorasoc.workbench.task.CancelToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All that one feed is asked, a batch at a time, each batch through the gate. Whatever happens, each indicator gets a
/// word.
final class FeedQuestion {
    private static final Logger LOG = LoggerFactory.getLogger(FeedQuestion.class);
    private static final int BATCH = 50;

    /// What came of it for one indicator; `found` only where the feed knows it.
    record Word(FeedNote note, FeedAnswer.@Nullable Found found) {}

    private final IntelFeed feed;
    private final EgressGate gate;
    private final @Nullable Tlp tlp;
    private final List<MarkedIndicator> asked;

    FeedQuestion(IntelFeed feed, EgressGate gate, @Nullable Tlp tlp, List<MarkedIndicator> asked) {
        this.feed = feed;
        this.gate = gate;
        this.tlp = tlp;
        this.asked = List.copyOf(asked);
    }

    String feedName() {
        return feed.terms().name();
    }

    /// What would leave, were it asked.
    Clearance clearance() {
        return gate.clear(feed.terms(), tlp, asked);
    }

    void ask(BiConsumer<String, Map<Indicator, Word>> words, CancelToken cancel) {
        for (int from = 0; from < asked.size() && !cancel.isCancelled(); from += BATCH) {
            List<MarkedIndicator> batch = asked.subList(from, Math.min(asked.size(), from + BATCH));
            Clearance clearance = gate.clear(feed.terms(), tlp, batch);
            Map<Indicator, Word> said = new HashMap<>();
            clearance.heldBack().forEach(held -> said.put(held.indicator(), heldBack(held)));
            said.putAll(answers(clearance, cancel));
            words.accept(feedName(), said);
        }
    }

    private Map<Indicator, Word> answers(Clearance clearance, CancelToken cancel) {
        if (clearance.cleared().isEmpty()) {
            return Map.of();
        }
        Map<Indicator, FeedAnswer> answers = answersOf(clearance, cancel);
        Map<Indicator, Word> words = new HashMap<>();
        for (Indicator indicator : clearance.cleared()) {
            FeedAnswer answer = answers.get(indicator);
            words.put(indicator, answer == null ? failed("The feed left it out.") : word(answer));
        }
        return words;
    }

    /// A feed never throws but when cancelled; one that does has a fault, which must not cost the other feeds' answers.
    private Map<Indicator, FeedAnswer> answersOf(Clearance clearance, CancelToken cancel) {
        try {
            return feed.ask(clearance, cancel);
        } catch (CancelledException _) {
            return Map.of();
        } catch (RuntimeException e) {
            LOG.error("feed_failed feed={} kind={}", feedName(), e.getClass().getName());
            return Map.of();
        }
    }

    private Word word(FeedAnswer answer) {
        return switch (answer) {
            case FeedAnswer.Found found -> new Word(note(FeedNote.State.KNOWS, found.rule()), found);
            case FeedAnswer.NotKnown _ -> new Word(note(FeedNote.State.STRANGER, "It knows nothing of it."), null);
            case FeedAnswer.RateLimited(var after) ->
                new Word(note(FeedNote.State.RATE_LIMITED, "It asks for patience: " + after.toSeconds() + " s."), null);
            case FeedAnswer.Unavailable(var sentence, var _) -> failed(sentence);
            case FeedAnswer.Refused(var sentence, var _) -> failed(sentence);
        };
    }

    private Word heldBack(HeldBack held) {
        return new Word(new FeedNote(feedName(), FeedNote.State.HELD_BACK, held.sentence(), Optional.of(held)), null);
    }

    Word failed(String sentence) {
        return new Word(note(FeedNote.State.FAILED, sentence), null);
    }

    private FeedNote note(FeedNote.State state, String sentence) {
        return new FeedNote(feedName(), state, sentence);
    }

    /// Every indicator that is asked about.
    List<Indicator> indicators() {
        List<Indicator> all = new ArrayList<>();
        asked.forEach(marked -> all.add(marked.indicator()));
        return all;
    }
}
