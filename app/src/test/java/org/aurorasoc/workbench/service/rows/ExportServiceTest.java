package org.aurorasoc.workbench.service.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.RowsWanted;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.service.intake.CaseKind;
import org.aurorasoc.workbench.service.intake.RecordLines;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportServiceTest {
    @TempDir
    Path home;

    @TempDir
    Path elsewhere;

    private OpenStore store;
    private Services services;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(home);
        services = TestServices.over(store, PlainEmbedder.minilm(), home);
        store.vectors()
                .apply(
                        IntStream.range(0, 1_200)
                                .mapToObj(i -> Samples.put(
                                        CollectionName.CASES,
                                        "C-" + i,
                                        Samples.vector(i + 1L),
                                        JsonObject.of("summary", Json.of("=cmd to evil.example, case " + i))))
                                .toList(),
                        new CancelToken());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private long export(ExportFormat format, Path file, RowsWanted wanted) {
        return services.exports()
                .export(CollectionName.CASES, wanted, format, file, new CancelToken(), ProgressSink.SILENT);
    }

    @Test
    void whatIsWrittenAsJsonLinesAnImportReadsBack() throws IOException {
        Path file = elsewhere.resolve("cases.jsonl");
        assertThat(export(ExportFormat.JSON_LINES, file, RowsWanted.ALL)).isEqualTo(1_200);
        try (OpenStore other = EmbeddedStore.open(elsewhere.resolve("home"));
                RecordLines lines = RecordLines.of(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            TestServices.over(other, PlainEmbedder.minilm(), elsewhere)
                    .imports()
                    .run(lines, new CaseKind(), new CancelToken(), ProgressSink.SILENT);
            assertThat(other.vectors().count(CollectionName.CASES)).isEqualTo(1_200);
        }
    }

    @Test
    void csvIsDefangedAndRunsNothing() throws IOException {
        Path file = elsewhere.resolve("cases.csv");
        assertThat(export(ExportFormat.CSV, file, new RowsWanted(Filter.NONE, "case 77")))
                .isEqualTo(11);
        assertThat(Files.readAllLines(file).get(1)).startsWith("\"C-77\",\"'=cmd to evil[.]example, case 77\"");
    }

    @Test
    void aCancelledExportLeavesNoFile() throws IOException {
        CancelToken cancel = new CancelToken();
        Path file = elsewhere.resolve("cases.jsonl");
        assertThatThrownBy(() -> services.exports()
                        .export(
                                CollectionName.CASES,
                                RowsWanted.ALL,
                                ExportFormat.JSON_LINES,
                                file,
                                cancel,
                                (_, _) -> cancel.cancel()))
                .isInstanceOf(CancelledException.class);
        try (Stream<Path> files = Files.list(elsewhere)) {
            assertThat(files.toList()).isEqualTo(List.of());
        }
    }
}
