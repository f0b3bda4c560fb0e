package org.aurorasoc.workbench.service.enrich;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.intel.Clearance;
import org.aurorasoc.workbench.domain.intel.FeedAnswer;
import org.aurorasoc.workbench.domain.intel.FeedTerms;
import org.aurorasoc.workbench.domain.intel.FeedTimes;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.domain.intel.VerdictWord;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.intel.IntelFeed;
import org.aurorasoc.workbench.task.CancelToken;
import org.jspecify.annotations.Nullable;

/// A feed that knows what a test tells it, notes what it was asked, and can be made to wait or to break.
public final class TestFeed implements IntelFeed {
    private final String name;
    private final Map<Indicator, FeedAnswer> known = new HashMap<>();
    private final List<Indicator> asked = new ArrayList<>();
    private @Nullable CountDownLatch gate;
    private boolean breaks;

    public TestFeed(String name) {
        this.name = name;
    }

    public TestFeed knows(Indicator indicator, FeedAnswer answer) {
        known.put(indicator, answer);
        return this;
    }

    public TestFeed knows(String domain, VerdictWord verdict, String context) {
        return knows(
                Indicator.of("domain", domain),
                new FeedAnswer.Found(
                        verdict,
                        "it says so",
                        80,
                        context,
                        List.of("t-" + name),
                        Tlp.GREEN,
                        FeedTimes.UNKNOWN,
                        JsonObject.EMPTY));
    }

    /// Answers only when the gate opens.
    public TestFeed waitingFor(CountDownLatch opens) {
        gate = opens;
        return this;
    }

    public TestFeed breaking() {
        breaks = true;
        return this;
    }

    public synchronized List<Indicator> asked() {
        return List.copyOf(asked);
    }

    @Override
    public FeedTerms terms() {
        return new FeedTerms(name, name + ".example:443", Tlp.GREEN, Set.of("domain", "ip", "url"));
    }

    @Override
    public Map<Indicator, FeedAnswer> ask(Clearance clearance, CancelToken token) {
        note(clearance);
        if (breaks) {
            throw new IllegalStateException("a fault of the feed");
        }
        CountDownLatch waitsFor = gate;
        if (waitsFor != null) {
            await(waitsFor, token);
        }
        Map<Indicator, FeedAnswer> answers = new HashMap<>();
        clearance.cleared().forEach(each -> answers.put(each, known.getOrDefault(each, new FeedAnswer.NotKnown())));
        return answers;
    }

    private synchronized void note(Clearance clearance) {
        asked.addAll(clearance.cleared());
    }

    private static void await(CountDownLatch gate, CancelToken token) {
        try (CancelToken.Registration _ = token.onCancel(gate::countDown)) {
            gate.await();
            token.throwIfCancelled();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    @Override
    public Check examine() {
        return Check.ok("feed " + name, "Made for a test.");
    }

    @Override
    public void close() {}
}
