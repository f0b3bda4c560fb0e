package org.aurorasoc.workbench.service.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimingsTest {
    @Test
    void percentilesAreTimesThatReallyCame() {
        Timings timings = new Timings();
        for (int millis = 1_000; millis > 0; millis--) {
            timings.add(millis * 1_000_000L);
        }
        assertThat(timings.times()).isEqualTo(new Measured.Times(500, 990, 1_000));
    }

    @Test
    void oneTimeIsAllOfThem() {
        Timings timings = new Timings();
        timings.add(2_000_000);
        assertThat(timings.times()).isEqualTo(new Measured.Times(2, 2, 1));
    }

    @Test
    void whatSeveralMeasuredIsPooled() {
        Timings one = new Timings();
        one.add(1_000_000);
        Timings other = new Timings();
        other.add(3_000_000);
        one.addAll(other);
        assertThat(one.times()).isEqualTo(new Measured.Times(1, 3, 2));
    }

    @Test
    void nothingMeasuredIsNoNumber() {
        assertThat(new Timings().times().p50()).isNaN();
    }

    @Test
    void theMedianIsTheMiddleOne() {
        assertThat(Timings.median(5, 1, 3)).isEqualTo(3);
    }
}
