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

/// A real model. One copy answers a person at once; a second is loaded for bulk work when that first comes.
public final class OnnxEmbedder implements Embedder {
    private static final int INTERACTIVE_THREADS = 2;
    /// So few are not worth a second copy of the model.
    private static final int FEW = 8;

    private final ModelFolder files;
    private final Tokenizer tokenizer;
    private final LoadedModel model;
    private final UseGate gate = new UseGate();
    private @Nullable BulkLane bulk;

    private OnnxEmbedder(ModelFolder files, Tokenizer tokenizer, LoadedModel model) {
        this.files = files;
        this.tokenizer = tokenizer;
        this.model = model;
    }

    /// The usual model.
    public static OnnxEmbedder open(Path home) {
        return open(ModelId.MINILM, home);
    }

    public static OnnxEmbedder open(ModelId model, Path home) {
        return open(home, ModelManifest.of(model));
    }

    /// Puts absent files that the program has into the home, checks all, loads. Fails with a [WorkbenchException] that
    /// says why and what mends it, never with anything else, so that the caller can go on without meaning.
    static OnnxEmbedder open(Path home, ModelManifest manifest) {
        try {
            ModelFolder files = ModelFolder.of(home, manifest);
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
    public static void repair(ModelId model, Path home) {
        ModelFolder files = ModelFolder.of(home, ModelManifest.of(model));
        files.discardDamaged();
        files.restoreAbsent();
    }

    /// Puts the files of a model that the program does not bring into the home, out of the file they came in.
    public static void add(ModelId model, Path carrier, Path home) {
        new Carrier(carrier).unpackInto(ModelFolder.of(home, ModelManifest.of(model)));
    }

    private static OnnxEmbedder load(ModelFolder files) throws IOException, OrtException {
        Tokenizer tokenizer = Tokenizer.open(files);
        try {
            return new OnnxEmbedder(files, tokenizer, LoadedModel.open(files, INTERACTIVE_THREADS));
        } catch (OrtException | RuntimeException | LinkageError e) {
            tokenizer.close();
            throw e;
        }
    }

    @Override
    public ModelId model() {
        return files.manifest().model();
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
            BulkLane lane = bulk == null ? BulkLane.open(tokenizer, files) : bulk;
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
