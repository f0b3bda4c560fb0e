package org.aurorasoc.workbench.service.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.domain.draft.CaseDraft;
import org.aurorasoc.workbench.domain.draft.CaseForm;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.error.ConflictException;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.service.draft.ClosingService.Filed;
import org.aurorasoc.workbench.service.intake.ImportReport.RowFate;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosingServiceTest {
    @TempDir
    private static Path folder;

    private static OpenStore store;

    @TempDir
    private Path home;

    @BeforeAll
    static void open() {
        store = EmbeddedStore.open(folder);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private Services services() {
        return TestServices.over(store, PlainEmbedder.minilm(), home);
    }

    private CaseDraft drafted(String text) {
        services().draft().change(kept -> kept.rewritten(text));
        return services().draft().draft();
    }

    private Filed closed(String id, CaseDraft draft) {
        return services().closing().close(id, CaseForm.of(draft), draft, draft, new CancelToken());
    }

    @Test
    void numbersGoOnWherePredecessorsEndAndPinnedCasesAreLinkedBothWays() {
        String first = services().closing().freeId();
        closed(first, drafted("The first"));
        String second = services().closing().freeId();
        assertThat(second).isGreaterThan(first);
        services().draft().change(kept -> kept.withCase(first).withCase("CASE-GONE"));
        Filed filed = closed(second, drafted("The second"));
        assertThat(filed.links()).isEqualTo(1);
        assertThat(filed.unlinked()).isEqualTo(1);
        assertThat(services().cases().show(first).links()).contains(second);
        assertThat(services().cases().show(second).links()).contains(first);
        assertThat(services().draft().draft()).isEqualTo(CaseDraft.EMPTY);
    }

    @Test
    void aDraftWhoseCaseIsStoredAlreadyIsProposedItsOwnIdAndClosesAsThatCase() {
        String id = services().closing().freeId();
        CaseDraft draft = drafted("Stored, and then the machine stopped");
        closed(id, draft);
        services().draft().restore(draft);
        assertThat(services().closing().start().freeId()).isEqualTo(id);
        assertThat(closed(id, draft).closed().fate()).isEqualTo(RowFate.UNCHANGED);
    }

    @Test
    void aDraftThatChangedSinceItWasSeenIsNotClosed() {
        CaseDraft seen = drafted("Seen");
        services().draft().change(kept -> kept.withField("outcome", Json.of("open")));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> closed("CASE-NEW", seen))
                .withMessageContaining("changed by another workbench");
        assertThat(services().draft().draft().text()).isEqualTo("Seen");
    }
}
