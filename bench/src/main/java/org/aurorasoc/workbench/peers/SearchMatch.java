package org.aurorasoc.workbench.peers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.peers.embed.EmbeddingMatch;
import org.aurorasoc.workbench.peers.found.Finding;
import org.aurorasoc.workbench.peers.found.Topic;
import org.aurorasoc.workbench.peers.store.Contestant;
import org.aurorasoc.workbench.service.bench.Clusters;
import org.aurorasoc.workbench.service.bench.Slice;
import org.aurorasoc.workbench.service.bench.Timings;
import org.aurorasoc.workbench.service.bench.Truth;
import org.aurorasoc.workbench.task.CancelToken;

/// The nearest rows, each question to everybody in turn.
public final class SearchMatch {
    public static final int K = 10;
    public static final String P50 = "p50 ms";
    public static final String P99 = "p99 ms";
    public static final String RECALL = "recall@10";
    public static final String CAME = "rows of 10 that came";

    private final Clusters clusters;
    private final int repeats;
    private final List<Embedding> questions;
    private final Truth truth;

    SearchMatch(Clusters clusters, int asked, int repeats) {
        this.clusters = clusters;
        this.repeats = repeats;
        questions = clusters.queries(asked);
        truth = Truth.of(clusters, questions, K, new CancelToken());
    }

    /// @param setting how the contestant is set, told beside its name
    public record Entrant(String setting, Contestant contestant) {}

    public static String line(Slice slice, String setting) {
        return slice.words() + ", " + setting;
    }

    List<Finding> measure(List<Entrant> entrants) {
        List<Finding> findings = new ArrayList<>();
        for (Slice slice : Slice.values()) {
            List<Trial> trials =
                    entrants.stream().map(entrant -> new Trial(entrant, slice)).toList();
            trials.forEach(Trial::warm);
            for (int round = 0; round < repeats; round++) {
                for (int question = 0; question < questions.size(); question++) {
                    int asked = question;
                    trials.forEach(trial -> trial.ask(asked));
                }
            }
            trials.forEach(trial -> findings.add(trial.finding()));
        }
        return findings;
    }

    private final class Trial {
        private final Entrant entrant;
        private final Slice slice;
        private final Timings timings = new Timings();
        private double recall;
        private long came;

        Trial(Entrant entrant, Slice slice) {
            this.entrant = entrant;
            this.slice = slice;
        }

        void warm() {
            questions
                    .subList(0, questions.size() / 5)
                    .forEach(question -> entrant.contestant().search(question, slice, K));
        }

        void ask(int question) {
            List<String> ids = timings.time(() -> entrant.contestant().search(questions.get(question), slice, K));
            recall += truth.recall(slice, question, K, ids);
            came += ids.size();
        }

        Finding finding() {
            int n = timings.count();
            Map<String, Double> figures = new HashMap<>(EmbeddingMatch.times(timings.times()));
            figures.put(RECALL, recall / n);
            figures.put(CAME, came / (double) n * K / Math.min(K, slice.of(clusters.rows())));
            return Finding.of(
                    Topic.SEARCH,
                    line(slice, entrant.setting()),
                    entrant.contestant().name(),
                    figures);
        }
    }
}
