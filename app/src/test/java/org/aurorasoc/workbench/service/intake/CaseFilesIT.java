package org.aurorasoc.workbench.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.Confidence;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.casefile.AuditChain;
import org.aurorasoc.workbench.domain.extract.TestTraces;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.aurorasoc.workbench.embed.hash.HashEmbedder;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.service.intake.ImportReport.RowFate;
import org.aurorasoc.workbench.store.BulkRun;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.aurorasoc.workbench.testsupport.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole files of real cases, and lines nobody should have written.
class CaseFilesIT {
    @TempDir
    Path home;

    private static ImportReport bringIn(OpenStore store, byte[] file) {
        CaseFiler filer = new CaseFiler(store.caseFile(), TestTraces.with(), Clock.systemUTC(), "m.ortega");
        ImportService imports = new ImportService(
                store.vectors(), () -> new HashEmbedder("a test"), Clock.systemUTC(), filer, () -> BulkRun.PLAIN);
        try (RecordLines lines = RecordLines.of(new ByteArrayInputStream(file))) {
            return imports.run(lines, new CaseKind(), new CancelToken(), ProgressSink.SILENT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vcdb", "atlas", "attackflow"})
    void realCasesComeInAsTheyAreAndThoseWithoutASummaryAreNamed(String source) throws Exception {
        List<JsonObject> records = DataFolder.records("cases/" + source + "-cases.jsonl.gz");
        List<JsonObject> good = records.stream()
                .filter(record -> !record.text("summary").orElse("").isBlank())
                .toList();
        byte[] file = records.stream()
                .map(JsonText::write)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
        try (OpenStore store = EmbeddedStore.open(home)) {
            ImportReport report = bringIn(store, file);
            assertThat(report.count(RowFate.ADDED)).isEqualTo(good.size());
            assertThat(report.badLines()).isEqualTo(records.size() - good.size());
            assertThat(store.traces().counts(CollectionName.CASES).lacking()).isZero();
            for (JsonObject record : good.subList(0, Math.min(500, good.size()))) {
                EntryKey key =
                        new EntryKey(CollectionName.CASES, record.text("id").orElseThrow());
                JsonObject stored = store.vectors().get(key).orElseThrow().payload();
                assertThat(stored.without("stored_at"))
                        .isEqualTo(record.without("id").without("stored_at"));
                if (record.get("confidence") instanceof JsonString) {
                    assertThat(Confidence.of(stored.get("confidence"))).isPresent();
                }
            }
            assertThat(bringIn(store, file).count(RowFate.UNCHANGED)).isEqualTo(good.size());
            assertThat(AuditChain.firstBroken(store.caseFile().audit(0, 1_000), AuditChain.BEFORE_THE_FIRST))
                    .isEmpty();
            assertThat(report.lines() / report.seconds())
                    .as(String.format(Locale.ROOT, "%d lines in %.1f s", report.lines(), report.seconds()))
                    .isGreaterThan(50);
        }
    }

    @Test
    void linesOfTenMegabytesComeInAndLoseNothingElse() {
        String huge = "{\"id\":\"HUGE\",\"summary\":\"" + "long words ".repeat(950_000) + "\"}";
        String deep = "{\"id\":\"DEEP\",\"summary\":\"" + "[".repeat(10_000_000) + "\"}";
        String file = String.join(
                "\n",
                "{\"id\":\"A\",\"summary\":\"first\"}",
                huge,
                deep,
                "x".repeat(10_000_000),
                "{\"id\":\"B\",\"summary\":\"last\"}");
        try (OpenStore store = EmbeddedStore.open(home)) {
            ImportReport report = bringIn(store, file.getBytes(StandardCharsets.UTF_8));
            assertThat(report.count(RowFate.ADDED)).isEqualTo(4);
            assertThat(report.firstBad())
                    .extracting(ImportReport.BadLine::number)
                    .containsExactly(4L);
            assertThat(store.vectors()
                            .get(new EntryKey(CollectionName.CASES, "HUGE"))
                            .orElseThrow()
                            .payload()
                            .text("summary")
                            .orElseThrow())
                    .hasSizeGreaterThan(10_000_000);
        }
    }
}
