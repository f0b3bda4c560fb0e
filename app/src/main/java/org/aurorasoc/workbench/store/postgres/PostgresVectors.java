package org.aurorasoc.workbench.store.postgres;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.CollectionSummary;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.Page;
import org.aurorasoc.workbench.domain.PageRequest;
import org.aurorasoc.workbench.domain.SearchAnswer;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.store.Capabilities;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.ChangeRules;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;

/// The shared table as a vector store.
final class PostgresVectors implements VectorStore {
    private final SharedTable table;
    private final ModelCounts counts;
    private final NearestSearch nearest;

    PostgresVectors(SharedTable table) {
        this.table = table;
        counts = new ModelCounts(table);
        nearest = new NearestSearch(table, counts);
    }

    @Override
    public Capabilities capabilities() {
        return PostgresCapabilities.of(table.state(), table.iterates(table.state()));
    }

    @Override
    public void apply(List<Change> changes, CancelToken cancel) {
        cancel.throwIfCancelled();
        changes.forEach(ChangeRules::check);
        if (changes.isEmpty()) {
            return;
        }
        List<Stage> stages = Stage.of(changes);
        try {
            table.write(cancel, (session, state) -> {
                ChangeWriter writer = new ChangeWriter(session, state);
                new BulkLoad(session, state).around(changes, () -> writer.write(stages));
                ChangeLog.append(session, changes);
                return changes.size();
            });
        } finally {
            counts.forget();
        }
    }

    @Override
    public Optional<StoredEntry> get(EntryKey key) {
        return Optional.ofNullable(
                getAll(key.collection(), List.of(key.sourceId())).get(key.sourceId()));
    }

    /// What cannot be stored is not there, and the server need not be asked.
    @Override
    public Map<String, StoredEntry> getAll(String collection, Collection<String> sourceIds) {
        List<String> storable =
                sourceIds.stream().filter(CodePoints::isStorable).distinct().toList();
        if (storable.isEmpty() || !CodePoints.isStorable(collection)) {
            return Map.of();
        }
        List<StoredEntry> entries = table.read(new CancelToken(), (session, state) -> {
            Sql sql = new RowSql(state)
                    .select()
                    .plus(" WHERE collection = ? AND source_id = ANY (?)", Bind.text(collection), Bind.texts(storable));
            return session.rows(sql, RowSql::read);
        });
        Map<String, StoredEntry> byId = new LinkedHashMap<>();
        entries.forEach(entry -> byId.put(entry.key().sourceId(), entry));
        return byId;
    }

    @Override
    public SearchAnswer search(SearchRequest request, CancelToken cancel) {
        return nearest.search(request, cancel);
    }

    @Override
    public Page page(PageRequest request) {
        String after = request.after() == null ? "" : request.after();
        List<StoredEntry> rows = table.read(new CancelToken(), (session, state) -> {
            String id = "source_id" + state.collate();
            Sql sql = new RowSql(state)
                    .select()
                    .plus(" WHERE collection = ? AND " + id + " > ?", Bind.text(request.collection()), Bind.text(after))
                    .plus(" ORDER BY " + id + " LIMIT ?", Bind.number(request.size() + 1L));
            return session.rows(sql, RowSql::read);
        });
        if (rows.size() <= request.size()) {
            return new Page(rows, Optional.empty());
        }
        List<StoredEntry> kept = new ArrayList<>(rows.subList(0, request.size()));
        return new Page(kept, Optional.of(kept.getLast().key().sourceId()));
    }

    @Override
    public long count(String collection) {
        return table.read(
                new CancelToken(),
                (session, state) -> session.number(Sql.of(
                        "SELECT count(*) FROM " + new RowSql(state).table() + " WHERE collection = ?",
                        Bind.text(collection))));
    }

    @Override
    public List<CollectionSummary> collections() {
        return counts.all();
    }

    @Override
    public List<StoredEntry> byValue(String collection, Collection<String> values) {
        throw new UnsupportedOperationException("next step");
    }

    @Override
    public List<String> sample(String collection, int most) {
        throw new UnsupportedOperationException("next step");
    }
}
