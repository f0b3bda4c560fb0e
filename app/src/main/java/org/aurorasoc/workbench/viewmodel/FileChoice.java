package org.aurorasoc.workbench.viewmodel;

import java.nio.file.Path;
import java.util.Optional;

/// Asks the analyst for a file; empty when they thought better of it.
public interface FileChoice {
    Optional<Path> open(String title);

    Optional<Path> save(String title, String suggestedName);
}
