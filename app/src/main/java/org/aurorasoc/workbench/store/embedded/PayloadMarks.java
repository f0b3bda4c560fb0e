package org.aurorasoc.workbench.store.embedded;

import java.util.Map;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.AsciiCase;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.KnownTechnique;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonBoolean;
import org.aurorasoc.workbench.domain.json.JsonNull;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.jspecify.annotations.Nullable;

/// A payload as a set of hashes of (path, value), as PostgreSQL's jsonb_path_ops has it: a payload that contains
/// another has all its marks. Numbers hash by value; array positions count for nothing. A technique marks itself and
/// the techniques above it, each by the id that holds today.
final class PayloadMarks {
    private static final int ROOT = 17;
    private static final int ELEMENT = 0x5bd1e995;
    private static final int OBJECT = 0x1b873593;
    private static final int ARRAY = 0xcc9e2d51;
    private static final int TEXT = 3;
    private static final int NUMBER = 5;
    private static final int TRUE = 7;
    private static final int FALSE = 11;
    private static final int NULL = 13;
    private static final int TECHNIQUE = 0x7f4a7c15;

    /// Every payload has it, so none is sorted out by it.
    private static final int WHOLE = mix(ROOT, OBJECT);

    private PayloadMarks() {}

    /// Sorted, without duplicates.
    static int[] of(JsonObject payload) {
        IntStream.Builder marks = IntStream.builder();
        collect(payload, ROOT, marks);
        collectTechniquesOf(payload, marks);
        if (payload.get("metadata") instanceof JsonObject metadata) {
            collectTechniquesOf(metadata, marks);
        }
        return marks.build().sorted().distinct().toArray();
    }

    /// The marks without which a payload cannot match.
    static int[] required(Filter filter) {
        IntStream.Builder marks = IntStream.builder();
        collect(filter.contains(), ROOT, marks);
        if (filter.technique() != null) {
            marks.add(technique(filter.technique().id()));
        }
        return marks.build().filter(mark -> mark != WHOLE).sorted().distinct().toArray();
    }

    private static void collect(Json json, int path, IntStream.Builder marks) {
        switch (json) {
            case JsonObject(var members) -> {
                marks.add(mix(path, OBJECT));
                for (Map.Entry<String, Json> member : members.entrySet()) {
                    collect(member.getValue(), mix(path, member.getKey().hashCode()), marks);
                }
            }
            case JsonArray(var elements) -> {
                marks.add(mix(path, ARRAY));
                elements.forEach(element -> collect(element, mix(path, ELEMENT), marks));
            }
            case JsonString(var text) -> marks.add(mix(mix(path, TEXT), text.hashCode()));
            case JsonNumber number -> marks.add(mix(mix(path, NUMBER), number.hashCode()));
            case JsonBoolean flag -> marks.add(mix(path, flag == JsonBoolean.TRUE ? TRUE : FALSE));
            case JsonNull _ -> marks.add(mix(path, NULL));
        }
    }

    private static void collectTechniquesOf(JsonObject part, IntStream.Builder marks) {
        collectTechniques(part.get("techniques"), marks);
        collectTechniques(part.get("mitre"), marks);
    }

    private static void collectTechniques(@Nullable Json techniques, IntStream.Builder marks) {
        if (techniques instanceof JsonArray(var elements)) {
            for (Json element : elements) {
                if (element instanceof JsonString(var id)) {
                    collectTechnique(id, marks);
                    collectTechnique(KnownTechnique.today(id), marks);
                }
            }
        }
    }

    private static void collectTechnique(String id, IntStream.Builder marks) {
        marks.add(technique(id));
        for (int dot = id.indexOf('.'); dot >= 0; dot = id.indexOf('.', dot + 1)) {
            marks.add(technique(id.substring(0, dot)));
        }
    }

    /// By the id that holds today, so that one that was revoked and its successor mark alike.
    private static int technique(String id) {
        return mix(TECHNIQUE, AsciiCase.lower(KnownTechnique.today(id)).hashCode());
    }

    private static int mix(int path, int step) {
        int h = (path ^ step * 0x9E3779B1) * 0x85EBCA6B;
        return h ^ h >>> 15;
    }
}
