package org.aurorasoc.workbench.service.lookup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.Page;
import org.aurorasoc.workbench.domain.PageRequest;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.refang.Refang;
import org.aurorasoc.workbench.service.recall.RecallLeg;
import org.aurorasoc.workbench.service.recall.RecallRequest;
import org.aurorasoc.workbench.service.recall.RecallService;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;

/// Finds cases and indicators by name. A bounded list of names is read ahead for matching letter by letter; whatever
/// else the memory holds is found by its exact id or value and by whole words, through the store's indexes.
public final class LookupService {
    static final int MOST_NAMES = 5_000;
    private static final int PAGE = 500;
    private static final int BY_WORDS = 5;
    private static final int SHORTEST_WORD = 3;
    private static final int LONGEST_NAME = 200;
    private static final double ANY_SCORE = -1;

    private final VectorStore store;
    private final Supplier<RecallService> recall;

    public LookupService(VectorStore store, Supplier<RecallService> recall) {
        this.store = store;
        this.recall = recall;
    }

    /// The first names of both collections.
    public KnownNames names(CancelToken cancel) {
        List<KnownCase> cases = new ArrayList<>();
        List<KnownIndicator> indicators = new ArrayList<>();
        boolean allCases = read(CollectionName.CASES, cancel, entry -> cases.add(KnownCase.of(entry)));
        boolean allIndicators = read(
                CollectionName.THREAT_INTEL,
                cancel,
                entry -> KnownIndicator.of(entry).ifPresent(indicators::add));
        return new KnownNames(cases, indicators, allCases && allIndicators);
    }

    private boolean read(String collection, CancelToken cancel, Consumer<StoredEntry> consumer) {
        Optional<String> after = Optional.empty();
        int seen = 0;
        do {
            cancel.throwIfCancelled();
            Page page = store.page(new PageRequest(collection, after.orElse(null), PAGE));
            page.entries().forEach(consumer);
            seen += page.entries().size();
            after = page.next();
        } while (after.isPresent() && seen < MOST_NAMES);
        return after.isEmpty();
    }

    /// The case of this id first, then those that have the words.
    public List<KnownCase> cases(String typed, CancelToken cancel) {
        String name = typed.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return List.of();
        }
        Set<KnownCase> found = new LinkedHashSet<>();
        store.getAll(CollectionName.CASES, List.of(name, name.toUpperCase(Locale.ROOT)))
                .values()
                .forEach(entry -> found.add(KnownCase.of(entry)));
        if (name.length() >= SHORTEST_WORD) {
            cancel.throwIfCancelled();
            found.addAll(byWords(name, cancel));
        }
        return List.copyOf(found);
    }

    private List<KnownCase> byWords(String words, CancelToken cancel) {
        RecallRequest request = new RecallRequest(
                new RecallRequest.Question.Text(words), BY_WORDS, Filter.NONE, ANY_SCORE, RecallLeg.WORDS, true);
        return recall.get().recall(request, cancel).cases().stream()
                .map(hit -> KnownCase.of(hit.entry()))
                .toList();
    }

    /// Those whose value is exactly this, defanged or not.
    public List<KnownIndicator> indicators(String typed) {
        String value = typed.strip();
        if (value.isEmpty() || value.length() > LONGEST_NAME) {
            return List.of();
        }
        String plain = Refang.text(value);
        Set<String> ways = Set.copyOf(List.of(value, plain, plain.toLowerCase(Locale.ROOT)));
        return store.byValue(CollectionName.THREAT_INTEL, ways).stream()
                .map(KnownIndicator::of)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
