package org.aurorasoc.workbench.embed;

import java.util.List;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// Turns texts into vectors. Safe for use from several threads; closed by whoever opened it.
public interface Embedder extends AutoCloseable {
    ModelId model();

    /// Why meaning is not available, empty when it is: shown, never hidden.
    String degradedReason();

    /// One text, as fast as possible.
    EmbeddedText embed(String text);

    /// Many texts at the machine's pace; the answer has their order. Stops between batches when cancelled.
    List<EmbeddedText> embedAll(List<String> texts, CancelToken cancel, ProgressSink progress);

    /// Whether the model is given all of `text`; cheaper than reading it. An embedder without a window reads all.
    default boolean readsAll(String text) {
        return true;
    }

    @Override
    void close();
}
