package org.aurorasoc.workbench.viewmodel.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.viewmodel.TestWorkplace;
import org.junit.jupiter.api.Test;

class FaultViewModelTest {
    private final TestWorkplace workplace = new TestWorkplace(
            () -> {
                throw new AssertionError("A fault needs no service");
            },
            new ManualTaskRunner());
    private final FaultViewModel model = new FaultViewModel(workplace.place(), Path.of("logs", "workbench.log"));

    @Test
    void aFaultHasAShortCodeAndItsDetailsHoldNoTextOfACase() {
        model.tell(new IllegalStateException("analyst’s secret words", new ArithmeticException("10.0.0.7")));
        assertThat(model.titleProperty().get()).matches("A fault of the program, code [0-9A-F]{8}");
        assertThat(model.logFile()).endsWith("workbench.log");
        model.copyDetails();
        assertThat(workplace.copied())
                .startsWith(model.titleProperty().get())
                .contains("IllegalStateException", "ArithmeticException", "FaultViewModelTest")
                .doesNotContain("secret", "10.0.0.7");
    }
}
