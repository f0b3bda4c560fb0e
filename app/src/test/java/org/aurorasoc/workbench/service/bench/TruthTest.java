package org.aurorasoc.workbench.service.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.Test;

class TruthTest {
    private final Clusters clusters = new Clusters(5, 1_200);
    private final List<Embedding> questions = clusters.queries(4);
    private final Truth truth = Truth.of(clusters, questions, 20, new CancelToken());

    private List<String> nearest(Slice slice, int question, int k) {
        Embedding asked = questions.get(question);
        return IntStream.range(0, clusters.rows())
                .filter(slice::has)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer row) -> -asked.cosine(clusters.vector(row))))
                .limit(k)
                .map(Clusters::id)
                .toList();
    }

    @Test
    void theNearestRowsAreRecalledWhole() {
        for (Slice slice : Slice.values()) {
            for (int question = 0; question < questions.size(); question++) {
                assertThat(truth.recall(slice, question, 10, nearest(slice, question, 10)))
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void whatIsMissingCostsItsShareAndWhatIsFurtherDoesNotMakeUpForIt() {
        List<String> eleven = nearest(Slice.ALL, 0, 11);
        assertThat(truth.recall(Slice.ALL, 0, 10, eleven.subList(0, 7))).isEqualTo(0.7);
        assertThat(truth.recall(Slice.ALL, 0, 10, eleven.subList(1, 11))).isEqualTo(0.9);
        assertThat(truth.recall(Slice.ALL, 0, 10, List.of())).isZero();
    }

    @Test
    void ofASliceWithFewRowsAllThatThereAreAreEnough() {
        assertThat(nearest(Slice.THOUSANDTH, 0, 10)).hasSize(2);
        assertThat(truth.recall(Slice.THOUSANDTH, 0, 10, nearest(Slice.THOUSANDTH, 0, 10)))
                .isEqualTo(1);
        assertThat(truth.recall(Slice.THOUSANDTH, 0, 10, List.of())).isZero();
    }

    @Test
    void itStopsWhenCancelled() {
        CancelToken cancelled = new CancelToken();
        cancelled.cancel();
        assertThatThrownBy(() -> Truth.of(clusters, questions, 10, cancelled)).isInstanceOf(CancelledException.class);
    }
}
