package org.aurorasoc.workbench.viewmodel.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NarrowingTest {
    private static final List<Double> PARTS = List.of(40.0, 100.0, 60.0);

    @Test
    void nothingGoesWhileThereIsRoom() {
        assertThat(Narrowing.letGo(500, 500, PARTS)).isZero();
    }

    @Test
    void partsGoInTheirOrderAndNoMoreThanNeeded() {
        assertThat(Narrowing.letGo(480, 500, PARTS)).isEqualTo(1);
        assertThat(Narrowing.letGo(459, 500, PARTS)).isEqualTo(2);
        assertThat(Narrowing.letGo(300, 500, PARTS)).isEqualTo(3);
    }

    @Test
    void whatMayNotGoStaysHoweverNarrow() {
        assertThat(Narrowing.letGo(10, 500, PARTS)).isEqualTo(3);
    }
}
