package org.aurorasoc.workbench.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.reasons.Why;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.service.recall.RecallAnswer;
import org.aurorasoc.workbench.service.recall.RecallDocument;
import org.aurorasoc.workbench.service.recall.RecallLeg;
import org.aurorasoc.workbench.service.recall.RecallRequest;
import org.aurorasoc.workbench.service.recall.RecallRequest.Question;
import org.aurorasoc.workbench.service.recall.RecallService;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    FilterOptions filters = new FilterOptions();

    @Option(names = "--leg", paramLabel = "LEG", description = "all, meaning, words or indicators (default: all).")
    RecallLeg leg = RecallLeg.ALL;

    @Option(names = "--like", paramLabel = "CASE-ID", description = "Like this stored case, in place of a text.")
    String like = "";

    @Option(names = "--samples", description = "Let sample cases in although real ones exist.")
    boolean samples;

    @Option(names = "--why", description = "Say of each case why it came up and in what it differs.")
    boolean why;

    @Option(names = "--freeze", paramLabel = "NAME", description = "Keep the answer as it is under this name.")
    String freeze = "";

    @Option(names = "--json", description = "One JSON document.")
    boolean json;

    RecallCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        Question question = question();
        double minimumScore = filters.minimumScore();
        RecallService recall = session.services().recall();
        RecallRequest request =
                new RecallRequest(question, k, filters.filter(recall.outcomes()), minimumScore, leg, samples);
        RecallAnswer answer = recall.recall(request, session.cancel());
        remember(question);
        List<Why> reasons = why ? reasons(answer) : List.of();
        JsonObject document = RecallDocument.of(answer, reasons);
        if (json) {
            session.print(document);
        } else {
            RecallTable.lines(answer, Clock.systemUTC().instant()).forEach(session::print);
            for (int i = 0; i < reasons.size(); i++) {
                WhyLines.of(answer, i, reasons.get(i)).forEach(session::print);
            }
        }
        if (!freeze.isEmpty()) {
            var frozen = session.services().frozen().freeze(answer, document, freeze, session.cancel());
            session.say("Frozen as " + frozen.id() + ".");
        }
    }

    /// A history that cannot be kept costs a word, never the answer.
    private void remember(Question question) {
        try {
            if (question instanceof Question.Text(var asked)) {
                session.services().history().remember(asked);
            }
        } catch (FileAccessException e) {
            session.say(e.sentence());
        }
    }

    private List<Why> reasons(RecallAnswer answer) {
        return session.services().why().explain(answer.asked(), answer.cases(), session.cancel());
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
            byte[] bytes = session.console().in().readNBytes(LONGEST_QUERY + 1);
            if (bytes.length > LONGEST_QUERY) {
                throw new InvalidInputException(
                        "The text on stdin is longer than 64 MB.", "Pipe in the part that matters.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new FileAccessException("The text on stdin cannot be read.", "Pipe it in again.", e);
        }
    }
}
