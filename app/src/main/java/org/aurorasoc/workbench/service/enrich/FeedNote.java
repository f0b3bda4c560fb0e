package org.aurorasoc.workbench.service.enrich;

import org.aurorasoc.workbench.domain.AsciiCase;

/// What became of the question to a feed.
public record FeedNote(String feed, State state, String sentence) {
    public enum State {
        WAITING,
        KNOWS,
        /// It knows nothing of it.
        STRANGER,
        /// The gate let the question not out.
        HELD_BACK,
        /// Asked too often.
        RATE_LIMITED,
        FAILED;

        public String word() {
            return AsciiCase.lower(name());
        }
    }
}
