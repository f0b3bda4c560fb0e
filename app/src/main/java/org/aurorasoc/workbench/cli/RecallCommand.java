package org.aurorasoc.workbench.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.OutcomeAliases;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.domain.OutcomeTest;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.TechniqueId;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.service.RecallAnswer;
import org.aurorasoc.workbench.service.RecallLeg;
import org.aurorasoc.workbench.service.RecallRequest;
import org.aurorasoc.workbench.service.RecallRequest.Question;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `recall`
@Command(name = "recall", description = "Past cases like a text (- reads it from stdin), or like another case.")
final class RecallCommand implements Runnable, NeedsStore {
    private static final int LONGEST_QUERY = 64 * 1024 * 1024;
    private final Session session;

    @Parameters(paramLabel = "TEXT", arity = "0..1", description = "What you see; - reads it from stdin.")
    @Nullable
    String text;

    @Option(names = "-k", description = "How many, at most 10000 (default: ${DEFAULT-VALUE}).")
    int k = 5;

    @Option(names = "--severity", paramLabel = "S", description = "critical, high, medium, low, info or unknown.")
    String severity = "";

    @Option(names = "--technique", paramLabel = "T", description = "T1071 also finds T1071.004.")
    String technique = "";

    @Option(
            names = "--outcome",
            paramLabel = "TEXT",
            description = "A class (contained, false positive, …) or the exact words.")
    String outcome = "";

    @Option(names = "--since", paramLabel = "D", description = "A day (2026-11-01), an instant, or an age (30d, 12h).")
    String since = "";

    @Option(names = "--until", paramLabel = "D", description = "Up to, not including.")
    String until = "";

    @Option(names = "--min-score", paramLabel = "X", description = "Leave out what is less similar, -1 to 1.")
    double minimumScore = -1;

    @Option(names = "--leg", paramLabel = "LEG", description = "all or meaning (default: all).")
    RecallLeg leg = RecallLeg.ALL;

    @Option(names = "--like", paramLabel = "CASE-ID", description = "Like this stored case, in place of a text.")
    String like = "";

    @Option(names = "--json", description = "One JSON document.")
    boolean json;

    RecallCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        RecallRequest request = new RecallRequest(question(), k, filter(), minimumScore(), leg);
        RecallAnswer answer = session.services().recall().recall(request, session.cancel());
        if (json) {
            session.print(RecallDocument.of(answer));
        } else {
            RecallTable.lines(answer, Clock.systemUTC().instant()).forEach(session::print);
        }
    }

    private Question question() {
        if (text == null && like.isEmpty()) {
            throw new InvalidInputException(
                    "There is nothing to recall by.", "Give a text, - for stdin, or --like CASE-ID.");
        }
        if (text != null && !like.isEmpty()) {
            throw new InvalidInputException("A text and --like exclude each other.", "Give one of them.");
        }
        if (text == null) {
            return new Question.LikeCase(like);
        }
        return new Question.Text(text.equals("-") ? standardInput() : text);
    }

    private String standardInput() {
        try {
            byte[] bytes = session.console().in().readNBytes(LONGEST_QUERY);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new FileAccessException("The text on stdin cannot be read.", "Pipe it in again.", e);
        }
    }

    private double minimumScore() {
        if (!(minimumScore >= -1 && minimumScore <= 1)) {
            throw new InvalidInputException("--min-score lies between -1 and 1.", "Give such a number.");
        }
        return minimumScore;
    }

    private Filter filter() {
        TimeOption times = new TimeOption(Clock.systemUTC());
        OutcomeClass outcomeClass =
                outcome.isEmpty() ? null : OutcomeAliases.USUAL.named(outcome).orElse(null);
        JsonObject exact = outcome.isEmpty() || outcomeClass != null
                ? JsonObject.EMPTY
                : JsonObject.of("outcome", Json.of(outcome));
        return new Filter(
                exact,
                severities(),
                since.isEmpty() ? null : times.parse("--since", since),
                until.isEmpty() ? null : times.parse("--until", until),
                technique.isEmpty() ? null : new TechniqueId(technique),
                outcomeClass == null ? null : OutcomeTest.usual(outcomeClass),
                false);
    }

    private Set<Severity> severities() {
        if (severity.isEmpty()) {
            return Set.of();
        }
        return Set.of(Severity.named(severity)
                .orElseThrow(() -> new InvalidInputException(
                        "That is no severity.", "Use critical, high, medium, low, info or unknown.")));
    }
}
