package org.aurorasoc.workbench.domain;

import org.aurorasoc.workbench.domain.json.JsonObject;

/// What is stored: a payload, the vector of its text, and the stamp that says how the vector was made.
public record Entry(EntryKey key, Embedding embedding, ModelId model, String textHash, JsonObject payload) {}
