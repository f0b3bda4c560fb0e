package org.aurorasoc.workbench.viewmodel.mending;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortIndex;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.viewmodel.MessageLine;
import org.aurorasoc.workbench.viewmodel.TestWorkplace;
import org.aurorasoc.workbench.viewmodel.shell.TaskLine;
import org.aurorasoc.workbench.viewmodel.shell.TasksViewModel;
import org.aurorasoc.workbench.viewmodel.tasks.BackgroundTask;
import org.aurorasoc.workbench.viewmodel.tasks.TaskList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file whose rows the memory lays its index aside for: what the task list says, and what a stop leaves.
class ImportInBulkTest {
    private static final String STOPPED = "Stopped. What was finished stays.\n";

    @TempDir
    private Path home;

    private final ManualTaskRunner runner = new ManualTaskRunner();
    private final ShortMemory memory = new ShortMemory("postgres", "soc@db1:5432/aurorasoc", true);
    private final TestWorkplace desk =
            new TestWorkplace(() -> TestServices.over(memory, PlainEmbedder.minilm(), home), runner);
    private final TaskList tasks = desk.place().tasks();
    private final TasksViewModel lines = new TasksViewModel(desk.place());
    private final List<String> heard = new ArrayList<>();

    @BeforeEach
    void aFile() throws IOException {
        desk.choose(Files.writeString(home.resolve("in.jsonl"), "{\"id\":\"N-1\",\"summary\":\"a new one\"}\n"));
        memory.index().yieldToRows();
    }

    private void bringIn() {
        new Arrivals(desk.place(), () -> heard.add("changed")).importFile();
        runner.runAll();
    }

    private void stop() {
        tasks.running().forEach(BackgroundTask::cancel);
    }

    private List<String> told() {
        return lines.lines().reversed().stream()
                .map(TaskLine::detailProperty)
                .map(detail -> detail.get())
                .toList();
    }

    private String said() {
        MessageLine.Said said = desk.place().line().saidProperty().get();
        return said == null ? "" : said.text();
    }

    @Test
    void theBuildingOfTheIndexIsSeenAndItsLineSaysThatItStands() {
        memory.index()
                .whileItIsBuilt(() ->
                        heard.add(lines.lines().getFirst().detailProperty().get()));
        bringIn();
        assertThat(heard).containsExactly("Building the index · 1 of 4", "changed");
        assertThat(told()).containsExactly("Done after 0 s\n" + ShortIndex.STANDS);
        assertThat(said()).isEqualTo("1 case imported, 0 unchanged.");
    }

    @Test
    void whoStopsItHasTheIndexBuiltAtOnceByATaskOfItsOwn() {
        memory.index().whileRowsCome(this::stop);
        bringIn();
        assertThat(lines.lines()).extracting(TaskLine::title).containsExactly("Build the index", "Import in.jsonl");
        assertThat(told())
                .containsExactly(
                        STOPPED + "The index that was laid aside for so many rows is built by a task of its own.",
                        "Done after 0 s");
        assertThat(said()).isEqualTo(ShortIndex.STANDS);
        assertThat(memory.index().left()).isEmpty();
    }

    @Test
    void whoStopsThatTooIsToldWhatStaysSlowAndNothingBeginsAgain() {
        memory.index().whileRowsCome(this::stop);
        memory.index().whileItIsBuilt(this::stop);
        bringIn();
        assertThat(told()).hasSize(2).last().isEqualTo(STOPPED.strip());
        assertThat(said()).isEqualTo("The index is not built: searches stay slow until it is.");
        assertThat(memory.index().left()).isPresent();
    }

    @Test
    void whoStopsTheBuildingItselfIsNotAnsweredWithAnother() {
        memory.index().whileItIsBuilt(this::stop);
        bringIn();
        assertThat(told())
                .containsExactly(STOPPED
                        + "The index that was laid aside for so many rows is not built again: searches are slow until"
                        + " it is.");
        assertThat(memory.count("aurora_cases")).isEqualTo(1);
    }

    @Test
    void theEndOfTheProgramBeginsNothingNew() {
        memory.index().whileRowsCome(tasks::close);
        bringIn();
        assertThat(told()).singleElement().asString().endsWith("is not built again: searches are slow until it is.");
    }

    @Test
    void aFaultSaysThatTheIndexLiesAside() {
        memory.index().whileItIsBuilt(() -> {
            throw new StoreUnavailableException("db1 does not answer.", "Check the network.");
        });
        bringIn();
        assertThat(told())
                .containsExactly("db1 does not answer. Check the network.\n"
                        + "The index that was laid aside for so many rows is not built again: searches are slow until"
                        + " it is.");
    }
}
