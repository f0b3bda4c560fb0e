package org.aurorasoc.workbench.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.CollectionSummary;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.Page;
import org.aurorasoc.workbench.domain.PageRequest;
import org.aurorasoc.workbench.domain.SearchAnswer;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.store.Capabilities;
import org.aurorasoc.workbench.store.CaseFile;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.Desk;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.StoreCare;
import org.aurorasoc.workbench.store.TraceIndex;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;

/// A store of any number of rows that are made when they are asked for and kept by nobody.
public record CountlessRows(int rows) implements VectorStore, OpenStore {
    private static final Embedding VECTOR = PlainEmbedder.near(0.5);

    public static String id(int row) {
        return String.format("C-%08d", row);
    }

    private static StoredEntry row(int row) {
        JsonObject payload =
                JsonObject.of("title", Json.of("case " + row)).with("summary", Json.of("what happened in case " + row));
        return new StoredEntry(
                new EntryKey(CollectionName.CASES, id(row)), VECTOR, ModelId.MINILM, null, payload, Instant.EPOCH);
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(2));
    }

    @Override
    public Page page(PageRequest request) {
        String after = request.after();
        int from;
        int to;
        if (request.backwards()) {
            to = after == null ? rows : number(after);
            from = Math.max(0, to - request.size());
        } else {
            from = after == null ? 0 : number(after) + 1;
            to = Math.min(rows, from + request.size());
        }
        List<StoredEntry> page = new ArrayList<>();
        for (int i = from; i < to; i++) {
            page.add(row(i));
        }
        boolean isMore = request.backwards() ? from > 0 : to < rows;
        int last = request.backwards() ? from : to - 1;
        return new Page(page, isMore ? Optional.of(id(last)) : Optional.empty());
    }

    @Override
    public long countBefore(EntryKey key) {
        return number(key.sourceId());
    }

    @Override
    public long count(String collection) {
        return rows;
    }

    @Override
    public List<CollectionSummary> collections() {
        return List.of(new CollectionSummary(
                CollectionName.CASES,
                rows,
                Embedding.DIMENSION,
                Map.of("all-MiniLM-L6-v2", (long) rows),
                0,
                Instant.EPOCH));
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities("embedded", rows, 1, Capabilities.ALL_FILTERS, true, List.of());
    }

    @Override
    public Optional<StoredEntry> get(EntryKey key) {
        return Optional.of(row(number(key.sourceId())));
    }

    @Override
    public Map<String, StoredEntry> getAll(String collection, Collection<String> sourceIds) {
        return sourceIds.stream().collect(Collectors.toMap(id -> id, id -> row(number(id))));
    }

    @Override
    public SearchAnswer search(SearchRequest request, CancelToken cancel) {
        return new SearchAnswer(List.of(), request.k(), ModelId.MINILM, 0, Instant.EPOCH, true);
    }

    @Override
    public List<StoredEntry> byValue(String collection, Collection<String> values) {
        return List.of();
    }

    @Override
    public List<String> sample(String collection, int most) {
        return List.of();
    }

    @Override
    public void apply(List<Change> changes, CancelToken cancel) {
        throw new AssertionError("nothing is written here");
    }

    @Override
    public VectorStore vectors() {
        return this;
    }

    @Override
    public TraceIndex traces() {
        return new NoTraces();
    }

    @Override
    public CaseFile caseFile() {
        return new EmptyCaseFile();
    }

    @Override
    public Desk desk() {
        return new EmptyDesk();
    }

    @Override
    public StoreCare care() {
        return new ShortCare(Optional::empty, true, new ShortIndex());
    }

    @Override
    public String location() {
        return "nowhere";
    }

    @Override
    public void close() {}
}
