package org.aurorasoc.workbench.bootstrap;

import java.nio.file.Path;
import org.aurorasoc.workbench.service.ExtractionService;

/// Extraction as the program has it in an empty home.
public final class RunExtraction {
    private RunExtraction() {}

    public static ExtractionService service() {
        return new KnownLists(Path.of("no-such-folder")).service();
    }
}
