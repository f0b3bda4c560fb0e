package org.aurorasoc.workbench.domain.intel;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.jspecify.annotations.Nullable;

/// What a feed says of one indicator. "Not known" is an answer; the others say that there is none.
public sealed interface FeedAnswer {
    /// @param rule why it came to this verdict, in words
    /// @param confidence 0 to 100, when the feed gives one
    /// @param context what the feed tells about it, or empty
    /// @param raw the feed's records as they came: `{"records":[…]}`
    record Found(
            VerdictWord verdict,
            String rule,
            @Nullable Integer confidence,
            String context,
            List<String> tags,
            @Nullable Tlp tlp,
            FeedTimes times,
            JsonObject raw)
            implements FeedAnswer {
        public Found {
            tags = List.copyOf(tags);
        }

        @Override
        public String toString() {
            return "found " + verdict.word();
        }
    }

    record NotKnown() implements FeedAnswer {}

    /// The feed, or our own limit for it, asks for patience. Nothing is known about the indicator.
    record RateLimited(Duration retryAfter) implements FeedAnswer {}

    /// It was waited for as long as is set, in vain.
    record Silent(Duration waited) implements FeedAnswer {
        /// In English, for the command line and for documents.
        public String sentence() {
            String seconds = BigDecimal.valueOf(waited.toMillis(), 3)
                    .stripTrailingZeros()
                    .toPlainString();
            return "It gave no answer in " + seconds + " s.";
        }

        public String remedy() {
            return "Try again, or set a longer timeout_seconds.";
        }
    }

    /// Away, or it answers what cannot be read.
    record Unavailable(String sentence, String remedy) implements FeedAnswer {}

    /// It does not take our key, or we do not go where it points.
    record Refused(String sentence, String remedy) implements FeedAnswer {}
}
