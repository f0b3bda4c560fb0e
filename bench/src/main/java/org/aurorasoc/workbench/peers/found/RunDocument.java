package org.aurorasoc.workbench.peers.found;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;

/// A run as a JSON document, and back.
public final class RunDocument {
    private RunDocument() {}

    public static JsonObject of(Run run) {
        return new Fields()
                .put("begun", run.begun())
                .put("cores", run.cores())
                .put("memory_gib", run.memoryGib())
                .put("java", run.java())
                .put("server", run.server())
                .put("rows", run.rows())
                .put("repeats", run.repeats())
                .put("load_before", run.loadBefore())
                .put("load_after", run.loadAfter())
                .put("seconds", run.seconds())
                .put("findings", run.findings(), RunDocument::of)
                .build();
    }

    private static JsonObject of(Finding finding) {
        Fields figures = new Fields();
        finding.inOrder().forEach(figures::put);
        return new Fields()
                .put("topic", finding.topic().name())
                .put("line", finding.line())
                .put("contestant", finding.contestant())
                .put("figures", figures.build())
                .put("note", finding.note())
                .build();
    }

    public static Run read(JsonObject document) {
        List<Finding> findings = new ArrayList<>();
        if (document.get("findings") instanceof JsonArray array) {
            array.elements().forEach(element -> findings.add(finding((JsonObject) element)));
        }
        return new Run(
                text(document, "begun"),
                (int) number(document, "cores"),
                number(document, "memory_gib"),
                text(document, "java"),
                text(document, "server"),
                (int) number(document, "rows"),
                (int) number(document, "repeats"),
                number(document, "load_before"),
                number(document, "load_after"),
                number(document, "seconds"),
                findings);
    }

    private static Finding finding(JsonObject object) {
        Map<String, Double> figures = new HashMap<>();
        if (object.get("figures") instanceof JsonObject held) {
            held.members().forEach((name, value) -> {
                if (value instanceof JsonNumber number) {
                    figures.put(name, number.value().doubleValue());
                }
            });
        }
        return new Finding(
                Topic.valueOf(text(object, "topic")),
                text(object, "line"),
                text(object, "contestant"),
                figures,
                text(object, "note"));
    }

    private static String text(JsonObject object, String name) {
        return object.text(name).orElse("");
    }

    /// NaN where there is none.
    private static double number(JsonObject object, String name) {
        Json value = object.get(name);
        return value instanceof JsonNumber number ? number.value().doubleValue() : Double.NaN;
    }
}
