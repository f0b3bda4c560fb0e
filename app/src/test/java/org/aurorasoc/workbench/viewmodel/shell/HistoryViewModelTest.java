package org.aurorasoc.workbench.viewmodel.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.TestWorkplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryViewModelTest {
    @TempDir
    private Path home;

    private final ManualTaskRunner runner = new ManualTaskRunner();
    private final TestWorkplace workplace = new TestWorkplace(this::services, runner);
    private final HistoryViewModel model = new HistoryViewModel(workplace.place());

    private Services services() {
        return TestServices.over(TenCases.memory(), PlainEmbedder.minilm(), home);
    }

    @Test
    void aPastQuestionIsShownHarmlessAndAskedAsItWas() {
        services().history().remember("beacon\u202E\nto evil.example");
        model.load();
        runner.runAll();
        HistoryViewModel.Question past = model.questionsProperty().get().getFirst();
        assertThat(past.shown()).isEqualTo("beacon[U+202E] to evil[.]example");
        model.ask(past);
        assertThat(workplace.visited()).containsExactly(new Destination.Ask("beacon\u202E\nto evil.example"));
    }

    @Test
    void whatIsNotKeptIsNotShown() {
        model.load();
        runner.runAll();
        assertThat(model.questionsProperty().get()).isEmpty();
    }
}
