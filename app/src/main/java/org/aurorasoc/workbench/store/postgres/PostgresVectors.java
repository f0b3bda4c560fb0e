package org.aurorasoc.workbench.store.postgres;

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
    private final TraceTally tally;
    private final NearestSearch nearest;

    PostgresVectors(SharedTable table, TraceTally tally, ModelCounts counts) {
        this.table = table;
        this.tally = tally;
        this.counts = counts;
        nearest = new NearestSearch(table, counts);
    }

    @Override
    public Capabilities capabilities() {
        return PostgresCapabilities.of(
                table.state(), table.iterates(table.state()), table.graphs().index());
    }

    @Override
    public void apply(List<Change> changes, CancelToken cancel) {
        cancel.throwIfCancelled();
        changes.forEach(ChangeRules::check);
        if (changes.isEmpty()) {
            return;
        }
        try {
            table.write(cancel, (session, state) -> {
                new UnitWriter(session, state).write(changes);
                return changes.size();
            });
        } finally {
            if (changes.stream().anyMatch(Change::isCounted)) {
                nearest.forget();
                tally.forget();
            }
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
        List<String> storable = Asked.texts(sourceIds);
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
        return table.read(new CancelToken(), (session, state) -> new RowPages(session, state).page(request));
    }

    @Override
    public long countBefore(EntryKey key) {
        return table.read(new CancelToken(), (session, state) -> new RowPages(session, state).countBefore(key));
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

    /// The condition of the index is the member as text, which numbers have too.
    @Override
    public List<StoredEntry> byValue(String collection, Collection<String> values) {
        List<String> asked = Asked.texts(values);
        if (asked.isEmpty() || !CodePoints.isStorable(collection)) {
            return List.of();
        }
        return table.read(new CancelToken(), (session, state) -> {
            Sql sql = new RowSql(state)
                    .select()
                    .plus(
                            " WHERE payload ->> 'value' = ANY (?) AND jsonb_typeof(payload -> 'value') = 'string'"
                                    + " AND collection = ? ORDER BY source_id COLLATE \"C\"",
                            Bind.texts(asked),
                            Bind.text(collection));
            return session.rows(sql, RowSql::read);
        });
    }

    @Override
    public List<String> sample(String collection, int most) {
        return table.read(new CancelToken(), (session, state) -> {
            Sql sql = Sql.of(
                    "SELECT source_id FROM " + new RowSql(state).table() + " WHERE collection = ?"
                            + " ORDER BY md5(convert_to(source_id, 'UTF8')) COLLATE \"C\", source_id COLLATE \"C\""
                            + " LIMIT ?",
                    Bind.text(collection),
                    Bind.number(most));
            return session.rows(sql, row -> row.getString("source_id"));
        });
    }
}
