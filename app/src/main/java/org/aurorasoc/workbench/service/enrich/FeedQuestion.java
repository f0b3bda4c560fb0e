package org.aurorasoc.workbench.service.enrich;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.aurorasoc.workbench.domain.intel.Clearance;
import org.aurorasoc.workbench.domain.intel.EgressGate;
import org.aurorasoc.workbench.domain.intel.FeedAnswer;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.domain.intel.MarkedIndicator;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.intel.IntelFeed;
import org.aurorasoc.workbench.service.enrich.FeedNote.Fate;
import org.aurorasoc.workbench.task.CancelToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All that one feed is asked, a batch at a time, each batch through the gate. Whatever happens, each
/// indicator gets a word.
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
            clearance.heldBack().forEach(held -> said.put(held.indicator(), silent(new Fate.Kept(held))));
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
            words.put(indicator, answer == null ? silent(new Fate.Failed("The feed left it out.")) : word(answer));
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
            case FeedAnswer.Found found -> new Word(note(new Fate.Known(found.rule())), found);
            case FeedAnswer.NotKnown _ -> silent(new Fate.Stranger(false));
            case FeedAnswer.RateLimited(var after) -> silent(new Fate.RateLimited(after));
            case FeedAnswer.Silent(var waited) -> silent(new Fate.Silent(waited));
            case FeedAnswer.Unavailable(var sentence, var _) -> silent(new Fate.Failed(sentence));
            case FeedAnswer.Refused(var sentence, var _) -> silent(new Fate.Failed(sentence));
        };
    }

    /// Without a verdict.
    Word silent(Fate fate) {
        return new Word(note(fate), null);
    }

    private FeedNote note(Fate fate) {
        return new FeedNote(feedName(), fate);
    }

    /// Every indicator that is asked about.
    List<Indicator> indicators() {
        List<Indicator> all = new ArrayList<>();
        asked.forEach(marked -> all.add(marked.indicator()));
        return all;
    }
}
