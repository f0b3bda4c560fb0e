package org.aurorasoc.workbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.Page;
import org.aurorasoc.workbench.domain.PageRequest;
import org.aurorasoc.workbench.domain.RowsWanted;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.ConflictException;
import org.junit.jupiter.api.Test;

/// Rows listed by key in both directions, wanted ones among others; deleted only as they were seen, and put back.
interface PagingContract extends StoreUnderTest {
    private static Change row(String id, String title, String severity) {
        JsonObject payload = JsonObject.of("title", Json.of(title)).with("severity", Json.of(severity));
        return Samples.put(Samples.CASES, id, Samples.vector(1), payload);
    }

    private static List<String> ids(Page page) {
        return page.entries().stream().map(e -> e.key().sourceId()).toList();
    }

    private List<String> allPages(RowsWanted wanted, boolean backwards, int size) {
        List<String> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page page = vectors().page(new PageRequest(Samples.CASES, wanted, after.orElse(null), backwards, size));
            all.addAll(backwards ? 0 : all.size(), ids(page));
            after = page.next();
        } while (after.isPresent());
        return all;
    }

    private static RowsWanted holding(String text) {
        return new RowsWanted(Filter.NONE, text);
    }

    @Test
    default void pagesGoBackwardsAsTheyGoForward() {
        apply(IntStream.range(0, 25)
                .mapToObj(i -> Samples.put(String.format("id-%02d", i), Samples.vector(1)))
                .toList());
        apply(Samples.put("other", "id-07", Samples.vector(1), JsonObject.EMPTY));
        List<String> forward = allPages(RowsWanted.ALL, false, 7);
        assertThat(forward).hasSize(25).isSorted();
        assertThat(allPages(RowsWanted.ALL, true, 7)).isEqualTo(forward);
        Page last = vectors().page(new PageRequest(Samples.CASES, RowsWanted.ALL, null, true, 3));
        assertThat(ids(last)).containsExactly("id-22", "id-23", "id-24");
        assertThat(last.next()).contains("id-22");
        assertThat(vectors().countBefore(StoreUnderTest.key("id-22"))).isEqualTo(22);
        assertThat(vectors().countBefore(StoreUnderTest.key("zz"))).isEqualTo(25);
        assertThat(vectors().countBefore(StoreUnderTest.key("a"))).isZero();
    }

    @Test
    default void onlyWantedRowsAreListed() {
        apply(
                row("CASE-1", "DNS Tunnel 100%_\\", "high"),
                row("CASE-2", "a printer", "low"),
                row("dns-3", "a printer", "high"),
                Samples.put(
                        Samples.CASES, "x-4", Samples.vector(1), JsonObject.of("value", Json.of("Evil.DNS.example"))),
                Samples.put(Samples.CASES, "x-5", Samples.vector(1), JsonObject.of("value", Json.of(5))));
        assertThat(allPages(holding("dNs"), false, 2)).containsExactly("CASE-1", "dns-3", "x-4");
        assertThat(allPages(holding("dNs"), true, 2)).containsExactly("CASE-1", "dns-3", "x-4");
        assertThat(allPages(holding("100%_\\"), false, 9)).containsExactly("CASE-1");
        assertThat(allPages(holding("'; DROP TABLE x"), false, 9)).isEmpty();
        assertThat(allPages(holding("5"), false, 9)).containsExactly("x-5");
        Filter high = new Filter(JsonObject.EMPTY, Set.of(Severity.HIGH), null, null, null, null, false);
        assertThat(allPages(new RowsWanted(high, "dns"), true, 9)).containsExactly("CASE-1", "dns-3");
        assertThat(allPages(new RowsWanted(high, ""), false, 1)).containsExactly("CASE-1", "dns-3");
    }

    @Test
    default void aRareRowIsFoundInParts() {
        apply(IntStream.range(0, PageRequest.LOOKED_AT + 500)
                .mapToObj(
                        i -> row(String.format("id-%05d", i), i == PageRequest.LOOKED_AT + 400 ? "needle" : "hay", ""))
                .toList());
        PageRequest first = new PageRequest(Samples.CASES, holding("needle"), null, false, 10);
        Page part = vectors().page(first);
        assertThat(part.entries()).isEmpty();
        assertThat(part.lookedAt()).isEqualTo(PageRequest.LOOKED_AT);
        assertThat(part.next()).isPresent();
        assertThat(allPages(holding("needle"), false, 10)).containsExactly("id-02400");
        assertThat(allPages(holding("needle"), true, 10)).containsExactly("id-02400");
    }

    @Test
    default void aRowIsDeletedOnlyAsItWasSeen() {
        apply(row("a", "one", "low"), row("b", "two", "low"));
        Instant seen = entry("a").createdAt();
        Instant other = entry("b").createdAt();
        apply(row("a", "changed", "low"));
        assertThatThrownBy(() -> apply(
                        new Change.Remove(StoreUnderTest.key("b"), other),
                        new Change.Remove(StoreUnderTest.key("a"), seen)))
                .isInstanceOf(ConflictException.class);
        assertThat(vectors().count(Samples.CASES)).isEqualTo(2);
        apply(
                new Change.Remove(StoreUnderTest.key("b"), other),
                new Change.Remove(StoreUnderTest.key("a"), entry("a").createdAt()));
        assertThat(vectors().count(Samples.CASES)).isZero();
        assertThatThrownBy(() -> apply(new Change.Remove(StoreUnderTest.key("a"), seen)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    default void aUnitIsWrittenOnlyWhileItsRowIsAsItWasSeen() {
        apply(row("a", "one", "low"), row("b", "two", "low"));
        Instant seen = entry("a").createdAt();
        apply(new Change.Expect(StoreUnderTest.key("a"), seen), row("a", "changed", "low"));
        StoredEntry changed = entry("a");
        StoredEntry other = entry("b");
        assertThat(changed.createdAt()).isNotEqualTo(seen);
        assertThatThrownBy(() -> apply(
                        row("b", "theirs", "low"),
                        new Change.Expect(StoreUnderTest.key("a"), seen),
                        row("a", "lost", "low")))
                .isInstanceOf(ConflictException.class);
        assertThat(entry("a")).isEqualTo(changed);
        assertThat(entry("b")).isEqualTo(other);
        apply(new Change.Remove(StoreUnderTest.key("a")));
        assertThatThrownBy(() -> apply(
                        new Change.Expect(StoreUnderTest.key("a"), changed.createdAt()), row("a", "again", "low")))
                .isInstanceOf(ConflictException.class);
        assertThat(vectors().count(Samples.CASES)).isEqualTo(1);
    }

    @Test
    default void aDeletedRowIsPutBackAsItWas() {
        apply(row("a", "one", "low"));
        StoredEntry was = entry("a");
        Entry unrecorded = new Entry(
                was.key(), was.embedding(), ModelId.UNRECORDED, was.textHash().orElseThrow(), was.payload());
        assertThatThrownBy(() -> apply(new Change.PutBack(unrecorded))).isInstanceOf(ConflictException.class);
        apply(new Change.Remove(was.key()));
        apply(new Change.PutBack(unrecorded));
        reopened();
        StoredEntry now = entry("a");
        assertThat(now.model()).isEqualTo(ModelId.UNRECORDED);
        assertThat(now.embedding()).isEqualTo(was.embedding());
        assertThat(now.payload()).isEqualTo(was.payload());
        assertThat(vectors().get(new EntryKey("other", "a"))).isEmpty();
    }
}
