package org.aurorasoc.workbench.service.quality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// How a trial's answers are scored. An answer is right when it shares a label with the question.
public enum Scoring {
    /// The mean of one over the place of the first right answer among ten.
    RECIPROCAL_RANK(10) {
        @Override
        SequencedMap<String, Double> score(List<Judged> judged) {
            double mean = judged.stream()
                    .mapToDouble(each -> each.firstRight() < 0 ? 0 : 1.0 / (each.firstRight() + 1))
                    .average()
                    .orElse(0);
            return new TreeMap<>(Map.of("MRR@10", mean));
        }
    },
    /// The share of right ones among five: over all questions, and over labels that five questions or more have.
    PRECISION(5) {
        @Override
        SequencedMap<String, Double> score(List<Judged> judged) {
            Map<String, double[]> byLabel = new HashMap<>();
            double sum = 0;
            for (Judged each : judged) {
                double precision = (double) each.right() / depth();
                sum += precision;
                for (String label : each.question().labels()) {
                    double[] total = byLabel.computeIfAbsent(label, _ -> new double[2]);
                    total[0] += precision;
                    total[1]++;
                }
            }
            double macro = byLabel.values().stream()
                    .filter(total -> total[1] >= depth())
                    .mapToDouble(total -> total[0] / total[1])
                    .average()
                    .orElse(0);
            return new TreeMap<>(Map.of("P@5 micro", judged.isEmpty() ? 0 : sum / judged.size(), "P@5 macro", macro));
        }
    };

    private final int depth;

    Scoring(int depth) {
        this.depth = depth;
    }

    /// How many answers are asked for.
    int depth() {
        return depth;
    }

    abstract SequencedMap<String, Double> score(List<Judged> judged);

    /// A question's answer: how many of it are right, and the place of the first right one, -1 when none is.
    record Judged(LabelledQuestion question, int right, int firstRight) {}
}
