package org.aurorasoc.workbench.domain.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.junit.jupiter.api.Test;

class OutcomeTallyTest {
    @Test
    void theTallyNamesEachClassThatOccurs() {
        assertThat(OutcomeTally.of(List.of(OutcomeClass.OPEN, OutcomeClass.CONTAINED, OutcomeClass.CONTAINED))
                        .sentence())
                .isEqualTo("2 contained, 1 open");
    }
}
