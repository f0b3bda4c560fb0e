package org.aurorasoc.workbench.service.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.CollectionSummary;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.Hit;
import org.aurorasoc.workbench.domain.Page;
import org.aurorasoc.workbench.domain.PageRequest;
import org.aurorasoc.workbench.domain.Probe;
import org.aurorasoc.workbench.domain.RowsWanted;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.store.Capabilities;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;

/// Reads rows of any collection for a screen: a page at a time, by key.
public final class RowService {
    private static final int WEIGHED = 50;
    private static final String INDEX_CHECK = "index";

    private final OpenStore store;
    private final Supplier<Embedder> embedder;

    public RowService(OpenStore store, Supplier<Embedder> embedder) {
        this.store = store;
        this.embedder = embedder;
    }

    /// What this user may do, without a look at the rows.
    public Rights rights() {
        Capabilities can = store.vectors().capabilities();
        return new Rights(can.writable(), can.deletes());
    }

    public Overview overview() {
        Capabilities can = store.vectors().capabilities();
        boolean embedded = can.backend().equals("embedded");
        return new Overview(
                vectors().collections().stream().map(this::card).toList(),
                embedder.get().model(),
                can.writable(),
                can.deletes(),
                embedded,
                embedded ? "" : index());
    }

    private String index() {
        return store.care().examine().stream()
                .filter(check -> check.name().equals(INDEX_CHECK))
                .map(Check::detail)
                .findFirst()
                .orElse("");
    }

    private Overview.Card card(CollectionSummary summary) {
        List<StoredEntry> few =
                vectors().page(new PageRequest(summary.name(), null, WEIGHED)).entries();
        if (few.isEmpty()) {
            return new Overview.Card(summary, OptionalLong.empty());
        }
        long payloads = few.stream()
                .mapToLong(row -> JsonText.write(row.payload()).length())
                .sum();
        long perRow = payloads / few.size() + (long) Embedding.DIMENSION * Float.BYTES;
        return new Overview.Card(summary, OptionalLong.of(perRow * summary.rows()));
    }

    /// As many wanted rows as asked, or all there are; goes on over parts without any until it is cancelled.
    public Page page(PageRequest request, CancelToken cancel) {
        List<StoredEntry> found = new ArrayList<>();
        Optional<String> after = Optional.ofNullable(request.after());
        int lookedAt = 0;
        while (true) {
            cancel.throwIfCancelled();
            int wanted = request.size() - found.size();
            Page part = vectors()
                    .page(new PageRequest(
                            request.collection(), request.wanted(), after.orElse(null), request.backwards(), wanted));
            found.addAll(request.backwards() ? 0 : found.size(), part.entries());
            lookedAt += part.lookedAt();
            after = part.next();
            if (after.isEmpty() || found.size() == request.size()) {
                return new Page(found, after, lookedAt);
            }
        }
    }

    /// Counts what is wanted, and tells now and then how far it is.
    public Counted count(String collection, RowsWanted wanted, CancelToken cancel, Consumer<Counted> sofar) {
        if (wanted.isAll()) {
            long rows = vectors().count(collection);
            return new Counted(rows, rows, true);
        }
        Counted counted = new Counted(0, 0, false);
        Optional<String> after = Optional.empty();
        do {
            cancel.throwIfCancelled();
            Page part = vectors()
                    .page(new PageRequest(collection, wanted, after.orElse(null), false, PageRequest.LOOKED_AT));
            after = part.next();
            counted = new Counted(
                    counted.wanted() + part.entries().size(), counted.lookedAt() + part.lookedAt(), after.isEmpty());
            sofar.accept(counted);
        } while (after.isPresent());
        return counted;
    }

    public long countBefore(EntryKey key) {
        return vectors().countBefore(key);
    }

    public Optional<StoredEntry> row(EntryKey key) {
        return vectors().get(key);
    }

    /// The true neighbours: nearest in all dimensions, not on any drawing.
    public List<Hit> neighbours(EntryKey key, int most, CancelToken cancel) {
        SearchRequest request = new SearchRequest(key.collection(), new Probe.ByStored(key.sourceId()), most);
        return vectors().search(request, cancel).hits();
    }

    private VectorStore vectors() {
        return store.vectors();
    }
}
