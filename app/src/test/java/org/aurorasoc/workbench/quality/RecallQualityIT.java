package org.aurorasoc.workbench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.Page;
import org.aurorasoc.workbench.domain.PageRequest;
import org.aurorasoc.workbench.domain.Probe;
import org.aurorasoc.workbench.domain.SearchRequest;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.embed.onnx.OnnxEmbedder;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.memory.TestImports;
import org.aurorasoc.workbench.quality.SharedVarieties.Precision;
import org.aurorasoc.workbench.service.intake.CaseKind;
import org.aurorasoc.workbench.service.intake.ImportReport;
import org.aurorasoc.workbench.service.intake.ImportReport.RowFate;
import org.aurorasoc.workbench.service.intake.RecordLines;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.store.postgres.PostgresStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.aurorasoc.workbench.testsupport.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Thousands of real incidents, imported by id and summary alone, recalled by meaning from both stores.
class RecallQualityIT {
    private static final Logger LOG = LoggerFactory.getLogger(RecallQualityIT.class);

    @TempDir
    Path home;

    @Test
    void realIncidentsAreRecalledByMeaningAlikeFromBothStores() throws Exception {
        List<JsonObject> incidents = DataFolder.records("cases/vcdb-cases.jsonl.gz");
        SharedVarieties measure = new SharedVarieties(incidents);
        byte[] file = idAndSummary(incidents);
        try (Embedder embedder = OnnxEmbedder.open(home);
                OpenStore embedded = EmbeddedStore.open(home);
                OpenStore postgres = PostgresStore.open(FreshDatabase.settings())) {
            postgres.care().migrate();
            ImportReport first = bringIn(file, embedded.vectors(), embedder);
            assertThat(first.count(RowFate.ADDED)).isEqualTo(incidents.size());
            copy(embedded.vectors(), postgres.vectors());
            for (OpenStore store : List.of(embedded, postgres)) {
                assertThatImportingAgainChangesNothing(file, store.vectors(), embedder, incidents.size());
            }
            Map<String, List<String>> fromEmbedded = firstFive(measure.queries(), embedded.vectors());
            Map<String, List<String>> fromPostgres = firstFive(measure.queries(), postgres.vectors());
            assertThat(fromPostgres).isEqualTo(fromEmbedded);
            Precision precision = measure.measure(fromEmbedded);
            LOG.warn(
                    "VCDB by meaning, both stores alike: {} lines imported in {} s, {} queries, P@5 micro {} macro {}",
                    first.lines(),
                    first.seconds(),
                    precision.queries(),
                    precision.micro(),
                    precision.macro());
            assertThat(precision.micro()).isGreaterThanOrEqualTo(0.47);
            assertThat(precision.macro()).isGreaterThanOrEqualTo(0.34);
        }
    }

    private static byte[] idAndSummary(List<JsonObject> incidents) {
        return incidents.stream()
                .map(incident -> JsonText.write(
                        JsonObject.of("id", field(incident, "id")).with("summary", field(incident, "summary"))))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Json field(JsonObject incident, String name) {
        return Json.of(incident.text(name).orElseThrow());
    }

    private static ImportReport bringIn(byte[] file, VectorStore store, Embedder embedder) {
        try (RecordLines lines = RecordLines.of(new ByteArrayInputStream(file))) {
            return TestImports.into(store, embedder).run(lines, new CaseKind(), new CancelToken(), ProgressSink.SILENT);
        }
    }

    private static void assertThatImportingAgainChangesNothing(
            byte[] file, VectorStore store, Embedder embedder, long rows) {
        Map<String, StoredEntry> before = everything(store);
        ImportReport again = bringIn(file, store, embedder);
        assertThat(again.count(RowFate.UNCHANGED)).isEqualTo(rows);
        assertThat(everything(store)).isEqualTo(before);
    }

    private static Map<String, StoredEntry> everything(VectorStore store) {
        Map<String, StoredEntry> rows = new HashMap<>();
        Optional<String> after = Optional.empty();
        do {
            Page page = store.page(new PageRequest(CollectionName.CASES, after.orElse(null), 1_000));
            page.entries().forEach(entry -> rows.put(entry.key().sourceId(), entry));
            after = page.next();
        } while (after.isPresent());
        return rows;
    }

    private static void copy(VectorStore from, VectorStore to) {
        List<Change> puts = new ArrayList<>();
        for (StoredEntry entry : everything(from).values()) {
            puts.add(new Change.Put(new Entry(
                    entry.key(),
                    entry.embedding(),
                    entry.model(),
                    entry.textHash().orElseThrow(),
                    entry.payload())));
        }
        to.apply(puts, new CancelToken());
    }

    private static Map<String, List<String>> firstFive(List<String> queries, VectorStore store) {
        Map<String, List<String>> found = new HashMap<>();
        for (String query : queries) {
            SearchRequest request = new SearchRequest(CollectionName.CASES, new Probe.ByStored(query), 5);
            found.put(
                    query,
                    store.search(request, new CancelToken()).hits().stream()
                            .map(hit -> hit.entry().key().sourceId())
                            .toList());
        }
        return found;
    }
}
