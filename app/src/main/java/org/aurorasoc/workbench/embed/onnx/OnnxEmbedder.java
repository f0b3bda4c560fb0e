package org.aurorasoc.workbench.embed.onnx;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.embed.EmbeddedText;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.error.UnexpectedException;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.jspecify.annotations.Nullable;

/// The real model. One copy answers a person at once; a second is loaded for bulk work when that first comes.
public final class OnnxEmbedder implements Embedder {
    private static final int INTERACTIVE_THREADS = 2;
    /// So few are not worth a second copy of the model.
    private static final int FEW = 8;

    private final Path weights;
    private final Tokenizer tokenizer;
    private final MiniLm model;
    private final UseGate gate = new UseGate();
    private @Nullable BulkLane bulk;

    private OnnxEmbedder(Path weights, Tokenizer tokenizer, MiniLm model) {
        this.weights = weights;
        this.tokenizer = tokenizer;
        this.model = model;
    }

    /// Puts absent files into the home, checks all, loads. Fails with a [WorkbenchException] that says why and what
    /// mends it, never with anything else, so that the caller can go on without meaning.
    public static OnnxEmbedder open(Path home) {
        try {
            ModelFolder files = ModelFolder.of(home, ModelManifest.read());
            files.restoreAbsent();
            files.check();
            Silence.impose();
            NativeFolder.of(home).prepare();
            return load(files);
        } catch (WorkbenchException e) {
            throw e;
        } catch (IOException | OrtException | RuntimeException | LinkageError e) {
            // A native library that does not fit this system is a LinkageError, not an exception.
            throw new UnexpectedException(
                    "The model did not load: " + Reason.of(e) + ".", "See doctor; install again when it stays.", e);
        }
    }

    /// Puts damaged and absent files of the model into the home again, because somebody asked for it.
    public static void repair(Path home) {
        ModelFolder files = ModelFolder.of(home, ModelManifest.read());
        files.discardDamaged();
        files.restoreAbsent();
    }

    private static OnnxEmbedder load(ModelFolder files) throws IOException, OrtException {
        Tokenizer tokenizer = Tokenizer.open(files.tokenizer());
        try {
            return new OnnxEmbedder(files.weights(), tokenizer, MiniLm.open(files.weights(), INTERACTIVE_THREADS));
        } catch (OrtException | RuntimeException | LinkageError e) {
            tokenizer.close();
            throw e;
        }
    }

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
        return gate.inside(() -> read(text));
    }

    @Override
    public List<EmbeddedText> embedAll(List<String> texts, CancelToken cancel, ProgressSink progress) {
        Runnable stop = () -> {
            cancel.throwIfCancelled();
            gate.throwIfClosing();
        };
        return gate.inside(() -> texts.size() <= FEW
                ? readEach(texts, stop, progress)
                : bulk().read(List.copyOf(texts), stop, progress));
    }

    @Override
    public boolean readsAll(String text) {
        return gate.inside(() -> !tokenizer.cut(text).truncated());
    }

    @Override
    public void close() {
        gate.close(this::release);
    }

    private EmbeddedText read(String text) {
        return model.read(List.of(tokenizer.cut(text))).getFirst();
    }

    private List<EmbeddedText> readEach(List<String> texts, Runnable stop, ProgressSink progress) {
        List<EmbeddedText> answers = new ArrayList<>(texts.size());
        for (String text : texts) {
            stop.run();
            answers.add(read(text));
            progress.step(answers.size(), texts.size());
        }
        return List.copyOf(answers);
    }

    private synchronized BulkLane bulk() {
        try {
            BulkLane lane = bulk == null ? BulkLane.open(tokenizer, weights) : bulk;
            bulk = lane;
            return lane;
        } catch (OrtException e) {
            throw new UnexpectedException(
                    "The model did not load a second time: " + Reason.of(e) + ".", "Free some memory.", e);
        }
    }

    private synchronized void release() {
        try (tokenizer;
                model;
                BulkLane _ = bulk) {
            bulk = null;
        }
    }
}
