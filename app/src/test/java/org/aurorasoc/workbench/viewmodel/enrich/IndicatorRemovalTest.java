package org.aurorasoc.workbench.viewmodel.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.aurorasoc.workbench.memory.MailHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndicatorRemovalTest {
    @TempDir
    private Path home;

    private EnrichModelDesk desk;
    private EnrichViewModel model;

    @BeforeEach
    void open() {
        desk = new EnrichModelDesk(home);
        model = desk.model();
        model.lookUp(MailHeaders.TEXT);
        desk.settle();
    }

    @AfterEach
    void close() {
        desk.close();
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
        desk.settle();
        assertThat(line.text().state()).isEqualTo(VerdictState.NOT_FOUND);
        desk.place().line().undos().undo();
        desk.settle();
        assertThat(line.text().answer().by()).isEqualTo("Store");
    }
}
