package org.aurorasoc.workbench.viewmodel.shell;

import java.util.List;

/// What the embedding badge says: a state (which decides shape and colour), its words, and what stands behind them.
///
/// @param verdict one sentence: what this means for the answers
/// @param facts label and value, in the order shown
/// @param rows how many rows each model embedded
/// @param remedy what mends it, or empty
public record Badge(State state, String text, String verdict, List<Fact> facts, List<ModelRows> rows, String remedy) {
    /// Six states of a memory that opened, and one for a memory that did not.
    public enum State {
        LOADING,
        HIGH,
        MIXED,
        UNSTATED,
        HASH_CHOSEN,
        HASH_FAULT,
        UNAVAILABLE
    }

    public record Fact(String label, String value) {}

    public record ModelRows(String model, String rows, String part) {}

    public Badge {
        facts = List.copyOf(facts);
        rows = List.copyOf(rows);
    }
}
