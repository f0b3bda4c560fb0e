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

    @Override
    public List<Figure> measure() {
        Wording wording = new Wording(new SplittableRandom(3));
        Timings timings = new Timings();
        for (int i = -QUESTIONS / 5; i < QUESTIONS * stage.repeats(); i++) {
            String text = wording.plain(WORDS);
            if (i < 0) {
                answer(text);
            } else {
                timings.time(() -> answer(text));
            }
        }
        return List.of(stage.figure(PartName.TEXT, "text of 12 pieces to " + K + " rows", timings.times()));
    }

    private SearchAnswer answer(String text) {
        Embedding vector = stage.embedder().embed(text).embedding();
        return stage.search(vector, Slice.ALL, K);
    }
}
