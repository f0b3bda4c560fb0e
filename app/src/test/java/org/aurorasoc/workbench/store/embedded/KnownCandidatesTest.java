package org.aurorasoc.workbench.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A filter that is asked again gives what holds now.
class KnownCandidatesTest {
    @TempDir
    Path home;

    private static Change row(String id, String rule) {
        return Cases.put(id, Samples.vector(id.hashCode()), JsonObject.of("rule", Json.of(rule)));
    }

    private static List<String> found(OpenStore store, String rule) {
        Filter filter = Filter.containing(JsonObject.of("rule", Json.of(rule)));
        List<String> ids = Cases.ids(Cases.nearest(store, Samples.vector(1), 100, filter));
        ids.sort(null);
        return ids;
    }

    @Test
    void rowsThatWereWrittenChangedOrTakenAwayInBetweenAreSeen() {
        try (OpenStore store = EmbeddedStore.open(home)) {
            Cases.apply(store, row("a", "one"), row("b", "one"), row("c", "two"));
            assertThat(found(store, "one")).containsExactly("a", "b");
            assertThat(found(store, "one")).containsExactly("a", "b");
            Cases.apply(store, row("c", "one"));
            assertThat(found(store, "one")).containsExactly("a", "b", "c");
            Cases.apply(store, row("d", "one"));
            assertThat(found(store, "one")).containsExactly("a", "b", "c", "d");
            Cases.apply(store, new Change.Remove(new EntryKey(Samples.CASES, "a")));
            Cases.apply(store, row("b", "two"));
            assertThat(found(store, "one")).containsExactly("c", "d");
            assertThat(found(store, "two")).containsExactly("b");
        }
    }

    @Test
    void noMoreIsHeldThanOneSlotForEachRow() {
        RowGroup group = new RowGroup(ModelId.MINILM);
        IntStream.range(0, 100).forEach(slot -> group.add(slot, 1));
        List<RowGroup> groups = List.of(group);
        KnownCandidates known = new KnownCandidates();
        List<Filter> filters = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            filters.add(Filter.containing(JsonObject.of("rule", Json.of(i))));
            known.keep(groups, filters.get(i), new Candidates(new int[50], 25));
            known.keep(groups, filters.get(i), new Candidates(new int[50], 25));
        }
        assertThat(filters.stream().filter(f -> known.of(groups, f).isPresent()))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(4)
                .contains(filters.getLast());
    }
}
