package org.aurorasoc.workbench.viewmodel.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.domain.draft.CaseDraft;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.viewmodel.MessageLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftViewModelTest {
    @TempDir
    private Path home;

    private final ManualTaskRunner runner = new ManualTaskRunner();
    private final MessageLine line = new MessageLine();

    private Services services() {
        return TestServices.over(TenCases.memory(), PlainEmbedder.minilm(), home);
    }

    private DraftViewModel model() {
        return new DraftViewModel(this::services, runner, new Messages(Locale.ENGLISH), line);
    }

    private CaseDraft onDisk() {
        return services().draft().draft();
    }

    private String said() {
        return Objects.requireNonNull(line.saidProperty().get()).text();
    }

    @Test
    void withoutADraftThereIsNoStrip() {
        DraftViewModel model = model();
        model.load();
        runner.runAll();
        assertThat(model.stripProperty().getValue()).isNull();
    }

    @Test
    void theStripSaysTheFirstWordsDefangedAndCountsWhatIsThere() {
        DraftViewModel model = model();
        model.takeText("Beacon\u202E to evil[.]example and http://x.example/a\nsecond line");
        model.pinCases(List.of("CASE-0001", "CASE-0002"));
        runner.runAll();
        DraftStrip strip = Objects.requireNonNull(model.stripProperty().getValue());
        assertThat(strip.title()).startsWith("Beacon[U+202E] to evil[.]example and hxxp");
        assertThat(strip.counts()).isEqualTo("2 indicators · 2 pinned");
    }

    @Test
    void whatWasAskedFirstIsDoneFirst() {
        DraftViewModel model = model();
        model.takeText("one");
        model.takeText("two");
        assertThat(runner.waiting()).isEqualTo(1);
        runner.runAll();
        assertThat(onDisk().text()).isEqualTo("one\ntwo");
    }

    @Test
    void typingIsWrittenAfterAMomentTheNewestWins() {
        DraftViewModel model = model();
        model.type(kept -> kept.rewritten("d"));
        model.type(kept -> kept.rewritten("dn"));
        model.type(kept -> kept.rewritten("dns"));
        assertThat(runner.waiting()).isZero();
        runner.elapse();
        assertThat(runner.waiting()).isEqualTo(1);
        runner.runAll();
        assertThat(onDisk().text()).isEqualTo("dns");
    }

    @Test
    void aDraftThatIsThrownAwayComesBack() {
        DraftViewModel model = model();
        model.takeText("Beacon to evil[.]example");
        model.throwAway();
        runner.runAll();
        assertThat(onDisk()).isEqualTo(CaseDraft.EMPTY);
        assertThat(model.stripProperty().getValue()).isNull();
        assertThat(said()).isEqualTo("Draft thrown away.");
        line.saidProperty().get().offer().orElseThrow().run().run();
        runner.runAll();
        assertThat(onDisk().text()).isEqualTo("Beacon to evil[.]example");
        assertThat(onDisk().indicators()).hasSize(1);
        assertThat(said()).isEqualTo("The draft is back.");
    }

    @Test
    void anotherDraftBegunMeanwhileIsNotWrittenOver() {
        DraftViewModel model = model();
        model.takeText("first");
        model.throwAway();
        runner.runAll();
        Runnable undo = line.saidProperty().get().offer().orElseThrow().run();
        model.takeText("second");
        runner.runAll();
        undo.run();
        runner.runAll();
        assertThat(onDisk().text()).isEqualTo("second");
        assertThat(said()).startsWith("Another draft was begun since.");
    }

    @Test
    void anEmptiedDraftIsNone() {
        DraftViewModel model = model();
        model.type(kept -> kept.rewritten("x"));
        model.type(kept -> kept.rewritten(""));
        runner.elapse();
        runner.runAll();
        assertThat(home.resolve("draft.json")).doesNotExist();
    }
}
