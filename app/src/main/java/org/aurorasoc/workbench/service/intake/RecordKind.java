package org.aurorasoc.workbench.service.intake;

import org.aurorasoc.workbench.domain.json.JsonObject;

/// What a file holds: how one of its records becomes an entry, and how it joins what is already stored.
public interface RecordKind {
    String collection();

    /// The record's id and payload; [org.aurorasoc.workbench.error.InvalidInputException] says what it lacks.
    Identified identify(JsonObject json);

    /// The text of a payload that is embedded.
    String text(JsonObject payload);

    /// The payload to store where a row of the same id exists already: the newer record wins.
    JsonObject renew(JsonObject existing, JsonObject coming);

    /// What a further line of the same id in one file adds to the first; not called unless [#mayRepeat()].
    JsonObject add(JsonObject existing, JsonObject coming);

    /// Whether one file may name an id in several lines; else every line but the first is a fault.
    boolean mayRepeat();

    record Identified(String id, JsonObject payload) {}
}
