package org.aurorasoc.workbench.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aurorasoc.workbench.domain.CollectionSummary;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.Page;
import org.aurorasoc.workbench.domain.PageRequest;
import org.aurorasoc.workbench.domain.SearchAnswer;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.task.CancelToken;

/// A memory of entries with vectors. Safe for use from several threads; every method may throw
/// [org.aurorasoc.workbench.error.StoreUnavailableException] and
/// [org.aurorasoc.workbench.error.StoreNotReadyException].
public interface VectorStore {
    Capabilities capabilities();

    /// All changes or none, in the order given; when it returns, they survive a crash of process and machine.
    /// Keys are checked by [org.aurorasoc.workbench.domain.EntryRules] before anything is written.
    /// Cancelled before the commit: nothing is stored. An empty list does nothing.
    void apply(List<Change> changes, CancelToken cancel);

    Optional<StoredEntry> get(EntryKey key);

    /// The entries of one collection with these ids, those that exist, by id.
    Map<String, StoredEntry> getAll(String collection, Collection<String> sourceIds);

    /// min(k, matching) nearest entries whatever the filter; a stored probe that is missing is
    /// [org.aurorasoc.workbench.error.NotFoundException].
    SearchAnswer search(SearchRequest request, CancelToken cancel);

    /// Looks at most at [PageRequest#LOOKED_AT] rows, so a page of few wanted rows comes in parts.
    Page page(PageRequest request);

    /// How many rows of the key's collection come before its id in code-point order, whether it is there or not.
    long countBefore(EntryKey key);

    /// The entries of a collection whose payload's `value` is exactly one of these texts; looked up by an index.
    List<StoredEntry> byValue(String collection, Collection<String> values);

    /// The ids whose MD5 comes first, at most so many: a sample that every store draws alike.
    List<String> sample(String collection, int most);

    /// Rows of a collection; 0 where there is none of that name.
    long count(String collection);

    /// By name, in code-point order.
    List<CollectionSummary> collections();
}
