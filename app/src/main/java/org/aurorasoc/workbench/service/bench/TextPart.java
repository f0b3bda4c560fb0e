package org.aurorasoc.workbench.service.bench;

import java.util.List;
import java.util.SplittableRandom;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.SearchAnswer;

/// From a short text to the rows nearest to it: embedded and searched for, one after the other.
final class TextPart implements Part {
    private static final int WORDS = 10;
    private static final int K = 10;
    private static final int QUESTIONS = 100;

    private final Stage stage;

    TextPart(Stage stage) {
        this.stage = stage;
    }

    /// No made row lies where any text does. A question that is near to nothing makes a store look farther, so
    /// the usual one is embedded as the text that it is and asked near a made row's cluster; the other one is
    /// measured too.
    @Override
    public List<Figure> measure() {
        List<Embedding> near = stage.clusters().queries(QUESTIONS);
        String what = "text of 12 pieces to " + K + " rows";
        return List.of(
                stage.figure(PartName.TEXT, what, timed((_, n) -> near.get(n % QUESTIONS))),
                stage.figure(PartName.TEXT, what + ", near to nothing", timed((own, _) -> own)));
    }

    @FunctionalInterface
    private interface Question {
        Embedding of(Embedding own, int number);
    }

    private Measured timed(Question question) {
        Wording wording = new Wording(new SplittableRandom(3));
        Timings timings = new Timings();
        for (int i = -QUESTIONS / 5; i < QUESTIONS * stage.repeats(); i++) {
            String text = wording.plain(WORDS);
            int number = Math.abs(i);
            Timings kept = i < 0 ? new Timings() : timings;
            kept.time(() -> answer(text, question, number));
        }
        return timings.times();
    }

    private SearchAnswer answer(String text, Question question, int number) {
        Embedding own = stage.embedder().embed(text).embedding();
        return stage.search(question.of(own, number), Slice.ALL, K);
    }
}
