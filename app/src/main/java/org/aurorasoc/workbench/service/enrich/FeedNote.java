package org.aurorasoc.workbench.service.enrich;

import java.time.Duration;
import org.aurorasoc.workbench.domain.AsciiCase;
import org.aurorasoc.workbench.domain.intel.FeedAnswer;
import org.aurorasoc.workbench.domain.intel.HeldBack;

/// What became of the question to a feed.
public record FeedNote(String feed, Fate fate) {
    /// A closed set, which the window words by itself; only of what failed the sentence is its own.
    public sealed interface Fate {
        record Waiting() implements Fate {}

        /// @param rule why the feed came to its verdict
        record Known(String rule) implements Fate {}

        /// It knows nothing of it.
        ///
        /// @param lately it said so not long ago, and was not asked again
        record Stranger(boolean lately) implements Fate {}

        /// The gate let the question not out.
        record Kept(HeldBack why) implements Fate {}

        record RateLimited(Duration retryAfter) implements Fate {}

        record Silent(Duration waited) implements Fate {}

        record Failed(String sentence) implements Fate {}
    }

    public State state() {
        return switch (fate) {
            case Fate.Waiting _ -> State.WAITING;
            case Fate.Known _ -> State.KNOWS;
            case Fate.Stranger _ -> State.STRANGER;
            case Fate.Kept _ -> State.HELD_BACK;
            case Fate.RateLimited _ -> State.RATE_LIMITED;
            case Fate.Silent _, Fate.Failed _ -> State.FAILED;
        };
    }

    /// In English, for the command line and for documents; empty while it is waited for.
    public String sentence() {
        return switch (fate) {
            case Fate.Waiting _ -> "";
            case Fate.Known(var rule) -> rule;
            case Fate.Stranger(var lately) ->
                lately ? "It knew nothing of it within the last hour." : "It knows nothing of it.";
            case Fate.Kept(var why) -> why.sentence();
            case Fate.RateLimited(var after) -> "It asks for patience: " + after.toSeconds() + " s.";
            case Fate.Silent(var waited) -> new FeedAnswer.Silent(waited).sentence();
            case Fate.Failed(var sentence) -> sentence;
        };
    }

    public enum State {
        WAITING,
        KNOWS,
        STRANGER,
        HELD_BACK,
        RATE_LIMITED,
        FAILED;

        public String word() {
            return AsciiCase.lower(name());
        }
    }
}
