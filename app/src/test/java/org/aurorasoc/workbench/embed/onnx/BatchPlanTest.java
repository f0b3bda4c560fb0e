package org.aurorasoc.workbench.embed.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchPlanTest {
    @Test
    void everyTextIsInExactlyOneBatchAndNoBatchIsTooLarge() {
        Random chance = new Random(7);
        List<WordPieces> texts = IntStream.range(0, 999)
                .mapToObj(_ -> ofLength(2 + chance.nextInt(255)))
                .toList();
        List<List<Integer>> batches = BatchPlan.of(texts);
        assertThat(batches.stream().flatMap(List::stream).sorted())
                .containsExactlyElementsOf(IntStream.range(0, 999).boxed().toList());
        assertThat(batches).allMatch(batch -> batch.size() * longest(batch, texts) <= BatchPlan.MOST_PADDED);
    }

    @Test
    void textsOfLikeLengthMeetLongestFirst() {
        List<WordPieces> texts = List.of(ofLength(10), ofLength(250), ofLength(11), ofLength(256));
        assertThat(BatchPlan.of(texts)).containsExactly(List.of(3, 1), List.of(2, 0));
    }

    @Test
    void noTextsMakeNoBatch() {
        assertThat(BatchPlan.of(List.of())).isEmpty();
    }

    private static int longest(List<Integer> batch, List<WordPieces> texts) {
        return batch.stream().mapToInt(i -> texts.get(i).length()).max().orElseThrow();
    }

    private static WordPieces ofLength(int length) {
        return WordPieces.cut(new long[length], 256, false);
    }
}
