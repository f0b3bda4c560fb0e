package org.aurorasoc.workbench.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonBoolean;
import org.aurorasoc.workbench.domain.json.JsonNull;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;

/// Payloads as clients write them and as nobody should, from a seed; and parts of them, to filter by.
public final class GeneratedPayloads {
    private static final List<String> KEYS = List.of("a", "b", "n", "é", "ключ", "😀", "", "a b", "x.y");
    private static final List<String> NUMBERS =
            List.of("0", "1", "1.0", "1e0", "10", "1E1", "-0", "0.5", "5e-1", "100000000000000000000", "1e20");
    private static final List<String> SEVERITIES =
            List.of("critical", "HIGH", "Medium", "low", "informational", "info", "unknown", "Sev1", "", "hıgh");
    private static final List<String> OUTCOMES = List.of(
            "not contained",
            "Never, ever not blocked; open",
            "contained",
            "Contained in 46 min",
            "false-positive (scanner)",
            "FP",
            "benign true positive",
            "expected",
            "handed over to IR",
            "Data lost",
            "open",
            "unheard of",
            "",
            "uncontained",
            "test: blocked",
            "reopened");
    private static final List<String> TECHNIQUES = List.of(
            "T1071", "T1071.004", "t1071.001", "T10711", "T1059", "T1059.001", "T1086", "T10", "xT1071", "T1071_");
    private static final List<String> TIMES = List.of(
            "2025-06-15T12:00:00Z",
            "2025-06-15T12:00:00+00:00",
            "2025-06-15T11:59:59.999999Z",
            "2025-06-15 14:00:00+02:00",
            "2025-06-15T12:00:00.000001+0000",
            "2025-02-30T00:00:00Z",
            "2025-13-01T00:00:00Z",
            "yesterday",
            "",
            "2024-02-29T23:59:59-05:00",
            "2026-01-01",
            "0001-01-01T00:00:00Z");

    private final Random random;

    public GeneratedPayloads(Random random) {
        this.random = random;
    }

    public List<JsonObject> take(int count) {
        return Stream.generate(this::payload).limit(count).toList();
    }

    private JsonObject payload() {
        Map<String, Json> members = new LinkedHashMap<>(object(2).members());
        if (random.nextInt(3) == 0) {
            members.put("metadata", random.nextInt(8) == 0 ? any(2) : readable());
        }
        members.putAll(readable().members());
        return new JsonObject(members);
    }

    /// What filters read, some of it.
    private JsonObject readable() {
        Map<String, Json> members = new LinkedHashMap<>();
        sometimes(members, "severity", Json.of(pick(SEVERITIES)));
        sometimes(members, "outcome", Json.of(pick(OUTCOMES)));
        sometimes(members, "stored_at", Json.of(pick(TIMES)));
        sometimes(members, "techniques", techniques());
        sometimes(members, "mitre", techniques());
        return new JsonObject(members);
    }

    private void sometimes(Map<String, Json> members, String key, Json value) {
        if (random.nextInt(3) > 0) {
            members.put(key, random.nextInt(8) == 0 ? any(2) : value);
        }
    }

    private Json techniques() {
        List<Json> ids = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            ids.add(random.nextInt(8) == 0 ? any(1) : Json.of(pick(TECHNIQUES)));
        }
        return new JsonArray(ids);
    }

    /// Any JSON value, containers down to `depth`.
    public Json any(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> new JsonString(pick(KEYS));
            case 1, 2 -> new JsonNumber(new BigDecimal(pick(NUMBERS)));
            case 3 -> random.nextBoolean() ? JsonBoolean.TRUE : JsonBoolean.FALSE;
            case 4 -> JsonNull.NULL;
            case 5 -> object(depth - 1);
            default -> array(depth - 1);
        };
    }

    private JsonObject object(int depth) {
        Map<String, Json> members = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            members.put(pick(KEYS), any(depth));
        }
        return new JsonObject(members);
    }

    private JsonArray array(int depth) {
        List<Json> elements = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            elements.add(any(depth));
        }
        return new JsonArray(elements);
    }

    /// A part that the whole mostly contains: members dropped, now and then one changed.
    public JsonObject partOf(JsonObject whole) {
        return (JsonObject) part(whole);
    }

    /// Like [#partOf] for any value.
    public Json part(Json whole) {
        return switch (whole) {
            case JsonObject(var members) -> {
                Map<String, Json> kept = new LinkedHashMap<>();
                members.forEach((key, value) -> {
                    if (random.nextInt(3) == 0) {
                        kept.put(key, random.nextInt(6) == 0 ? any(1) : part(value));
                    }
                });
                yield new JsonObject(kept);
            }
            case JsonArray(var elements) -> {
                List<Json> kept = new ArrayList<>();
                elements.forEach(e -> {
                    for (int i = random.nextInt(3); i > 0; i--) {
                        kept.add(part(e));
                    }
                });
                yield new JsonArray(kept);
            }
            case JsonString _, JsonNumber _, JsonBoolean _, JsonNull _ -> whole;
        };
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
