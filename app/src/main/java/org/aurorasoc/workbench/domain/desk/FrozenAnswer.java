package org.aurorasoc.workbench.domain.desk;

import java.time.Instant;
import java.util.UUID;
import org.aurorasoc.workbench.domain.json.JsonObject;

/// An answer kept as it was, with its question, filters and model.
public record FrozenAnswer(
        UUID id, String name, JsonObject question, JsonObject answer, String model, Instant madeAt) {}
