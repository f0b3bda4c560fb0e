package org.aurorasoc.workbench.viewmodel;

import org.aurorasoc.workbench.domain.json.JsonObject;

/// A pane whose filters, sizes and selection come back at the next start. Restoring never asks, sends or changes
/// anything, and skips what it does not understand.
public interface Remembering {
    JsonObject remember();

    void restore(JsonObject kept);
}
