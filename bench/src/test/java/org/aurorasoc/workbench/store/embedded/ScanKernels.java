package org.aurorasoc.workbench.store.embedded;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.concurrent.TimeUnit;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.service.bench.Clusters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// The loops of a flat scan, over 1,000 rows each: dot products by both ways, and distances of bit codes.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ScanKernels {
    private static final int ROWS = 1_000;
    private static final long STRIDE = (long) Embedding.DIMENSION * Float.BYTES;
    private static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final DotProduct plain = new PlainDotProduct();
    private final DotProduct wide = new WideDotProduct();
    private final Clusters clusters = new Clusters(1, ROWS);
    private final float[] query = clusters.values(-1);
    private final MemorySegment vectors = Arena.ofAuto().allocate(ROWS * STRIDE);
    private final float[] estimates = new float[Math.ceilDiv(ROWS, BitCodes.BLOCK) * BitCodes.BLOCK];
    private BitCodes codes;

    @Setup
    public void fill() {
        RowGroup group = new RowGroup(ModelId.MINILM);
        for (int row = 0; row < ROWS; row++) {
            MemorySegment.copy(clusters.values(row), 0, vectors, FLOAT, row * STRIDE, Embedding.DIMENSION);
            group.add(row, 1);
        }
        codes = BitCodes.build(group, clusters::values);
    }

    private float sum(DotProduct product) {
        float sum = 0;
        for (int row = 0; row < ROWS; row++) {
            sum += product.of(query, vectors, row * STRIDE);
        }
        return sum;
    }

    @Benchmark
    public float thousandDotProductsPlain() {
        return sum(plain);
    }

    @Benchmark
    public float thousandDotProductsWide() {
        return sum(wide);
    }

    private float[] estimated(CodeScan scan) {
        scan.estimate(codes, codes.query(query), ROWS, estimates);
        return estimates;
    }

    @Benchmark
    public float[] thousandBitCodesComparedPlain() {
        return estimated(new PlainCodeScan());
    }

    @Benchmark
    public float[] thousandBitCodesCompared() {
        return estimated(new WideCodeScan());
    }
}
