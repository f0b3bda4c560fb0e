package org.aurorasoc.workbench.viewmodel.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.memory.MailHeaders;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortCache;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.viewmodel.TestWorkplace;
import org.aurorasoc.workbench.viewmodel.deletion.Deletion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndicatorRemovalTest {
    @TempDir
    private Path home;

    private final ManualTaskRunner runner = new ManualTaskRunner();
    private final TestWorkplace desk = new TestWorkplace(this::services, runner);
    private final EnrichViewModel model = new EnrichViewModel(desk.place(), new Deletion(desk.place()));
    private OpenStore store;

    private Services services() {
        return TestServices.over(store, PlainEmbedder.minilm(), home, new ShortCache(), List.of());
    }

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(home);
        MailHeaders.fill(TestServices.over(store, PlainEmbedder.minilm(), home), store);
        model.lookUp(MailHeaders.TEXT);
        settle();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void settle() {
        runner.runAll();
        runner.elapse();
        runner.runAll();
    }

    private IndicatorLine choose(String shown) {
        IndicatorLine line = model.lines().all().stream()
                .filter(each -> each.text().value().equals(shown))
                .findFirst()
                .orElseThrow();
        model.actions().selectedProperty().set(line);
        return line;
    }

    @Test
    void whatDidNotComeFromTheStoreIsNotDeletedFromIt() {
        choose("files[.]corp[.]example");
        assertThat(model.removal().refused()).isEqualTo("This row did not come from the store.");
    }

    @Test
    void anIndicatorIsDeletedFromTheStoreAndComesBack() {
        IndicatorLine line = choose("203[.]0[.]113[.]77");
        assertThat(line.text().answer().by()).isEqualTo("Store");
        assertThat(model.removal().refused()).isEmpty();
        model.removal().delete();
        settle();
        assertThat(line.text().state()).isEqualTo(VerdictState.NOT_FOUND);
        desk.place().line().undos().undo();
        settle();
        assertThat(line.text().answer().by()).isEqualTo("Store");
    }
}
