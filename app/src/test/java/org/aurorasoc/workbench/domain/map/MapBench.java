package org.aurorasoc.workbench.domain.map;

import java.io.PrintStream;
import java.util.function.Supplier;
import org.aurorasoc.workbench.memory.PlantedRows;

/// How long each step of a map takes on this machine, on one thread; a program, not a test.
public final class MapBench {
    private final PrintStream out = System.out;

    private MapBench() {}

    public static void main(String[] args) {
        for (int rows : new int[] {1_000, 4_500, 20_000}) {
            new MapBench().measure(rows);
        }
    }

    private void measure(int rows) {
        UnitRows unit = UnitRows.of(PlantedRows.vectors(50, rows / 50, 1.2, 1));
        Placement plane = timed(rows, "PCA", () -> PrincipalPlane.of(unit));
        NearestFew nearest = timed(rows, "neighbours", () -> AllPairs.nearest(unit, Umap.NEIGHBOURS, Watch.NONE));
        int[] flat = timed(rows, "trust of PCA", () -> Trust.of(unit, nearest, plane, Watch.NONE));
        Placement umap = timed(rows, "UMAP", () -> Umap.of(nearest, plane, Watch.NONE));
        int[] trust = timed(rows, "trust of UMAP", () -> Trust.of(unit, nearest, umap, Watch.NONE));
        out.printf("%,6d rows: typical trust %d by PCA, %d by UMAP%n", rows, Trust.typical(flat), Trust.typical(trust));
    }

    private <T> T timed(int rows, String step, Supplier<T> work) {
        long start = System.nanoTime();
        T done = work.get();
        out.printf("%,6d rows: %s %,d ms%n", rows, step, (System.nanoTime() - start) / 1_000_000);
        return done;
    }
}
