package org.aurorasoc.workbench.embed.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.aurorasoc.workbench.error.CancelledException;
import org.junit.jupiter.api.Test;

class UseGateTest {
    private final UseGate gate = new UseGate();
    private final AtomicInteger released = new AtomicInteger();

    @Test
    void releasesOnceHoweverOftenItIsClosed() {
        gate.close(released::incrementAndGet);
        gate.close(released::incrementAndGet);
        assertThat(released).hasValue(1);
    }

    @Test
    void nobodyGetsInAfterwards() {
        gate.close(released::incrementAndGet);
        assertThatExceptionOfType(CancelledException.class).isThrownBy(() -> gate.inside(() -> 1));
    }

    @Test
    void closingStopsThoseInsideAndWaitsUntilTheyAreOut() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        AtomicBoolean freedUnderThem = new AtomicBoolean();
        CompletableFuture<Object> work = CompletableFuture.supplyAsync(() -> gate.inside(() -> {
            entered.countDown();
            return untilToldToStop(freedUnderThem);
        }));
        entered.await();
        gate.close(released::incrementAndGet);
        assertThat(released).hasValue(1);
        assertThatThrownBy(work::join).hasCauseInstanceOf(CancelledException.class);
        assertThat(freedUnderThem).isFalse();
    }

    @Test
    void closingFromInsideIsRefusedInsteadOfWaitingForItself() {
        assertThatThrownBy(() -> gate.inside(() -> {
                    gate.close(released::incrementAndGet);
                    return 1;
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(released).hasValue(0);
    }

    private Object untilToldToStop(AtomicBoolean freedUnderThem) {
        while (true) {
            if (released.get() > 0) {
                freedUnderThem.set(true);
            }
            gate.throwIfClosing();
            Thread.onSpinWait();
        }
    }
}
