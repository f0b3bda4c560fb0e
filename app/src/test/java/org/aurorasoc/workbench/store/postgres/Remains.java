package org.aurorasoc.workbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.store.AuditContract;
import org.aurorasoc.workbench.store.CaseFile;
import org.aurorasoc.workbench.store.Closing;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;

/// What there is of a closing: all of its parts or none.
final class Remains {
    static final List<String> ALL = List.of("case row", "entry", "words", "tokens", "sentences", "note");

    /// What a unit that closes a case sends, in order: a list that shrinks no longer kills everywhere.
    static final List<String> STATEMENTS = List.of(
            "SELECT set_config",
            "SELECT case_id, version FROM workbench.cases",
            "SELECT source_id, coalesce(created_at",
            "INSERT INTO workbench.cases",
            "INSERT INTO public.vector_embeddings",
            "DELETE FROM workbench.sentence_vectors",
            "SELECT collection, source_id, coalesce(created_at",
            "DELETE FROM workbench.terms",
            "DELETE FROM workbench.tokens",
            "INSERT INTO workbench.term_documents",
            "INSERT INTO workbench.terms",
            "INSERT INTO workbench.tokens",
            "DELETE FROM workbench.sentence_vectors",
            "INSERT INTO workbench.sentence_vectors",
            "SELECT 1 FROM pg_advisory_xact_lock",
            "INSERT INTO workbench.change_log",
            "SELECT id, hash",
            "INSERT INTO workbench.audit",
            WatchedConnections.COMMIT);

    private Remains() {}

    static List<String> of(Closing closing, OpenStore store) {
        CaseFile cases = store.caseFile();
        String id = closing.caseId();
        List<String> found = new ArrayList<>();
        add(found, 0, cases.row(id).filter(closing.row()::equals).isPresent());
        add(found, 1, store.vectors().get(closing.key()).isPresent());
        add(
                found,
                2,
                !store.traces()
                        .postingsIn(Samples.CASES, List.of("beacon"), List.of(id))
                        .isEmpty());
        add(found, 3, !store.traces().tokensOf(Samples.CASES, List.of(id)).isEmpty());
        add(
                found,
                4,
                cases.sentences(closing.key()).filter(closing.kept()::equals).isPresent());
        add(found, 5, !cases.auditOf(id, 1).isEmpty());
        assertThat(AuditContract.firstBroken(store)).isEmpty();
        return found;
    }

    private static void add(List<String> found, int part, boolean isThere) {
        if (isThere) {
            found.add(ALL.get(part));
        }
    }

    static void assertStatements(List<String> seen) {
        assertThat(seen).hasSizeGreaterThanOrEqualTo(STATEMENTS.size());
        for (int i = 0; i < STATEMENTS.size(); i++) {
            assertThat(seen.get(i)).startsWith(STATEMENTS.get(i));
        }
    }
}
