package org.aurorasoc.workbench.service.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.EmbeddedTextRule;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.recall.AskedQuestion.Window;
import org.aurorasoc.workbench.embed.EmbeddedText;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.junit.jupiter.api.Test;

class QueryWindowsTest {
    private static final int WINDOW = 256;

    private final List<String> embedded = new ArrayList<>();

    /// A word piece for each word, or for each fifth of a long one, and the two markers.
    private final class CountingEmbedder implements Embedder {
        @Override
        public ModelId model() {
            return ModelId.MINILM;
        }

        @Override
        public String degradedReason() {
            return "";
        }

        @Override
        public EmbeddedText embed(String text) {
            embedded.add(text);
            int pieces = 2;
            for (String word : EmbeddedTextRule.readable(text).strip().split("\\s+")) {
                pieces += 1 + word.length() / 8;
            }
            return new EmbeddedText(
                    PlainEmbedder.near(0.5), pieces > WINDOW || !EmbeddedTextRule.isReadable(text), pieces);
        }

        @Override
        public List<EmbeddedText> embedAll(List<String> texts, CancelToken cancel, ProgressSink progress) {
            return texts.stream().map(this::embed).toList();
        }

        @Override
        public void close() {}
    }

    private QueryWindows read(String text) {
        return QueryWindows.read(new CountingEmbedder(), text, new CancelToken());
    }

    private static String sentences(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "The machine number " + i + " called home again.")
                .collect(Collectors.joining(" "));
    }

    @Test
    void aShortTextIsOneWindowAndReadOnce() {
        QueryWindows read = read("dns tunnel");
        assertThat(read.windows()).extracting(Window::text).containsExactly("dns tunnel");
        assertThat(read.truncated()).isFalse();
        assertThat(embedded).hasSize(1);
    }

    @Test
    void aLongTextIsReadWholeInWindowsThatFit() {
        String text = sentences(200);
        QueryWindows read = read(text);
        assertThat(read.windows()).hasSizeBetween(2, 8);
        assertThat(String.join(" ", read.windows().stream().map(Window::text).toList()))
                .isEqualTo(text);
        assertThat(read.windows()).allMatch(window -> window.text().endsWith("."));
        assertThat(read.truncated()).isFalse();
    }

    @Test
    void aTextThatIsDensePartlyIsCutSmallerUntilItFits() {
        QueryWindows read =
                read(sentences(60) + " " + "AbCdEfGh".repeat(8).concat(" ").repeat(60));
        assertThat(read.truncated()).isFalse();
        assertThat(read.piecesRead()).isLessThanOrEqualTo(read.pieces());
    }

    @Test
    void beyondEightWindowsTheRestIsSaidToBeUnread() {
        QueryWindows read = read(sentences(2_000));
        assertThat(read.windows()).hasSize(8);
        assertThat(read.truncated()).isTrue();
        assertThat(read.piecesRead()).isLessThan(read.pieces());
    }

    @Test
    void ofAHugeTextOnlyItsFirstPartIsEverCutIntoWindows() {
        String start = sentences(200);
        QueryWindows read = read("\n".repeat(1_000_000) + start + "x".repeat(1_000_000));
        assertThat(read.windows()).hasSizeBetween(1, 8);
        assertThat(start).startsWith(read.windows().getFirst().text());
        assertThat(read.truncated()).isTrue();
        assertThat(embedded.stream().skip(1)).allMatch(EmbeddedTextRule::isReadable);
    }
}
