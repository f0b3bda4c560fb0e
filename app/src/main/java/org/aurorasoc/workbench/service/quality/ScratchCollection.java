package org.aurorasoc.workbench.service.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.trace.TraceReader;
import org.aurorasoc.workbench.embed.EmbeddedText;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.embed.TextHash;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// A collection of its own for one trial in the store in use; gone when closed. Whoever kills the program leaves one
/// behind, by a name that says what it is; a later run removes it.
final class ScratchCollection implements AutoCloseable {
    private static final int BATCH = 256;

    private static final String PREFIX = "workbench-quality-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /// A run fills its collection first: one that grew lately may be another process's.
    private static final Duration DEAD_AFTER = Duration.ofHours(1);

    private final VectorStore store;
    private final String name = PREFIX + UUID.randomUUID();

    ScratchCollection(VectorStore store) {
        this.store = store;
    }

    /// Removes what killed runs left behind.
    static void removeLeftBehind(VectorStore store, Instant now, CancelToken cancel) {
        Instant latest = now.minus(DEAD_AFTER);
        List<Change> removals = store.collections().stream()
                .filter(each -> NAME.matcher(each.name()).matches())
                .filter(each -> each.newest().isBefore(latest))
                .<Change>map(each -> new Change.RemoveCollection(each.name()))
                .toList();
        store.apply(removals, cancel);
    }

    String name() {
        return name;
    }

    /// Stores id and summary, with words and tokens, as cases are.
    void fill(
            List<LabelledText> texts, Embedder engine, TraceReader traces, CancelToken cancel, ProgressSink progress) {
        for (int from = 0; from < texts.size(); from += BATCH) {
            List<LabelledText> batch = texts.subList(from, Math.min(texts.size(), from + BATCH));
            List<EmbeddedText> vectors =
                    engine.embedAll(batch.stream().map(LabelledText::summary).toList(), cancel, ProgressSink.SILENT);
            List<Change> changes = new ArrayList<>();
            for (int i = 0; i < batch.size(); i++) {
                LabelledText text = batch.get(i);
                EntryKey key = new EntryKey(name, text.id());
                JsonObject payload = JsonObject.of("summary", Json.of(text.summary()));
                changes.add(new Change.Put(new Entry(
                        key, vectors.get(i).embedding(), engine.model(), TextHash.of(text.summary()), payload)));
                changes.add(new Change.Trace(key, null, traces.read(payload)));
            }
            store.apply(changes, cancel);
            progress.step(from + batch.size(), texts.size());
        }
    }

    @Override
    public void close() {
        store.apply(List.of(new Change.RemoveCollection(name)), new CancelToken());
    }
}
