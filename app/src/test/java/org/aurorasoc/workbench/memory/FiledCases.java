package org.aurorasoc.workbench.memory;

import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.extract.TestTraces;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.trace.TraceReader;
import org.aurorasoc.workbench.embed.TextHash;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.task.CancelToken;

/// Puts cases with chosen vectors into a store, with their words and tokens.
public final class FiledCases {
    private final TraceReader traces = TestTraces.with();
    private final OpenStore store;

    public FiledCases(OpenStore store) {
        this.store = store;
    }

    /// A case that is as near to every question as `similarity` says.
    public FiledCases file(String id, double similarity, String payload) {
        return file(id, PlainEmbedder.near(similarity), ModelId.MINILM, payload);
    }

    public FiledCases file(String id, Embedding embedding, ModelId model, String payload) {
        store.vectors().apply(changes(id, embedding, model, JsonText.readObject(payload)), new CancelToken());
        return this;
    }

    /// Cases `A-0` and on that say nothing in particular, in one unit.
    public FiledCases fill(int count) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            JsonObject payload = JsonText.readObject("{\"summary\":\"routine maintenance number " + i + "\"}");
            changes.addAll(changes("A-" + i, PlainEmbedder.near(0.1 + i * 1e-4), ModelId.MINILM, payload));
        }
        store.vectors().apply(changes, new CancelToken());
        return this;
    }

    private List<Change> changes(String id, Embedding embedding, ModelId model, JsonObject payload) {
        EntryKey key = new EntryKey(CollectionName.CASES, id);
        String hash = TextHash.of(payload.text("summary").orElse(""));
        return List.of(
                new Change.Put(new Entry(key, embedding, model, hash, payload)),
                new Change.Trace(key, null, traces.read(payload)));
    }
}
