package org.aurorasoc.workbench.viewmodel;

import java.util.Optional;

/// Where one pane can send the analyst, said without knowing the other pane.
public sealed interface Destination {
    /// Asks the memory of past cases this text.
    record Ask(String text) implements Destination {}

    /// Asks for cases like this one, by its stored vector.
    record Alike(String caseId) implements Destination {}

    /// One past case, opened.
    record OneCase(String caseId) implements Destination {}

    /// The cases that have this indicator.
    record CasesWith(String indicator) implements Destination {}

    /// Finds and looks up every indicator of a text.
    record LookUp(String text) implements Destination {}

    /// An answer that was frozen, as it was.
    record Frozen(String id) implements Destination {}

    /// A collection, and in it one row where an id is given.
    record Rows(String collection, Optional<String> sourceId) implements Destination {}

    record Setting(SettingsSection section) implements Destination {}

    /// The form that closes the case in hand, over whatever pane is shown.
    record Closing() implements Destination {}

    /// What the embedding badge means.
    record BadgeMeaning() implements Destination {}
}
