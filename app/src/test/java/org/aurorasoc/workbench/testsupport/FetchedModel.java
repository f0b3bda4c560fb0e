package org.aurorasoc.workbench.testsupport;

import java.nio.file.Files;
import java.nio.file.Path;
import org.aurorasoc.workbench.domain.ModelId;
import org.opentest4j.TestAbortedException;

/// The file in which a model came that is not part of the program. The full gate fetches it, and the gate's tests then
/// need it; elsewhere they are skipped, loudly.
public final class FetchedModel {
    private FetchedModel() {}

    public static Path file(ModelId model) {
        Path file = DataFolder.projectRoot().resolve("target").resolve("models").resolve(model.name() + ".jar");
        if (Files.isRegularFile(file)) {
            return file;
        }
        String what = model.name() + " was not fetched (sh installer/add-model.sh " + model.name() + ")";
        if ("fetched".equals(System.getProperty("workbench.models"))) {
            throw new AssertionError(what);
        }
        System.err.println("SKIPPED, NOT PROVED: " + what);
        throw new TestAbortedException(what);
    }
}
