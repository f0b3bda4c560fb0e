package org.aurorasoc.workbench.service.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.CollectionSummary;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.OutcomeAliases;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.intel.VerdictReading;
import org.aurorasoc.workbench.domain.map.MapLabels;
import org.aurorasoc.workbench.domain.map.MapRow;
import org.aurorasoc.workbench.domain.map.Strata;
import org.aurorasoc.workbench.domain.map.UnitRows;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;

/// Draws the rows of a map: all where they are few enough, else a sample in which every kind keeps its share.
final class Sampler {
    private static final int CHUNK = 500;
    /// Rows that are looked at for one that is kept, so that rare kinds are among them.
    private static final int POOL = 3;

    private static final int LARGEST_POOL = 25_000;

    private final VectorStore store;
    private final OutcomeAliases outcomes;

    Sampler(VectorStore store, OutcomeAliases outcomes) {
        this.store = store;
        this.outcomes = outcomes;
    }

    private record Drawn(MapRow row, Embedding vector) {
        String kind() {
            MapLabels labels = row.labels();
            return labels.outcome() + "|" + labels.verdict() + "|" + labels.severity() + "|" + labels.model();
        }
    }

    Sample draw(String collection, ModelId model, int most, CancelToken cancel) {
        CollectionSummary summary = store.collections().stream()
                .filter(each -> each.name().equals(collection))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(
                        "There is no collection of that name.", "Choose one of those in the list."));
        int pool = summary.rows() <= most ? most : Math.max(most, Math.min(POOL * most, LARGEST_POOL));
        List<Drawn> chosen = new ArrayList<>(Strata.draw(read(collection, model, pool, cancel), most, Drawn::kind));
        chosen.sort(Comparator.comparing(drawn -> drawn.row().id(), CodePoints.ORDER));
        long leftOut = summary.rowsNotRankedBy(model);
        return new Sample(
                collection,
                model,
                chosen.stream().map(Drawn::row).toList(),
                UnitRows.of(chosen.stream().map(Drawn::vector).toList()),
                Math.max(chosen.size(), summary.rows() - leftOut),
                leftOut);
    }

    private List<Drawn> read(String collection, ModelId model, int pool, CancelToken cancel) {
        List<String> ids = store.sample(collection, pool);
        List<Drawn> read = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            cancel.throwIfCancelled();
            List<String> chunk = ids.subList(from, Math.min(from + CHUNK, ids.size()));
            var entries = store.getAll(collection, chunk);
            chunk.stream()
                    .map(entries::get)
                    .filter(entry -> entry != null && model.ranks(entry.model()))
                    .map(this::drawn)
                    .forEach(read::add);
        }
        return read;
    }

    private Drawn drawn(StoredEntry entry) {
        CaseRecord record = new CaseRecord(entry.key().sourceId(), entry.payload());
        MapLabels labels = new MapLabels(
                Severity.of(record.severity()),
                VerdictReading.of(entry.payload()),
                outcomes.classOf(record.outcome()),
                entry.model().name());
        return new Drawn(new MapRow(record.id(), title(record), labels), entry.embedding());
    }

    /// An indicator is called by its value.
    private static String title(CaseRecord record) {
        return record.text("value")
                .map(value -> CodePoints.shortened(value, CaseRecord.LONGEST_TITLE))
                .or(() -> Optional.of(record.title()).filter(title -> !title.isBlank()))
                .orElse(record.id());
    }
}
