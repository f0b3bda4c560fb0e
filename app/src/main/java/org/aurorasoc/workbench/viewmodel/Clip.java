package org.aurorasoc.workbench.viewmodel;

import java.util.Optional;

/// The system's clipboard, plain text only.
public interface Clip {
    void put(String text);

    Optional<String> text();
}
