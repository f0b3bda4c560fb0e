package org.aurorasoc.workbench.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;

/// Precision at 5 by shared action variety: a case in the first five counts when it shares one of the query's varieties
/// of action. Varieties that say nothing are left out, and macro takes varieties with at least five queries.
final class SharedVarieties {
    private static final int DEPTH = 5;

    private final Map<String, Set<String>> varieties = new HashMap<>();

    SharedVarieties(List<JsonObject> incidents) {
        for (JsonObject incident : incidents) {
            varieties.put(incident.text("id").orElseThrow(), telling(incident));
        }
    }

    private static Set<String> telling(JsonObject incident) {
        Set<String> telling = new HashSet<>();
        for (Json variety : ((JsonArray) incident.get("action_varieties")).elements()) {
            String name = ((JsonString) variety).value();
            if (!name.endsWith(".Unknown") && !name.endsWith(".Other")) {
                telling.add(name);
            }
        }
        return telling;
    }

    List<String> queries() {
        return varieties.keySet().stream()
                .filter(id -> !varieties.get(id).isEmpty())
                .sorted()
                .toList();
    }

    Precision measure(Map<String, List<String>> firstFive) {
        double sum = 0;
        Map<String, List<Double>> byVariety = new HashMap<>();
        for (String query : queries()) {
            double precision = firstFive.get(query).stream()
                            .limit(DEPTH)
                            .filter(id -> shares(query, id))
                            .count()
                    / (double) DEPTH;
            sum += precision;
            varieties
                    .get(query)
                    .forEach(v ->
                            byVariety.computeIfAbsent(v, _ -> new ArrayList<>()).add(precision));
        }
        double macro = byVariety.values().stream()
                .filter(all -> all.size() >= DEPTH)
                .mapToDouble(all ->
                        all.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
                .average()
                .orElseThrow();
        return new Precision(queries().size(), sum / queries().size(), macro);
    }

    private boolean shares(String a, String b) {
        return varieties.get(a).stream().anyMatch(varieties.get(b)::contains);
    }

    record Precision(int queries, double micro, double macro) {}
}
