package org.aurorasoc.workbench.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.CollectionSummary;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.FilterRules;
import org.aurorasoc.workbench.domain.Hit;
import org.aurorasoc.workbench.domain.Page;
import org.aurorasoc.workbench.domain.PageRequest;
import org.aurorasoc.workbench.domain.Probe;
import org.aurorasoc.workbench.domain.SearchAnswer;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.json.JsonBoolean;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.store.BulkRun;
import org.aurorasoc.workbench.store.Capabilities;
import org.aurorasoc.workbench.store.CaseFile;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.Desk;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.StoreCare;
import org.aurorasoc.workbench.store.TraceIndex;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;

/// A store of a few given rows that really searches, for screens and view models; it can be told to fail.
public final class ShortMemory implements VectorStore, OpenStore {
    private final List<StoredEntry> rows = new CopyOnWriteArrayList<>();
    private final String backend;
    private final String location;
    private final boolean writable;
    private final ShortIndex index = new ShortIndex();
    private Optional<WorkbenchException> failure = Optional.empty();

    public ShortMemory(String backend, String location, boolean writable) {
        this.backend = backend;
        this.location = location;
        this.writable = writable;
    }

    public ShortMemory with(StoredEntry row) {
        rows.add(row);
        return this;
    }

    public void failWith(WorkbenchException next) {
        failure = Optional.of(next);
    }

    public void recover() {
        failure = Optional.empty();
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(backend, rows.size(), 1, Capabilities.ALL_FILTERS, writable, List.of());
    }

    @Override
    public SearchAnswer search(SearchRequest request, CancelToken cancel) {
        failure.ifPresent(thrown -> {
            throw thrown;
        });
        Probe.ByVector probe = vectorOf(request);
        List<Hit> hits = inCollection(request.collection())
                .filter(row ->
                        !request.probe().equals(new Probe.ByStored(row.key().sourceId())))
                .filter(row -> probe.model().ranks(row.model()))
                .filter(row -> FilterRules.accepts(request.filter(), row.payload(), row.createdAt()))
                .map(row -> new Hit(row, row.embedding().cosine(probe.embedding())))
                .filter(hit -> hit.score() >= request.minimumScore())
                .sorted(Hit.NEAREST_FIRST)
                .limit(request.k())
                .toList();
        long excluded = inCollection(request.collection())
                .filter(row -> !probe.model().ranks(row.model()))
                .count();
        return new SearchAnswer(hits, request.k(), probe.model(), excluded, Instant.EPOCH, true);
    }

    private Probe.ByVector vectorOf(SearchRequest request) {
        return switch (request.probe()) {
            case Probe.ByVector given -> given;
            case Probe.ByStored(var id) ->
                get(new EntryKey(request.collection(), id))
                        .map(row -> new Probe.ByVector(row.embedding(), row.model()))
                        .orElseThrow();
        };
    }

    private Stream<StoredEntry> inCollection(String name) {
        return rows.stream().filter(row -> row.key().collection().equals(name));
    }

    @Override
    public Optional<StoredEntry> get(EntryKey key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst();
    }

    @Override
    public Map<String, StoredEntry> getAll(String collection, Collection<String> sourceIds) {
        Set<String> wanted = Set.copyOf(sourceIds);
        return inCollection(collection)
                .filter(row -> wanted.contains(row.key().sourceId()))
                .collect(Collectors.toMap(row -> row.key().sourceId(), Function.identity()));
    }

    @Override
    public Page page(PageRequest request) {
        failure.ifPresent(thrown -> {
            throw thrown;
        });
        String after = request.after();
        List<StoredEntry> wanted = sorted(request.collection())
                .filter(row -> after == null
                        || (CodePoints.ORDER.compare(row.key().sourceId(), after) < 0) == request.backwards())
                .filter(row -> !row.key().sourceId().equals(after))
                .filter(request.wanted()::accepts)
                .toList();
        int size = Math.min(request.size(), wanted.size());
        if (request.backwards()) {
            List<StoredEntry> last = wanted.subList(wanted.size() - size, wanted.size());
            return page(last, size < wanted.size(), true);
        }
        return page(wanted.subList(0, size), size < wanted.size(), false);
    }

    private static Page page(List<StoredEntry> found, boolean isMore, boolean backwards) {
        return new Page(
                found,
                isMore
                        ? Optional.of((backwards ? found.getFirst() : found.getLast())
                                .key()
                                .sourceId())
                        : Optional.empty());
    }

    private Stream<StoredEntry> sorted(String collection) {
        return inCollection(collection)
                .sorted(Comparator.comparing(row -> row.key().sourceId(), CodePoints.ORDER));
    }

    @Override
    public long countBefore(EntryKey key) {
        return inCollection(key.collection())
                .filter(row -> CodePoints.ORDER.compare(row.key().sourceId(), key.sourceId()) < 0)
                .count();
    }

    @Override
    public List<StoredEntry> byValue(String collection, Collection<String> values) {
        return inCollection(collection)
                .filter(row ->
                        row.payload().text("value").filter(values::contains).isPresent())
                .toList();
    }

    @Override
    public List<String> sample(String collection, int most) {
        return inCollection(collection)
                .map(row -> row.key().sourceId())
                .limit(most)
                .toList();
    }

    @Override
    public long count(String collection) {
        return inCollection(collection).count();
    }

    @Override
    public List<CollectionSummary> collections() {
        failure.ifPresent(thrown -> {
            throw thrown;
        });
        return rows.stream().collect(Collectors.groupingBy(row -> row.key().collection())).entrySet().stream()
                .map(entry -> summary(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(CollectionSummary::name))
                .toList();
    }

    private static CollectionSummary summary(String name, List<StoredEntry> rows) {
        Map<String, Long> models =
                rows.stream().collect(Collectors.groupingBy(row -> row.model().name(), Collectors.counting()));
        long samples = rows.stream()
                .filter(row -> row.payload().get("sample") == JsonBoolean.TRUE)
                .count();
        Instant newest = rows.stream()
                .map(StoredEntry::createdAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return new CollectionSummary(name, rows.size(), Embedding.DIMENSION, models, samples, newest);
    }

    @Override
    public void apply(List<Change> changes, CancelToken cancel) {
        cancel.throwIfCancelled();
        for (Change change : changes) {
            switch (change) {
                case Change.Put(Entry entry) -> put(entry);
                case Change.PutBack(Entry entry) -> put(entry);
                case Change.Remove remove -> rows.removeIf(row -> row.key().equals(remove.key()));
                case Change.FileCase _, Change.Trace _, Change.Note _, Change.KeepSentences _, Change.Judge _ -> {}
                default -> throw new AssertionError("No screen of this issue does more: " + change);
            }
        }
    }

    private void put(Entry entry) {
        rows.removeIf(row -> row.key().equals(entry.key()));
        rows.add(new StoredEntry(
                entry.key(), entry.embedding(), entry.model(), entry.textHash(), entry.payload(), Instant.EPOCH));
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
        return new ShortCare(() -> failure, writable, index);
    }

    public ShortIndex index() {
        return index;
    }

    @Override
    public BulkRun bulk() {
        return index.run();
    }

    @Override
    public String location() {
        return location;
    }

    @Override
    public void close() {}
}
