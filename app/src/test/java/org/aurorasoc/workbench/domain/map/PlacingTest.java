package org.aurorasoc.workbench.domain.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.memory.PlantedRows;
import org.junit.jupiter.api.Test;

/// Rows become points: what was planted is found again, and always in the same place.
class PlacingTest {
    private static final int CLUSTERS = 6;
    private static final int EACH = 40;
    private static final UnitRows PLANTED = UnitRows.of(PlantedRows.vectors(CLUSTERS, EACH, 0.5, 3));

    private static NearestFew nearest(UnitRows rows) {
        return AllPairs.nearest(rows, Umap.NEIGHBOURS, Watch.NONE);
    }

    private static Placement umap(UnitRows rows) {
        return Umap.of(nearest(rows), PrincipalPlane.of(rows), Watch.NONE);
    }

    private static List<Double> xs(Placement places) {
        return IntStream.range(0, places.size())
                .mapToObj(i -> (double) places.x(i))
                .toList();
    }

    @Test
    void theSameRowsComeToTheSamePlacesToTheBit() {
        assertThat(xs(PrincipalPlane.of(PLANTED))).isEqualTo(xs(PrincipalPlane.of(PLANTED)));
        assertThat(xs(umap(PLANTED))).isEqualTo(xs(umap(PLANTED)));
    }

    @Test
    void theWholeMapFitsBetweenMinusOneAndOne() {
        Placement places = umap(PLANTED);
        assertThat(xs(places)).allMatch(x -> x >= -1.001 && x <= 1.001);
        double widest = Math.max(
                Collections.max(xs(places)),
                IntStream.range(0, places.size()).mapToDouble(places::y).max().orElse(0));
        assertThat(widest).isCloseTo(1, Offset.offset(0.001));
    }

    @Test
    void umapKeepsPlantedClustersTogetherAndApart() {
        Placement places = umap(PLANTED);
        PlaneTree tree = new PlaneTree(places, 5);
        for (int i = 0; i < places.size(); i++) {
            for (int neighbour : tree.nearest(i)) {
                assertThat(neighbour / EACH).isEqualTo(i / EACH);
            }
        }
    }

    @Test
    void pcaFindsTheDirectionsInWhichRowsDifferMost() {
        SplittableRandom random = new SplittableRandom(5);
        List<Embedding> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            float[] row = new float[Embedding.DIMENSION];
            row[0] = 10;
            row[17] = (float) (3 * random.nextGaussian());
            row[200] = (float) random.nextGaussian();
            row[300] = (float) (0.05 * random.nextGaussian());
            rows.add(new Embedding(row));
        }
        UnitRows unit = UnitRows.of(rows);
        Placement places = PrincipalPlane.of(unit);
        Comparator<Integer> alongTheWidest = Comparator.comparingDouble(i -> unit.value(i, 17));
        Comparator<Integer> acrossTheMap = Comparator.comparingDouble(i -> places.x(i));
        int one = IntStream.range(0, 200).boxed().max(alongTheWidest).orElseThrow();
        int other = IntStream.range(0, 200).boxed().min(alongTheWidest).orElseThrow();
        assertThat(List.of(
                        IntStream.range(0, 200).boxed().max(acrossTheMap).orElseThrow(),
                        IntStream.range(0, 200).boxed().min(acrossTheMap).orElseThrow()))
                .containsExactlyInAnyOrder(one, other);
    }

    @Test
    void rowsThatAreAllAlikeLieInTheMiddle() {
        UnitRows same = UnitRows.of(
                Collections.nCopies(20, PlantedRows.vectors(1, 1, 0, 1).getFirst()));
        Placement places = PrincipalPlane.of(same);
        assertThat(xs(places)).allMatch(x -> Math.abs(x) <= 1);
        assertThat(xs(umap(same))).allMatch(Double::isFinite);
    }

    @Test
    void theNearestInAllDimensionsAreThoseOfBruteForce() {
        NearestFew found = nearest(PLANTED);
        for (int i = 0; i < PLANTED.count(); i += 7) {
            int row = i;
            List<Integer> brute = IntStream.range(0, PLANTED.count())
                    .filter(other -> other != row)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer other) -> PLANTED.cosine(row, other))
                            .reversed())
                    .limit(Umap.NEIGHBOURS)
                    .toList();
            assertThat(IntStream.range(0, found.each()).mapToObj(rank -> found.neighbour(row, rank)))
                    .containsExactlyElementsOf(brute);
        }
    }

    @Test
    void theNearestOnThePlaneAreThoseOfBruteForceAlsoWherePlacesAreShared() {
        SplittableRandom random = new SplittableRandom(11);
        float[] xs = new float[500];
        float[] ys = new float[500];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = random.nextInt(12) / 6f - 1;
            ys[i] = random.nextInt(12) / 6f - 1;
        }
        Placement places = new Placement(xs, ys);
        PlaneTree tree = new PlaneTree(places, 10);
        for (int i = 0; i < xs.length; i++) {
            int point = i;
            int[] brute = IntStream.range(0, xs.length)
                    .filter(other -> other != point)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer other) -> places.squaredDistance(point, other))
                            .thenComparing(other -> other))
                    .limit(10)
                    .mapToInt(Integer::intValue)
                    .toArray();
            assertThat(tree.nearest(point)).isEqualTo(brute);
        }
    }

    @Test
    void aPlacementThatKeepsNeighboursIsTrustedAndAThrownOneIsNot() {
        NearestFew nearest = nearest(PLANTED);
        int[] umap = Trust.of(PLANTED, nearest, umap(PLANTED), Watch.NONE);
        SplittableRandom random = new SplittableRandom(1);
        double[] xs = random.doubles(PLANTED.count()).toArray();
        double[] ys = random.doubles(PLANTED.count()).toArray();
        int[] thrown = Trust.of(PLANTED, nearest, Placement.fitted(xs, ys), Watch.NONE);
        assertThat(Trust.typical(umap)).isGreaterThanOrEqualTo(4);
        assertThat(Trust.typical(thrown)).isLessThanOrEqualTo(1);
        assertThat(Arrays.stream(umap).boxed()).allMatch(trust -> trust >= 0 && trust <= 10);
    }

    @Test
    void trustIsWhatCountingByHandGives() {
        NearestFew nearest = nearest(PLANTED);
        Placement places = PrincipalPlane.of(PLANTED);
        int[] trust = Trust.of(PLANTED, nearest, places, Watch.NONE);
        for (int i = 0; i < PLANTED.count(); i++) {
            int point = i;
            List<Integer> high = IntStream.range(0, 10)
                    .mapToObj(rank -> nearest.neighbour(point, rank))
                    .toList();
            long kept = IntStream.range(0, PLANTED.count())
                    .filter(other -> other != point)
                    .boxed()
                    .sorted(Comparator.comparingDouble(other -> places.squaredDistance(point, other)))
                    .limit(10)
                    .filter(high::contains)
                    .count();
            assertThat(trust[i]).isEqualTo((int) kept);
        }
    }

    @Test
    void copiesOfOneTextAreTrustedWhicheverOfThemAreNear() {
        List<Embedding> rows = new ArrayList<>(PlantedRows.vectors(1, 30, 0.5, 2));
        rows.addAll(Collections.nCopies(30, PlantedRows.vectors(1, 1, 0, 9).getFirst()));
        UnitRows unit = UnitRows.of(rows);
        int[] trust = Trust.of(unit, nearest(unit), umap(unit), Watch.NONE);
        assertThat(Arrays.stream(trust).skip(30).boxed()).allMatch(each -> each == 10);
    }

    @Test
    void whoeverWatchesCanStopEveryStep() {
        Watch stop = (_, _) -> {
            throw new CancellationException();
        };
        NearestFew nearest = nearest(PLANTED);
        Placement start = PrincipalPlane.of(PLANTED);
        assertThatThrownBy(() -> AllPairs.nearest(PLANTED, 5, stop)).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> Umap.of(nearest, start, stop)).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> Trust.of(PLANTED, nearest, start, stop)).isInstanceOf(CancellationException.class);
    }
}
