package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.aurorasoc.workbench.bootstrap.RunningWorkbench;
import org.aurorasoc.workbench.ui.start.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One window a home: who comes second brings the first forward, on either store.
class SecondStartIT {
    private static final PrintStream NOWHERE = new PrintStream(new ByteArrayOutputStream());

    @TempDir
    private Path home;

    private RunningWorkbench workbench(Map<String, String> settings) {
        Map<String, String> all = new java.util.HashMap<>(settings);
        all.put("WORKBENCH_HOME", home.toString());
        return new RunningWorkbench(all, _ -> {});
    }

    private static String line(long pid) {
        return "The workbench is open already (process " + pid + "); its window was brought forward.";
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "postgres"})
    void aSecondProcessCallsTheFirstWindowForwardAndEnds(String store) throws Exception {
        Map<String, String> settings = Map.of("VECTOR_STORE_BACKEND", store);
        AtomicInteger called = new AtomicInteger();
        try (RunningWorkbench first = workbench(settings)) {
            assertThat(first.takeSeat(NOWHERE, NOWHERE)).isEmpty();
            first.whenCalled(called::incrementAndGet);
            try (OtherJvm second = OtherJvm.start(Main.class, home, settings)) {
                assertThat(second.output())
                        .contains(line(ProcessHandle.current().pid()));
                assertThat(second.exitCode()).isZero();
            }
        }
        assertThat(called).hasValue(1);
    }

    @Test
    void twoRealWindowsAreOne() throws Exception {
        try (OtherJvm first = OtherJvm.start(KilledWindow.class, home, Map.of())) {
            first.awaitLine(KilledWindow.TYPED);
            try (OtherJvm second = OtherJvm.start(Main.class, home, Map.of())) {
                assertThat(second.output()).contains(line(first.process().pid()));
                assertThat(second.exitCode()).isZero();
            }
            first.awaitLine(KilledWindow.CAME_FORWARD);
        }
    }

    @Test
    void aWindowThatCrashedLeavesItsPlaceAndTheNextKnows() throws Exception {
        try (OtherJvm first = OtherJvm.start(KilledWindow.class, home, Map.of())) {
            first.awaitLine(KilledWindow.TYPED);
            first.kill();
        }
        try (RunningWorkbench next = workbench(Map.of())) {
            assertThat(next.takeSeat(NOWHERE, NOWHERE)).isEmpty();
            assertThat(next.followsCrash()).isTrue();
        }
        try (RunningWorkbench third = workbench(Map.of())) {
            assertThat(third.takeSeat(NOWHERE, NOWHERE)).isEmpty();
            assertThat(third.followsCrash()).isFalse();
        }
    }
}
