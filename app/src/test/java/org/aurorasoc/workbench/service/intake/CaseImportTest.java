package org.aurorasoc.workbench.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.casefile.AuditRow;
import org.aurorasoc.workbench.domain.casefile.CaseRow;
import org.aurorasoc.workbench.domain.extract.TestTraces;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.embed.hash.HashEmbedder;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.service.intake.ImportReport.BadLine;
import org.aurorasoc.workbench.service.intake.ImportReport.RowFate;
import org.aurorasoc.workbench.store.BulkRun;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An import is closure in batches.
class CaseImportTest {
    @TempDir
    private static Path home;

    private static OpenStore store;
    private long auditBefore;

    @BeforeAll
    static void open() {
        store = EmbeddedStore.open(home);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void withoutCases() {
        store.vectors().apply(List.of(new Change.RemoveCollection(CollectionName.CASES)), new CancelToken());
        List<AuditRow> before = store.caseFile().audit(0, 1_000);
        auditBefore = before.isEmpty() ? 0 : before.getLast().id();
    }

    private ImportReport bringIn(String... lines) {
        return bringIn(store.vectors(), lines);
    }

    private static ImportReport bringIn(VectorStore vectors, String... lines) {
        CaseFiler filer = new CaseFiler(store.caseFile(), TestTraces.with(), Clock.systemUTC(), "m.ortega");
        ImportService imports = new ImportService(
                vectors, () -> new HashEmbedder("a test"), Clock.systemUTC(), filer, () -> BulkRun.PLAIN);
        byte[] file = String.join("\n", lines).replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        try (RecordLines read = RecordLines.of(new ByteArrayInputStream(file))) {
            return imports.run(read, new CaseKind(), new CancelToken(), ProgressSink.SILENT);
        }
    }

    private static JsonObject payload(String id) {
        return store.vectors()
                .get(new EntryKey(CollectionName.CASES, id))
                .orElseThrow()
                .payload();
    }

    private List<AuditRow> notes() {
        return store.caseFile().audit(auditBefore, 1_000);
    }

    @Test
    void everyRowIsFiledAndFoundAndABatchHasOneNote() {
        bringIn("{'id':'A','summary':'evil[.]example'}", "{'id':'B','summary':'T1059.001','closed_by':'k.brandt'}");
        assertThat(store.traces().counts(CollectionName.CASES).lacking()).isZero();
        assertThat(store.traces().sharing(CollectionName.CASES, Set.of(new Token("technique", "T1059"))))
                .containsOnlyKeys("B");
        assertThat(store.caseFile().rows(Set.of("A", "B")).values())
                .extracting(CaseRow::closedBy)
                .containsExactlyInAnyOrder("m.ortega", "k.brandt");
        assertThat(notes())
                .hasSize(1)
                .first()
                .satisfies(row -> assertThat(row.note().detail().toString()).contains("added"));
    }

    @Test
    void importingAgainWritesNothingAndAChangedRowIsItsNextVersion() {
        String[] file = {"{'id':'A','summary':'one'}", "{'id':'B','summary':'two'}"};
        bringIn(file);
        assertThat(bringIn(file).count(RowFate.UNCHANGED)).isEqualTo(2);
        assertThat(notes()).hasSize(1);
        bringIn("{'id':'A','summary':'one','outcome':'contained'}", file[1]);
        assertThat(store.caseFile().row("A"))
                .hasValueSatisfying(row -> assertThat(row.version()).isEqualTo(2));
        assertThat(store.caseFile().row("B"))
                .hasValueSatisfying(row -> assertThat(row.version()).isEqualTo(1));
        assertThat(store.traces().counts(CollectionName.CASES).lacking()).isZero();
    }

    @Test
    void oddRecordsAreNamedByTheirLineAndLoseNothingElse() {
        ImportReport report = bringIn(
                "{'id':'A','summary':'first','confidence':'High','severity':'Medium'}",
                "{'id':'B','summary':null}",
                "{'id':'B','summary':",
                "{'id':'A','summary':'again'}",
                "{'id':'C','summary':'last','confidence':0.25}");
        assertThat(report.firstBad()).extracting(BadLine::number).containsExactly(2L, 3L, 4L);
        assertThat(report.firstBad())
                .extracting(BadLine::why)
                .containsExactly(
                        "The record has no summary.",
                        "The JSON is broken at character 20.",
                        "It repeats the id of line 1, which is kept.");
        assertThat(report.count(RowFate.ADDED)).isEqualTo(2);
        assertThat(payload("A").text("confidence")).contains("High");
        assertThat(payload("A").text("severity")).contains("Medium");
        assertThat(payload("A").text("summary")).contains("first");
    }

    @Test
    void aRecordThatTheStoreRefusesCostsOnlyItself() {
        ImportReport report = bringIn(
                refusing("POISON"),
                "{'id':'A','summary':'one'}",
                "{'id':'POISON','summary':'two'}",
                "{'id':'B','summary':'three'}",
                "{'id':'C'}");
        assertThat(report.endedEarly()).isEmpty();
        assertThat(report.firstBad())
                .containsExactly(
                        new BadLine(2, "The database refused a value."), new BadLine(4, "The record has no summary."));
        assertThat(report.count(RowFate.ADDED)).isEqualTo(2);
        assertThat(store.vectors().count(CollectionName.CASES)).isEqualTo(2);
    }

    /// The store, but for one id that it does not take.
    private static VectorStore refusing(String id) {
        return (VectorStore) Proxy.newProxyInstance(
                CaseImportTest.class.getClassLoader(), new Class<?>[] {VectorStore.class}, (_, method, args) -> {
                    if (method.getName().equals("apply")
                            && String.valueOf(args[0]).contains(id)) {
                        throw new InvalidInputException("The database refused a value.", "Correct it.");
                    }
                    try {
                        return method.invoke(store.vectors(), args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
