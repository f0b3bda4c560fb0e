package org.aurorasoc.workbench.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.aurorasoc.workbench.bootstrap.CommandRun.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Choosing and adding a model as a script sees it, without the model.
class ModelCommandTest {
    @TempDir
    Path folder;

    private CommandRun command;

    @BeforeEach
    void chooseTheSecondModel() {
        command = new CommandRun(folder.resolve("home"), folder)
                .with("AURORASOC_EMBEDDINGS_BACKEND", "auto")
                .with("WORKBENCH_MODEL", "bge-small-en-v1.5");
    }

    @Test
    void theDoctorFailsAModelThatNobodyAddedAndSaysWhatAddsIt() {
        Said doctor = command.run("doctor");
        assertThat(doctor.exit()).isEqualTo(1);
        assertThat(doctor.out())
                .contains("The model bge-small-en-v1.5 is chosen, and its files are not in the home.")
                .contains("-> Run sh installer/add-model.sh bge-small-en-v1.5, or choose all-MiniLM-L6-v2.");
    }

    @Test
    void aFileThatHoldsNoSuchModelAddsNothing() throws Exception {
        try (OutputStream out = Files.newOutputStream(folder.resolve("some.jar"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("README"));
        }
        Said said = command.run("model", "add", "bge-small-en-v1.5", "some.jar");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("some.jar does not hold bge-small-en-v1.5.onnx: nothing was added.");
        assertThat(folder.resolve("home/model")).doesNotExist();
    }

    @Test
    void aModelThatThereIsNotIsRefusedWithThoseThereAre() {
        Said said = command.run("model", "add", "large", "some.jar");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("There are all-MiniLM-L6-v2, bge-small-en-v1.5.");
    }
}
