package org.aurorasoc.workbench.viewmodel.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.memory.MailHeaders;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortCache;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.viewmodel.TestWorkplace;
import org.aurorasoc.workbench.viewmodel.deletion.Deletion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A row that is looked at before anything has answered.
class WaitingRowTest {
    @TempDir
    private Path home;

    private final ManualTaskRunner runner = new ManualTaskRunner();
    private final TestWorkplace desk = new TestWorkplace(this::services, runner);
    private final EnrichViewModel model = new EnrichViewModel(desk.place(), new Deletion(desk.place()));
    private OpenStore store;

    private Services services() {
        return TestServices.over(store, PlainEmbedder.minilm(), home, new ShortCache(), List.of());
    }

    @BeforeEach
    void aTextIsReadAndItsFirstRowLookedAt() {
        store = EmbeddedStore.open(home);
        MailHeaders.fill(services(), store);
        model.lines().tallyProperty().addListener((_, _, tally) -> {
            assertThat(model.lines().shown()).hasSize(tally.rows());
        });
        model.lookUp("seen: cdn-sync.example");
        runner.runOldest();
        model.actions().selectedProperty().set(model.lines().shown().getFirst());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private IndicatorDetail detail() {
        return Objects.requireNonNull(model.detail().detailProperty().get());
    }

    @Test
    void saysWhatItWaitsForAndNothingOfWhatIsNotKnownYet() {
        assertThat(detail().known()).isFalse();
        assertThat(detail().sentence()).isEqualTo("Waiting for cache and store");
    }

    @Test
    void readsItsCasesWhenTheAnswerComes() {
        runner.runAll();
        assertThat(detail().known()).isTrue();
        assertThat(detail().sentence()).startsWith("Malicious: Store");
        assertThat(detail().cases())
                .extracting(IndicatorDetail.Case::title)
                .containsExactly("DNS tunnel from two HR laptops", "Loader that beacons over TXT records");
    }

    @Test
    void aFirstTextWhoseReadingIsStoppedStandsInTheBox() {
        model.clear();
        model.lookUp("seen: other.example");
        assertThat(model.cancel()).isTrue();
        runner.runAll();
        assertThat(model.boxProperty().get()).isEqualTo("seen: other.example");
        assertThat(model.phaseProperty().get()).isEqualTo(EnrichViewModel.Phase.EMPTY);
    }

    @Test
    void isSaidToBeUnaskedWhenTheQuestionIsStopped() {
        assertThat(model.cancel()).isTrue();
        runner.runAll();
        assertThat(detail().known()).isFalse();
        assertThat(detail().sentence()).isEqualTo("Not asked yet.");
    }
}
