package org.aurorasoc.workbench.service.recall;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.EmbeddingQuality;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.desk.QuestionId;
import org.aurorasoc.workbench.domain.recall.AskedQuestion;
import org.aurorasoc.workbench.domain.trace.TraceReader;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;

/// Reads a text, or a stored case, as a question.
public final class QuestionReader {
    private final VectorStore store;
    private final String collection;
    private final Supplier<Embedder> embedder;
    private final TraceReader traces;

    /// The embedder is asked for only when a text must be embedded: a stored case needs no model.
    public QuestionReader(VectorStore store, String collection, Supplier<Embedder> embedder, TraceReader traces) {
        this.store = store;
        this.collection = collection;
        this.embedder = embedder;
        this.traces = traces;
    }

    /// Where cases are looked for.
    public String collection() {
        return collection;
    }

    public AskedQuestion text(String text, CancelToken cancel) {
        if (text.isBlank()) {
            throw new InvalidInputException("The query is empty.", "Describe what you see, or paste an alert.");
        }
        Embedder engine = embedder.get();
        QueryWindows read = QueryWindows.read(engine, text, cancel);
        return new AskedQuestion(
                QuestionId.ofText(text),
                text,
                Optional.empty(),
                read.windows(),
                engine.model(),
                engine.degradedReason(),
                read.pieces(),
                read.piecesRead(),
                read.truncated(),
                traces.tokensOf(text));
    }

    public AskedQuestion likeCase(String id) {
        StoredEntry entry = store.get(new EntryKey(collection, id))
                .orElseThrow(() -> new NotFoundException("There is no case with that id.", "Check the id."));
        String summary = new CaseRecord(id, entry.payload()).summary();
        // Nobody recorded the model of such a row, so it is taken for the usual one, as in a search.
        ModelId model = entry.model().equals(ModelId.UNRECORDED) ? ModelId.MINILM : entry.model();
        return new AskedQuestion(
                QuestionId.ofCase(id),
                summary,
                Optional.of(entry),
                List.of(new AskedQuestion.Window(summary, entry.embedding())),
                model,
                model.quality() == EmbeddingQuality.LOW ? "The case itself was embedded in hash mode." : "",
                0,
                0,
                false,
                traces.tokensOf(entry.payload()));
    }
}
