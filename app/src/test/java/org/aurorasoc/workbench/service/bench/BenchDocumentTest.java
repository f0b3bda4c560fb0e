package org.aurorasoc.workbench.service.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.json.JsonText;
import org.junit.jupiter.api.Test;

/// Scripts read this document: docs/bench.md names its members.
class BenchDocumentTest {
    private final JsonObject document = BenchDocument.of(MadeReport.report());

    @Test
    void whatWasMeasuredOnIsToldByTheNamesThatAreDescribed() {
        assertThat(document.members())
                .containsOnlyKeys(
                        "program",
                        "machine",
                        "store",
                        "model",
                        "embedding_quality",
                        "degraded_reason",
                        "begun",
                        "seconds",
                        "load_before",
                        "load_after",
                        "rows",
                        "repeats",
                        "removed",
                        "figures");
        assertThat(((JsonObject) document.get("machine")).members())
                .containsOnlyKeys("cores", "memory_bytes", "heap_bytes", "java", "system", "wide");
    }

    @Test
    void eachKindOfFigureHasItsMembers() {
        assertThat(((JsonArray) document.get("figures")).elements())
                .extracting(JsonText::write)
                .containsExactly(
                        "{\"part\":\"embedding\",\"rows\":0,\"what\":\"one"
                                + " text\",\"unit\":\"ms\",\"p50\":0.5,\"p99\":1.25,\"n\":300}",
                        "{\"part\":\"search\",\"rows\":1000,\"what\":\"unfiltered\",\"k\":10,\"unit\":\"ms\",\"p50\":0.5,"
                                + "\"p99\":1.25,\"n\":300,\"recall\":0.998,\"full\":0.99}",
                        "{\"part\":\"crowd\",\"rows\":1000,\"what\":\"50 at"
                                + " once\",\"searchers\":50,\"per_second\":1234.0,"
                                + "\"unit\":\"ms\",\"p50\":0.5,\"p99\":1.25,\"n\":300,\"errors\":0.005}",
                        "{\"part\":\"ingest\",\"rows\":1000,\"what\":\"rows"
                                + " stored\",\"value\":45678.9,\"unit\":\"rows/s\"}",
                        "{\"part\":\"enrich\",\"rows\":1000,\"what\":\"cache\",\"off\":\"no cache is configured\"}");
    }
}
