package org.aurorasoc.workbench.domain;

/// Something that `migrate` adds to a shared table when it is asked for by name, never else: it makes some searches
/// faster, and costs time, room and locks.
///
/// @param name what it is asked for by, such as `severity-index`
/// @param gives what it is good for, one sentence
/// @param costs what building it takes at the table's present size, one sentence
public record MigrationOption(String name, String gives, State state, String costs) {
    public enum State {
        OFFERED("offered"),
        THERE("there"),
        BUILDING("being built"),
        /// A build that broke off: asking for it again builds it anew.
        BROKEN("broke off"),
        /// What it needs is lacking; `costs` says what.
        IMPOSSIBLE("not possible");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
