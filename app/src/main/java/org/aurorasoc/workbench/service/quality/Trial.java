package org.aurorasoc.workbench.service.quality;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Labelled texts, the questions put to them, and how the answers are scored.
public record Trial(String name, List<LabelledText> texts, List<LabelledQuestion> questions, Scoring scoring) {
    public Trial {
        texts = List.copyOf(texts);
        questions = List.copyOf(questions);
    }

    /// The same with every n-th question only.
    Trial sampled(int every) {
        List<LabelledQuestion> some = java.util.stream.IntStream.range(0, questions.size())
                .filter(i -> i % every == 0)
                .mapToObj(questions::get)
                .toList();
        return new Trial(name, texts, some, scoring);
    }

    /// Judges answers by the labels of these texts.
    Judge judge() {
        Map<String, Set<String>> labels = new HashMap<>();
        texts.forEach(text -> labels.put(text.id(), text.labels()));
        return (question, ids) -> {
            int right = 0;
            int first = -1;
            for (int i = 0; i < ids.size(); i++) {
                Set<String> its = labels.getOrDefault(ids.get(i), Set.of());
                if (!Collections.disjoint(its, question.labels())) {
                    right++;
                    first = first < 0 ? i : first;
                }
            }
            return new Scoring.Judged(question, right, first);
        };
    }

    @FunctionalInterface
    interface Judge {
        Scoring.Judged judge(LabelledQuestion question, List<String> ids);
    }
}
