package org.aurorasoc.workbench.service.enrich;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aurorasoc.workbench.cache.CacheAnswer;
import org.aurorasoc.workbench.cache.CacheEntry;
import org.aurorasoc.workbench.cache.CacheKey;
import org.aurorasoc.workbench.cache.IndicatorCache;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.NameUuid;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.intel.VerdictReading;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.store.VectorStore;
import org.jspecify.annotations.Nullable;

/// Asks the cache, and for what it has not the memory: first by the ids that the names give, then by the value alone.
/// Many subjects cost as few questions as one.
final class LocalTiers {
    private final IndicatorCache cache;
    private final VectorStore store;

    LocalTiers(IndicatorCache cache, VectorStore store) {
        this.cache = cache;
        this.store = store;
    }

    /// Subjects that neither knows are absent. The memory is asked again about what the cache knows from too long ago:
    /// it is written first, so its word is the newer one, and its marking counts.
    Map<Subject, List<Finding>> ask(List<Subject> subjects, Instant now) {
        Map<Subject, List<Finding>> found = cached(subjects);
        List<Subject> left = subjects.stream()
                .filter(subject -> !isFresh(found.get(subject), now))
                .toList();
        found.putAll(inMemory(left));
        return found;
    }

    private static boolean isFresh(@Nullable List<Finding> findings, Instant now) {
        return findings != null && !Decision.ordered(findings, now).getFirst().isStale(now);
    }

    private Map<Subject, List<Finding>> inMemory(List<Subject> subjects) {
        Map<Subject, List<Finding>> found = stored(subjects);
        found.putAll(storedByValue(missing(subjects, found)));
        return found;
    }

    /// What the memory alone holds of it.
    Optional<JsonObject> inMemory(Subject subject) {
        return inMemory(List.of(subject)).getOrDefault(subject, List.of()).stream()
                .findFirst()
                .map(Finding::payload);
    }

    /// The row that the memory holds of it, under whatever name it was filed: by our own names first.
    Optional<StoredEntry> row(Subject subject) {
        List<String> ids = subject.names().stream()
                .map(name -> NameUuid.ofIndicator(name.type(), name.value()))
                .distinct()
                .toList();
        Map<String, StoredEntry> rows = store.getAll(CollectionName.THREAT_INTEL, ids);
        Optional<StoredEntry> named =
                ids.stream().filter(rows::containsKey).map(rows::get).findFirst();
        List<String> askable =
                values(subject).stream().filter(LocalTiers::isAskable).toList();
        return named.isPresent() || askable.isEmpty()
                ? named
                : store.byValue(CollectionName.THREAT_INTEL, askable).stream().findFirst();
    }

    private static List<Subject> missing(List<Subject> subjects, Map<Subject, List<Finding>> found) {
        return subjects.stream().filter(subject -> !found.containsKey(subject)).toList();
    }

    private Map<Subject, List<Finding>> cached(List<Subject> subjects) {
        Set<CacheKey> names = new LinkedHashSet<>();
        subjects.forEach(subject -> names.addAll(subject.names()));
        Map<CacheKey, CacheAnswer> answers = cache.lookup(names);
        Map<Subject, List<Finding>> found = new LinkedHashMap<>();
        for (Subject subject : subjects) {
            List<Finding> findings = new ArrayList<>();
            for (CacheKey name : subject.names()) {
                if (answers.get(name) instanceof CacheAnswer.Found(var entry, var left)) {
                    findings.add(Finding.cached(entry, left));
                }
            }
            keep(found, subject, findings);
        }
        return found;
    }

    private Map<Subject, List<Finding>> stored(List<Subject> subjects) {
        Map<String, CacheKey> ids = new LinkedHashMap<>();
        subjects.forEach(subject ->
                subject.names().forEach(name -> ids.put(NameUuid.ofIndicator(name.type(), name.value()), name)));
        Map<Subject, List<Finding>> found = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        Map<CacheKey, StoredEntry> rows = new HashMap<>();
        store.getAll(CollectionName.THREAT_INTEL, ids.keySet()).forEach((id, row) -> rows.put(ids.get(id), row));
        for (Subject subject : subjects) {
            keep(
                    found,
                    subject,
                    findings(subject.names().stream()
                            .filter(rows::containsKey)
                            .map(rows::get)
                            .toList()));
        }
        return found;
    }

    /// Rows whose id tells nothing, such as those of a client that makes ids by another rule.
    private Map<Subject, List<Finding>> storedByValue(List<Subject> subjects) {
        Set<String> values = new LinkedHashSet<>();
        subjects.forEach(subject ->
                values(subject).stream().filter(LocalTiers::isAskable).forEach(values::add));
        Map<Subject, List<Finding>> found = new LinkedHashMap<>();
        if (values.isEmpty()) {
            return found;
        }
        Map<String, List<StoredEntry>> rows = new HashMap<>();
        for (StoredEntry row : store.byValue(CollectionName.THREAT_INTEL, values)) {
            rows.computeIfAbsent(row.payload().text("value").orElse(""), _ -> new ArrayList<>())
                    .add(row);
        }
        for (Subject subject : subjects) {
            List<StoredEntry> of = new ArrayList<>();
            values(subject).forEach(value -> of.addAll(rows.getOrDefault(value, List.of())));
            keep(found, subject, findings(of));
        }
        return found;
    }

    private static Set<String> values(Subject subject) {
        return new LinkedHashSet<>(List.of(subject.given(), subject.value()));
    }

    private static boolean isAskable(String value) {
        return !value.isEmpty() && CodePoints.isStorable(value);
    }

    private static List<Finding> findings(List<StoredEntry> rows) {
        return rows.stream().map(Finding::stored).toList();
    }

    private static void keep(Map<Subject, List<Finding>> found, Subject subject, List<Finding> findings) {
        if (!findings.isEmpty()) {
            found.put(subject, findings);
        }
    }

    /// Gives the cache what the memory knew; the entries go under the canonical names, as all that we write.
    void writeBack(List<EnrichedRow> rows) {
        cache.store(rows.stream()
                .flatMap(row -> row.counting().stream()
                        .filter(finding -> finding.tier() == Tier.STORE)
                        .map(finding -> entry(row.subject(), finding.dated())))
                .toList());
    }

    private static CacheEntry entry(Subject subject, JsonObject payload) {
        return new CacheEntry(subject.name(), payload, VerdictReading.of(payload));
    }
}
