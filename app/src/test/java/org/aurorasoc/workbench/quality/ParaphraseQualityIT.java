package org.aurorasoc.workbench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.Closeness;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.reasons.SentenceComparison;
import org.aurorasoc.workbench.domain.reasons.SentenceComparison.Side;
import org.aurorasoc.workbench.domain.reasons.SentencePair;
import org.aurorasoc.workbench.domain.reasons.SentenceVector;
import org.aurorasoc.workbench.domain.sentences.Reading;
import org.aurorasoc.workbench.embed.SentenceReader;
import org.aurorasoc.workbench.embed.onnx.OnnxEmbedder;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether the sentences of two texts that say the same are found among others that do not.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParaphraseQualityIT {
    private static final Logger LOG = LoggerFactory.getLogger(ParaphraseQualityIT.class);
    private static final int CASES = 100;
    private static final int DISTRACTORS = 7;

    private record Planted(String yours, String theirs) {
        boolean is(SentencePair pair) {
            return pair.yours().text().equals(yours) && pair.theirs().text().equals(theirs);
        }
    }

    private OnnxEmbedder embedder;
    private double floor;
    private SentenceReader reader;

    @BeforeAll
    void open(@TempDir Path home) {
        embedder = model(home);
        floor = Closeness.of(embedder.model()).sentences();
        reader = new SentenceReader(embedder);
    }

    OnnxEmbedder model(Path home) {
        return OnnxEmbedder.open(home);
    }

    @AfterAll
    void close() {
        if (embedder != null) {
            embedder.close();
        }
    }

    /// The first file holds facts as two analysts of one team would write them; the aim is 95. The second holds them
    /// told without a common word but the smallest, which is the limit of the model and not an aim: the number only
    /// holds what there is. The second was written and measured first; neither was rewritten afterwards.
    @ParameterizedTest
    @CsvSource({"paraphrases.txt, 95", "paraphrases-in-other-words.txt, 64"})
    void aPlantedParaphraseIsTheFirstPair(String file, int least) {
        List<Planted> bank = bank(file);
        Random random = new Random(20261121);
        int first = 0;
        for (int run = 0; run < CASES; run++) {
            List<Planted> drawn = drawn(bank, run % bank.size(), random);
            Planted planted = drawn.removeFirst();
            Stream<String> yours = drawn.stream().limit(DISTRACTORS).map(Planted::yours);
            Stream<String> theirs =
                    drawn.stream().skip(DISTRACTORS).limit(DISTRACTORS).map(Planted::theirs);
            SentenceComparison compared = SentenceComparison.of(
                    side(text(yours, planted.yours(), random)), side(text(theirs, planted.theirs(), random)), floor);
            boolean isFirst = compared.pairs().items().stream().limit(1).anyMatch(planted::is);
            first += isFirst ? 1 : 0;
        }
        LOG.warn("Planted paraphrases of {} that are the first pair: {} of {}", file, first, CASES);
        assertThat(first).isGreaterThanOrEqualTo(least);
    }

    /// The planted pair, then others whose two sides never meet.
    private static List<Planted> drawn(List<Planted> bank, int planted, Random random) {
        List<Planted> drawn = new ArrayList<>(bank);
        drawn.remove(planted);
        Collections.shuffle(drawn, random);
        drawn.addFirst(bank.get(planted));
        return drawn;
    }

    private static String text(Stream<String> distractors, String planted, Random random) {
        List<String> sentences = new ArrayList<>(distractors.toList());
        sentences.add(planted);
        Collections.shuffle(sentences, random);
        return String.join(random.nextBoolean() ? " " : "\n", sentences);
    }

    private Side side(String text) {
        Reading reading = Reading.of(text);
        Map<String, Embedding> vectors = reader.vectors(reading.passages(), Map.of(), new CancelToken());
        return new Side(
                reading.passages().stream()
                        .map(passage -> new SentenceVector(passage, SentenceReader.of(passage, vectors)))
                        .toList(),
                reading.leftOut());
    }

    private static List<Planted> bank(String file) {
        try (InputStream lines = ParaphraseQualityIT.class.getResourceAsStream("/why/" + file)) {
            return new String(Objects.requireNonNull(lines).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\\|"))
                    .map(pair -> new Planted(pair[0], pair[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The floor stands where chance ends: sentences of cases that have nothing to do with each other.
    @Test
    void theFloorIsAboveWhatChanceBringsTogether() {
        Random random = new Random(7);
        double[] single =
                unlike(40_000, random, (mine, other) -> one(mine, random).cosine(one(other, random)));
        double[] best = unlike(
                4_000,
                random,
                (mine, other) -> SentenceComparison.of(mine, other, -1)
                        .pairs()
                        .items()
                        .getFirst()
                        .cosine());
        LOG.warn(
                "Cosine of sentences of unlike cases: 50 % {}, 95 % {}, 98 % {}",
                at(single, 0.5), at(single, 0.95), at(single, 0.98));
        LOG.warn(
                "Best pair of two unlike cases: 50 % {}, 90 % {}, 99 % {}",
                at(best, 0.5), at(best, 0.9), at(best, 0.99));
        assertThat(at(single, 0.98)).isLessThan(floor);
        assertThat(at(best, 0.9)).isLessThan(floor);
    }

    /// A measure of random pairs of cases from different families, sorted.
    private double[] unlike(int pairs, Random random, ToDoubleBiFunction<Side, Side> measure) {
        List<JsonObject> cases = BundledSamples.records(BundledSamples.CASES);
        List<Side> read = cases.stream()
                .map(each -> side(BundledSamples.text(each, "summary")))
                .toList();
        return Stream.generate(() -> new int[] {random.nextInt(cases.size()), random.nextInt(cases.size())})
                .filter(pair -> !family(cases.get(pair[0])).equals(family(cases.get(pair[1]))))
                .limit(pairs)
                .mapToDouble(pair -> measure.applyAsDouble(read.get(pair[0]), read.get(pair[1])))
                .sorted()
                .toArray();
    }

    private static String family(JsonObject sample) {
        return BundledSamples.text(sample, "family");
    }

    private static Embedding one(Side side, Random random) {
        return side.sentences().get(random.nextInt(side.sentences().size())).embedding();
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) (sorted.length * share)];
    }
}
