package org.aurorasoc.workbench.service.bench;

import java.util.Set;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.TechniqueId;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;

/// The rows that a search is narrowed to: each by another kind of filter, none of them where clusters lie.
public enum Slice {
    ALL("unfiltered", 1, 0, Filter.NONE),
    TENTH(
            "10 % by severity",
            10, 3, new Filter(JsonObject.EMPTY, Set.of(Severity.HIGH), null, null, null, null, false)),
    HUNDREDTH("1 % by payload", 100, 7, Filter.containing(JsonObject.of("rule", Json.of("rule-7")))),
    THOUSANDTH(
            "0.1 % by technique",
            1_000, 11, new Filter(JsonObject.EMPTY, Set.of(), null, null, new TechniqueId("T1486"), null, false));

    private final String words;
    private final int every;
    private final int first;
    private final Filter filter;

    Slice(String words, int every, int first, Filter filter) {
        this.words = words;
        this.every = every;
        this.first = first;
        this.filter = filter;
    }

    public String words() {
        return words;
    }

    public Filter filter() {
        return filter;
    }

    public boolean has(int row) {
        return row % every == first;
    }

    /// How many of so many rows it has.
    public int of(int rows) {
        return rows <= first ? 0 : (rows - first - 1) / every + 1;
    }
}
