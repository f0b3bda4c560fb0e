package org.aurorasoc.workbench.service.bench;

import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;

/// A report as one JSON document; its members are described in docs/bench.md.
public final class BenchDocument {
    private BenchDocument() {}

    public static JsonObject of(BenchReport report) {
        return new Fields()
                .put("program", report.program())
                .put("machine", machine(report.machine()))
                .put("store", report.store())
                .put("model", report.model().name())
                .put("embedding_quality", report.model().quality().word())
                .put("degraded_reason", report.degradedReason())
                .put("begun", report.begun().toString())
                .put("seconds", report.seconds())
                .put("load_before", report.loadBefore())
                .put("load_after", report.loadAfter())
                .put("rows", report.plan().sizes(), rows -> Json.of((long) rows))
                .put("repeats", report.plan().repeats())
                .put("removed", report.removed(), Json::of)
                .put("figures", report.figures(), BenchDocument::of)
                .build();
    }

    private static JsonObject machine(Machine machine) {
        return new Fields()
                .put("cores", machine.cores())
                .put("memory_bytes", machine.memoryBytes())
                .put("heap_bytes", machine.heapBytes())
                .put("java", machine.java())
                .put("system", machine.system())
                .put("wide", machine.wide())
                .build();
    }

    public static JsonObject of(Figure figure) {
        Fields fields = new Fields()
                .put("part", figure.part().word())
                .put("rows", figure.rows())
                .put("what", figure.what());
        switch (figure.measured()) {
            case Measured.Times times -> times(fields, times);
            case Measured.Recalled(var k, var times, var recall, var full) -> {
                fields.put("k", k);
                times(fields, times);
                fields.put("recall", recall).put("full", full);
            }
            case Measured.Crowded(var searchers, var perSecond, var times, var errors) -> {
                fields.put("searchers", searchers).put("per_second", perSecond);
                times(fields, times);
                fields.put("errors", errors);
            }
            case Measured.Amount(var value, var unit) ->
                fields.put("value", value).put("unit", unit);
            case Measured.Off(var why) -> fields.put("off", why);
        }
        return fields.build();
    }

    private static void times(Fields fields, Measured.Times times) {
        fields.put("unit", "ms").put("p50", times.p50()).put("p99", times.p99()).put("n", times.n());
    }
}
