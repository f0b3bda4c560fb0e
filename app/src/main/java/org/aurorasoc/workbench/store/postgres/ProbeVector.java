package org.aurorasoc.workbench.store.postgres;

import java.util.List;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.Probe;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.task.CancelToken;

/// What is searched near: a vector with its model, and the condition that keeps a stored row from finding itself.
record ProbeVector(Embedding embedding, ModelId model, Sql others) {
    static ProbeVector of(SharedTable table, TableState state, SearchRequest request, CancelToken cancel) {
        return switch (request.probe()) {
            case Probe.ByVector(var embedding, var model) -> new ProbeVector(embedding, assumed(model), Sql.TRUE);
            case Probe.ByStored(var sourceId) -> {
                Sql one = new RowSql(state)
                        .select()
                        .plus(
                                " WHERE collection = ? AND source_id = ?",
                                Bind.text(request.collection()),
                                Bind.text(sourceId));
                yield stored(table.ask(state, one, cancel, RowSql::read), sourceId);
            }
        };
    }

    private static ProbeVector stored(List<StoredEntry> found, String sourceId) {
        StoredEntry entry = found.stream()
                .findFirst()
                .orElseThrow(() ->
                        new NotFoundException("There is no entry of that id in the collection.", "Check the id."));
        return new ProbeVector(
                entry.embedding(), assumed(entry.model()), Sql.of("source_id <> ?", Bind.text(sourceId)));
    }

    /// A vector that nobody labelled is assumed to be MiniLM's.
    private static ModelId assumed(ModelId model) {
        return model.equals(ModelId.UNRECORDED) ? ModelId.MINILM : model;
    }
}
