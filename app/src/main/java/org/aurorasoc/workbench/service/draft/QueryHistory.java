package org.aurorasoc.workbench.service.draft;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;

/// The questions asked before, the newest first, each once. Where the settings say forget, nothing is kept,
/// and what was is removed with the next question.
public final class QueryHistory {
    private static final int MOST = 200;
    private static final int LONGEST = 4_000;

    private final DeskFile file;
    private final boolean keeps;
    private final Clock clock;
    private final int most;

    public QueryHistory(Path file, boolean keeps, Clock clock) {
        this(file, keeps, clock, MOST);
    }

    QueryHistory(Path file, boolean keeps, Clock clock, int most) {
        this.most = most;
        this.file = new DeskFile(file);
        this.keeps = keeps;
        this.clock = clock;
    }

    /// A pasted report is a text, not a question: too long a one is not kept.
    public void remember(String query) {
        String asked = query.strip();
        if (!keeps) {
            forget();
        } else if (!asked.isEmpty() && asked.length() <= LONGEST) {
            file.change(kept -> Optional.of(with(asked, kept)));
        }
    }

    public List<String> queries() {
        return keeps
                ? file.read().map(QueryHistory::entries).orElse(List.of()).stream()
                        .map(each -> each.text("text").orElse(""))
                        .toList()
                : List.of();
    }

    public void forget() {
        file.remove();
    }

    private JsonObject with(String asked, Optional<JsonObject> kept) {
        List<Json> queries = new ArrayList<>();
        queries.add(new Fields()
                .put("text", asked)
                .put("at", clock.instant().toString())
                .build());
        kept.map(QueryHistory::entries).orElse(List.of()).stream()
                .filter(each -> !each.text("text").orElse("").equals(asked))
                .limit(most - 1L)
                .forEach(queries::add);
        return JsonObject.of("queries", new JsonArray(queries));
    }

    private static List<JsonObject> entries(JsonObject kept) {
        return kept.get("queries") instanceof JsonArray(var elements)
                ? elements.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .toList()
                : List.of();
    }
}
