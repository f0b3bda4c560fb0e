package org.aurorasoc.workbench.intel.misp;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.intel.Clearance;
import org.aurorasoc.workbench.domain.intel.FeedAnswer;
import org.aurorasoc.workbench.domain.intel.FeedTerms;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.intel.IntelFeed;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.settings.FeedSettings;
import org.aurorasoc.workbench.settings.FeedSettings.MispServer;
import org.aurorasoc.workbench.task.CancelToken;

/// A MISP server, asked by `attributes/restSearch` about a few dozen indicators at a time.
public final class MispFeed implements IntelFeed {
    private static final int BATCH = 50;
    private static final int MOST_RECORDS = 4000;
    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final FeedAnswer GARBAGE = new FeedAnswer.Unavailable(
            "The server answers what is no MISP search result.", "Check that url is a MISP server.");
    private static final FeedAnswer NO_KEY = new FeedAnswer.Refused(
            "The feed has no key.", "Set key in its settings, or WORKBENCH_FEED_…_KEY in the environment.");
    private static final FeedAnswer WILDCARD = new FeedAnswer.Unavailable(
            "The value begins or ends with a sign that MISP reads as a pattern.", "Search for it on the server.");

    private final FeedTerms terms;
    private final MispRequests requests;
    private final HttpTalk talk;
    private final RequestBudget budget;
    private final Clock clock;

    public MispFeed(FeedSettings settings, MispServer server, Clock clock) {
        this.requests = new MispRequests(server);
        this.clock = clock;
        this.terms = new FeedTerms(settings.name(), server.url().getAuthority(), settings.ceiling(), settings.types());
        this.talk = new HttpTalk(server.ca(), server.timeout(), MOST_BYTES);
        this.budget = new RequestBudget(server.requestsPerMinute(), System::nanoTime);
    }

    @Override
    public FeedTerms terms() {
        return terms;
    }

    @Override
    public Map<Indicator, FeedAnswer> ask(Clearance clearance, CancelToken token) {
        if (!clearance.feed().equals(terms)) {
            throw new IllegalArgumentException("a clearance for another feed");
        }
        Map<Indicator, FeedAnswer> answers = new LinkedHashMap<>();
        List<Indicator> askable = new ArrayList<>();
        clearance.cleared().forEach(indicator -> {
            if (isPattern(indicator.value())) {
                answers.put(indicator, WILDCARD);
            } else {
                askable.add(indicator);
            }
        });
        Optional<FeedAnswer> failure = requests.haveKey() ? Optional.empty() : Optional.of(NO_KEY);
        for (int from = 0; from < askable.size(); from += BATCH) {
            List<Indicator> batch = askable.subList(from, Math.min(from + BATCH, askable.size()));
            failure = failure.isPresent() ? failure : search(batch, answers, token);
            failure.ifPresent(answer -> batch.forEach(indicator -> answers.put(indicator, answer)));
        }
        return answers;
    }

    private static boolean isPattern(String value) {
        return value.startsWith("!") || value.startsWith("%") || value.endsWith("%");
    }

    /// Adds what the server says, or returns the failure: the batches after it are not tried then.
    private Optional<FeedAnswer> search(List<Indicator> batch, Map<Indicator, FeedAnswer> answers, CancelToken token) {
        token.throwIfCancelled();
        Optional<FeedAnswer> refusal = budget.refusal();
        if (refusal.isPresent()) {
            return refusal;
        }
        Optional<FeedAnswer> failure =
                switch (talk.send(requests.search(batch, MOST_RECORDS), token)) {
                    case HttpAnswer.Failed(var why) -> Optional.of(why);
                    case HttpAnswer.Came came
                    when came.status() != 200 ->
                        Optional.of(StatusWords.of(came.status(), came.headers(), clock.instant()));
                    case HttpAnswer.Came came -> read(came, batch, answers);
                };
        budget.heard(failure.orElseGet(FeedAnswer.NotKnown::new));
        return failure;
    }

    private static Optional<FeedAnswer> read(
            HttpAnswer.Came came, List<Indicator> batch, Map<Indicator, FeedAnswer> answers) {
        try {
            answers.putAll(MispReply.read(came.body(), batch, MOST_RECORDS));
            return Optional.empty();
        } catch (InvalidInputException _) {
            return Optional.of(GARBAGE);
        }
    }

    @Override
    public Check examine() {
        if (!requests.haveKey()) {
            return check(NO_KEY);
        }
        FeedAnswer said =
                switch (talk.send(requests.version(), new CancelToken())) {
                    case HttpAnswer.Failed(var why) -> why;
                    case HttpAnswer.Came came
                    when came.status() != 200 -> StatusWords.of(came.status(), came.headers(), clock.instant());
                    case HttpAnswer.Came came -> isMisp(came) ? new FeedAnswer.NotKnown() : GARBAGE;
                };
        return check(said);
    }

    private static boolean isMisp(HttpAnswer.Came came) {
        try {
            String text = new String(came.body(), StandardCharsets.UTF_8);
            return JsonText.readObject(text).text("version").isPresent();
        } catch (InvalidInputException _) {
            return false;
        }
    }

    private Check check(FeedAnswer said) {
        String name = "feed " + terms.name();
        return switch (said) {
            case FeedAnswer.Unavailable(var sentence, var remedy) ->
                new Check(name, Check.State.FAIL, sentence, remedy);
            case FeedAnswer.Silent silent -> new Check(name, Check.State.FAIL, silent.sentence(), silent.remedy());
            case FeedAnswer.Refused(var sentence, var remedy) -> new Check(name, Check.State.FAIL, sentence, remedy);
            case FeedAnswer.RateLimited(var retryAfter) ->
                new Check(
                        name,
                        Check.State.WARN,
                        "The server asks for patience for " + retryAfter.toSeconds() + " s.",
                        "Wait, or set fewer requests_per_minute.");
            case FeedAnswer.Found _, FeedAnswer.NotKnown _ -> reachable(name);
        };
    }

    private Check reachable(String name) {
        String detail = "A MISP server answers at " + terms.destination() + "; at most "
                + terms.ceiling().label() + " leaves.";
        boolean isPlain = !requests.areEncrypted();
        return isPlain
                ? new Check(name, Check.State.WARN, detail + " The way there is not encrypted.", "Use https.")
                : Check.ok(name, detail + unmarked());
    }

    private String unmarked() {
        return Tlp.UNMARKED.isAbove(terms.ceiling()) ? " What is not marked stays here." : "";
    }

    @Override
    public void close() {
        talk.close();
    }
}
