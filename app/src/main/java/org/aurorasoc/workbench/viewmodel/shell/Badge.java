package org.aurorasoc.workbench.viewmodel.shell;

import java.util.ArrayList;
import java.util.List;

/// What the embedding badge says: a state (which decides shape and colour), its words, and what stands behind them.
///
/// @param verdict one sentence: what this means for the answers
/// @param facts label and value, in the order shown
/// @param rows how many rows each model embedded
/// @param remedy a sentence on what mends it, or empty
/// @param mend the one thing to press
public record Badge(
        State state, String text, String verdict, List<Fact> facts, List<ModelRows> rows, String remedy, Mend mend) {
    /// Seven states of a memory that opened, and one for a memory that did not.
    public enum State {
        LOADING,
        HIGH,
        MIXED,
        UNSTATED,
        HASH_CHOSEN,
        HASH_FAULT,
        /// A model was chosen that nobody has added.
        HASH_ABSENT,
        UNAVAILABLE
    }

    /// @param label empty where nothing is to be pressed
    /// @param unavailable why it cannot be done now; empty when it can
    public record Mend(Kind kind, String label, String unavailable) {
        public static final Mend NOTHING = new Mend(Kind.NOTHING, "", "");

        public enum Kind {
            NOTHING,
            REEMBED,
            REPAIR,
            CHOOSE,
            RETRY
        }
    }

    public record Fact(String label, String value) {}

    public record ModelRows(String model, String rows, String part) {}

    public Badge {
        facts = List.copyOf(facts);
        rows = List.copyOf(rows);
    }

    /// The same badge that knows one thing more.
    Badge with(Fact fact) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(fact);
        return new Badge(state, text, verdict, more, rows, remedy, mend);
    }
}
