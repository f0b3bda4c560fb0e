package org.aurorasoc.workbench.service.intake;

import org.aurorasoc.workbench.domain.json.JsonObject;

/// A record understood: its id and its payload (not yet dated), and the line it came from, 0 for none. `repeat` when an
/// earlier line of the file had its id.
public record Draft(String id, JsonObject payload, boolean repeat, long line) {}
