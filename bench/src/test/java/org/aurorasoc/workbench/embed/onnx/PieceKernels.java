package org.aurorasoc.workbench.embed.onnx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.service.bench.Wording;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// Cutting a text into the model's pieces; the model's files lie in the home that the property names.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PieceKernels {
    private final String query = new Wording(new SplittableRandom(1)).plain(10);
    private final String text = new Wording(new SplittableRandom(2)).text(200);
    private Tokenizer tokenizer;

    @Setup
    public void open() throws IOException {
        Path home = Path.of(System.getProperty("workbench.bench.home"));
        ModelFolder files = ModelFolder.of(home, ModelManifest.of(ModelId.MINILM));
        files.restoreAbsent();
        tokenizer = Tokenizer.open(files);
    }

    @TearDown
    public void close() {
        tokenizer.close();
    }

    @Benchmark
    public Object queryOfTenWordsCut() {
        return tokenizer.cut(query);
    }

    @Benchmark
    public Object textOfTwoHundredWordsCut() {
        return tokenizer.cut(text);
    }
}
