package org.aurorasoc.workbench.service.bench;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.service.recall.RecallLeg;
import org.aurorasoc.workbench.service.recall.RecallRequest;
import org.aurorasoc.workbench.service.recall.RecallService;

/// Whole answers of the service that analysts ask, by words alone or by every leg.
final class RecallPart implements Part {
    private static final int WORDS = 8;
    private static final int QUESTIONS = 50;
    private static final int[] WANTED = {10, 50};

    private final Stage stage;
    private final PartName name;
    private final RecallLeg leg;
    private final RecallService recall;

    RecallPart(Stage stage, PartName name, RecallLeg leg, RecallService recall) {
        this.stage = stage;
        this.name = name;
        this.leg = leg;
        this.recall = recall;
    }

    @Override
    public List<Figure> measure() {
        recall.prepare(stage.cancel());
        return Arrays.stream(WANTED).mapToObj(this::measured).toList();
    }

    private Figure measured(int k) {
        Wording wording = new Wording(new SplittableRandom(5));
        Timings timings = new Timings();
        for (int i = -QUESTIONS / 5; i < QUESTIONS * stage.repeats(); i++) {
            String text = wording.question(WORDS);
            if (i < 0) {
                ask(text, k);
            } else {
                timings.time(() -> ask(text, k));
            }
        }
        String what = leg == RecallLeg.ALL ? "question by all legs" : "question by words";
        return stage.figure(name, what + " to " + k + " cases", timings.times());
    }

    private int ask(String text, int k) {
        RecallRequest request = new RecallRequest(new RecallRequest.Question.Text(text), k, Filter.NONE, -1, leg, true);
        return recall.recall(request, stage.cancel()).cases().size();
    }
}
