package org.aurorasoc.workbench.viewmodel.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.viewmodel.TestWorkplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstQuestionTest {
    @TempDir
    private Path home;

    private final ManualTaskRunner runner = new ManualTaskRunner();
    private final AtomicInteger asked = new AtomicInteger();

    private FirstQuestion over(Path memory) {
        Services services = TestServices.over(TenCases.memory(), PlainEmbedder.minilm(), memory);
        return new FirstQuestion(new TestWorkplace(
                        () -> {
                            asked.incrementAndGet();
                            return services;
                        },
                        runner)
                .place());
    }

    private void hears(FirstQuestion first, long cases) {
        first.memoryHolds(cases);
        runner.runAll();
    }

    @Test
    void eachMemoryIsAskedOnceWhenItsCasesAreKnown() {
        FirstQuestion first = over(home);
        hears(first, -1);
        hears(first, 0);
        assertThat(asked).hasValue(0);
        hears(first, 100);
        hears(first, 105);
        assertThat(asked).hasValue(1);
        hears(first, -1);
        hears(first, 105);
        assertThat(asked).hasValue(2);
    }

    @Test
    void aMemoryThatGrewOrShrankIsAskedAnew() {
        FirstQuestion first = over(home);
        hears(first, 100);
        hears(first, 106);
        hears(first, 90);
        assertThat(asked).hasValue(3);
    }

    @Test
    void itWaitsForNothingOnceTheWindowCloses() {
        FirstQuestion first = over(home);
        first.memoryHolds(10);
        first.close();
        runner.runAll();
        assertThat(asked).hasValue(0);
    }
}
