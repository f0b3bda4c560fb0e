package org.aurorasoc.workbench.service.enrich;

import java.util.Optional;
import org.aurorasoc.workbench.domain.AsciiCase;
import org.aurorasoc.workbench.domain.intel.HeldBack;

/// What became of the question to a feed.
///
/// @param sentence in English, for the command line and for documents
/// @param heldBack why the question was not let out, where that is so
public record FeedNote(String feed, State state, String sentence, Optional<HeldBack> heldBack) {
    private static final String ITSELF = "It ";
    static final String LATELY = "It knew nothing of it within the last hour.";

    FeedNote(String feed, State state, String sentence) {
        this(feed, state, sentence, Optional.empty());
    }

    /// With the feed as its subject: "misp gave no answer in 5 s."
    public String said() {
        return sentence.startsWith(ITSELF) ? feed + sentence.substring(ITSELF.length() - 1) : feed + ": " + sentence;
    }

    /// It was not asked, since it said not long ago that it knows nothing.
    public boolean isRemembered() {
        return sentence.equals(LATELY);
    }

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
