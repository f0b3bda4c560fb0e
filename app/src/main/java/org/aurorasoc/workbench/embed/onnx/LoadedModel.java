package org.aurorasoc.workbench.embed.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.embed.EmbeddedText;
import org.aurorasoc.workbench.error.UnexpectedException;

/// One loaded copy of a model. Safe from several threads at once; every tensor of a run is closed with the run.
final class LoadedModel implements AutoCloseable {
    /// How long a thread waits awake for its next piece of work: a sleeping one is woken too late for a short text, one
    /// that never sleeps takes the core from others (docs/measurements/2026-11-22-waiting-threads.txt).
    private static final String AWAKE_MICROSECONDS = "100";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Pooling pooling;

    private LoadedModel(OrtEnvironment environment, OrtSession session, Pooling pooling) {
        this.environment = environment;
        this.session = session;
        this.pooling = pooling;
    }

    /// Loads from the path, never from a byte array, which would hold it twice.
    static LoadedModel open(ModelFolder files, int threads) throws OrtException {
        // The runtime keeps this one environment for the whole process and frees it itself at its end.
        OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        environment.setTelemetry(false);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.spin_duration_us", AWAKE_MICROSECONDS);
            OrtSession session = environment.createSession(files.weights().toString(), options);
            return new LoadedModel(environment, session, files.manifest().pooling());
        }
    }

    /// Reads `batch` in one run; the answers have its order.
    List<EmbeddedText> read(List<WordPieces> batch) {
        int longest = batch.stream().mapToInt(WordPieces::length).max().orElse(0);
        try (OnnxTensor ids = tensor(batch, longest, WordPieces::ids);
                OnnxTensor mask = tensor(batch, longest, text -> ones(text.length()));
                OnnxTensor types = tensor(batch, longest, text -> new long[text.length()]);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            return IntStream.range(0, batch.size())
                    .mapToObj(row -> answer(states, row, longest, batch.get(row)))
                    .toList();
        } catch (OrtException e) {
            throw new UnexpectedException("The model failed while it read a text.", "Start again.", e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new UnexpectedException("The model could not be unloaded.", "Start again.", e);
        }
    }

    private EmbeddedText answer(FloatBuffer states, int row, int longest, WordPieces text) {
        return new EmbeddedText(pooling.of(states, row, longest, text.length()), text.truncated(), text.total());
    }

    private OnnxTensor tensor(List<WordPieces> batch, int longest, Row row) throws OrtException {
        long[][] padded =
                batch.stream().map(text -> Arrays.copyOf(row.of(text), longest)).toArray(long[][]::new);
        return OnnxTensor.createTensor(environment, padded);
    }

    private static long[] ones(int length) {
        long[] ones = new long[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    @FunctionalInterface
    private interface Row {
        long[] of(WordPieces text);
    }
}
