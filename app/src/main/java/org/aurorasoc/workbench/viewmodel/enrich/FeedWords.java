package org.aurorasoc.workbench.viewmodel.enrich;

import java.time.Duration;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.enrich.FeedNote;
import org.aurorasoc.workbench.service.enrich.FeedNote.Fate;
import org.aurorasoc.workbench.viewmodel.Reasons;

/// Words for what became of a question to a feed.
record FeedWords(Messages messages) {
    /// Empty where the state says all.
    String means(FeedNote note) {
        return switch (note.fate()) {
            case Fate.Waiting _ -> "";
            case Fate.Known(var rule) -> DetailWriter.shown(rule);
            case Fate.Stranger(var lately) ->
                messages.text(lately ? "enrich.feed.stranger.lately" : "enrich.feed.stranger.means");
            case Fate.Kept(var why) -> new Reasons(messages).heldBack(why);
            case Fate.RateLimited(var after) -> messages.text("enrich.feed.rate_limited.means", after.toSeconds());
            case Fate.Silent(var waited) -> messages.text("enrich.feed.silent.means", seconds(waited));
            case Fate.Failed(var sentence) -> DetailWriter.shown(sentence);
        };
    }

    /// With the feed as its subject: "misp gave no answer in 5 s."
    String said(FeedNote note) {
        String feed = VisibleText.line(note.feed());
        return switch (note.fate()) {
            case Fate.RateLimited(var after) -> messages.text("enrich.feed.rate_limited.said", feed, after.toSeconds());
            case Fate.Silent(var waited) -> messages.text("enrich.feed.silent.said", feed, seconds(waited));
            case Fate.Waiting _, Fate.Known _, Fate.Stranger _, Fate.Kept _, Fate.Failed _ -> line(note);
        };
    }

    /// "misp: It knows nothing of it."
    String line(FeedNote note) {
        String means = means(note);
        String words =
                means.isEmpty() ? messages.text("enrich.feed." + note.state().word()) : means;
        return messages.text("enrich.feed.said", VisibleText.line(note.feed()), words);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
