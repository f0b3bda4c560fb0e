package org.aurorasoc.workbench.viewmodel.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A row that is looked at before anything has answered.
class WaitingRowTest {
    @TempDir
    private Path home;

    private EnrichModelDesk desk;
    private EnrichViewModel model;

    @BeforeEach
    void aTextIsReadAndItsFirstRowLookedAt() {
        desk = new EnrichModelDesk(home);
        model = desk.model();
        model.lines().tallyProperty().addListener((_, _, tally) -> {
            assertThat(model.lines().shown()).hasSize(tally.rows());
        });
        model.lookUp("seen: cdn-sync.example");
        desk.runner().runOldest();
        model.actions().selectedProperty().set(model.lines().shown().getFirst());
    }

    @AfterEach
    void close() {
        desk.close();
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
        desk.runner().runAll();
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
        desk.runner().runAll();
        assertThat(model.boxProperty().get()).isEqualTo("seen: other.example");
        assertThat(model.phaseProperty().get()).isEqualTo(EnrichViewModel.Phase.EMPTY);
    }

    @Test
    void isSaidToBeUnaskedWhenTheQuestionIsStopped() {
        assertThat(model.cancel()).isTrue();
        desk.runner().runAll();
        assertThat(detail().known()).isFalse();
        assertThat(detail().sentence()).isEqualTo("Not asked yet.");
    }
}
