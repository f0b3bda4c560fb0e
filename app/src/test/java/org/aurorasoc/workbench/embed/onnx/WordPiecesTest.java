package org.aurorasoc.workbench.embed.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
    @Test
    void aTextOf256PiecesIsWhole() {
        WordPieces pieces = WordPieces.cut(marked(256), 256, false);
        assertThat(pieces.truncated()).isFalse();
        assertThat(pieces.total()).isEqualTo(256);
        assertThat(pieces.ids()).isEqualTo(marked(256));
    }

    @Test
    void onePieceMoreIsCutAndBothMarkersStay() {
        WordPieces pieces = WordPieces.cut(marked(257), 256, false);
        assertThat(pieces.truncated()).isTrue();
        assertThat(pieces.total()).isEqualTo(257);
        assertThat(pieces.ids()).hasSize(256).startsWith(101, 1000, 1001).endsWith(1252, 1253, 102);
    }

    @Test
    void fewPiecesOfATextThatGoesOnAreNotAllOfIt() {
        WordPieces pieces = WordPieces.cut(marked(3), 256, true);
        assertThat(pieces.truncated()).isTrue();
        assertThat(pieces.total()).isEqualTo(3);
        assertThat(pieces.ids()).isEqualTo(marked(3));
    }

    private static long[] marked(int length) {
        long[] ids = LongStream.range(999, 999 + length).toArray();
        ids[0] = 101;
        ids[length - 1] = 102;
        return ids;
    }
}
