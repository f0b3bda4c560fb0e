package org.aurorasoc.workbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.aurorasoc.workbench.domain.casefile.AuditChain;
import org.aurorasoc.workbench.domain.casefile.AuditNote;
import org.aurorasoc.workbench.domain.casefile.AuditRow;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.junit.jupiter.api.Test;

/// Notes come back as they were written, each sealed with the one before it, whoever writes beside whom.
public interface AuditContract extends StoreUnderTest {
    /// Where the whole chain of a store is broken, if it is; ids rise by one.
    static OptionalLong firstBroken(OpenStore store) {
        List<AuditRow> rows = store.caseFile().audit(0, Integer.MAX_VALUE);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).id()).isEqualTo(i + 1L);
        }
        return AuditChain.firstBroken(rows, AuditChain.BEFORE_THE_FIRST);
    }

    private static AuditNote note(String subject, Json detail) {
        return new AuditNote(
                Instant.parse("2026-03-01T10:00:00.123456789Z"),
                "Zoë 😀",
                "case.close",
                subject,
                JsonObject.of("d", detail));
    }

    private List<AuditRow> all() {
        return store().caseFile().audit(0, 1_000);
    }

    @Test
    default void notesComeBackInOrderAndTheirChainHolds() {
        JsonObject odd = new JsonObject(Map.of(
                "b",
                new JsonArray(List.of(Json.of(1), Json.of("\n\t\"\\ é 😀"))),
                "a",
                new JsonNumber(new java.math.BigDecimal("1.50")),
                "A",
                new JsonNumber(new java.math.BigDecimal("1e20"))));
        apply(new Change.Note(note("C-1", odd)), new Change.Note(note("C-2", JsonObject.EMPTY)));
        apply(new Change.Note(note("C-1", Json.of(3))));
        assertThat(all())
                .extracting(AuditRow::note)
                .containsExactly(note("C-1", odd), note("C-2", JsonObject.EMPTY), note("C-1", Json.of(3)));
        assertThat(firstBroken(store())).isEmpty();
        assertThat(firstBroken(reopened())).isEmpty();
        apply(new Change.Note(note("C-4", Json.of(4))));
        assertThat(all()).hasSize(4);
        assertThat(firstBroken(store())).isEmpty();
    }

    @Test
    default void notesAreReadOnFromAnIdAndBySubjectTheNewestFirst() {
        for (int i = 1; i <= 5; i++) {
            apply(new Change.Note(note(i % 2 == 0 ? "even" : "odd", Json.of(i))));
        }
        assertThat(store().caseFile().audit(2, 2)).extracting(AuditRow::id).containsExactly(3L, 4L);
        assertThat(store().caseFile().auditOf("odd", 2))
                .extracting(AuditRow::id)
                .containsExactly(5L, 3L);
        assertThat(store().caseFile().auditOf("nobody", 2)).isEmpty();
    }

    @Test
    default void twoWritersOfNotesMakeOneUnbrokenChain() throws Exception {
        CaseFileContract.together(() -> fiftyNotes("one"), () -> fiftyNotes("two"));
        assertThat(all()).hasSize(100);
        assertThat(firstBroken(store())).isEmpty();
        assertThat(store().caseFile().auditOf("one", 100)).hasSize(50);
    }

    private List<Json> fiftyNotes(String subject) {
        List<Json> written = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            written.add(Json.of(i));
            apply(new Change.Note(note(subject, written.getLast())));
        }
        return written;
    }
}
