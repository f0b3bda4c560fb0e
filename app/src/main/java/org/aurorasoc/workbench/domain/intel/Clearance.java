package org.aurorasoc.workbench.domain.intel;

import java.util.List;

/// The gate's word on one question to one feed: exactly what would be asked, where it would go, and what is held back.
/// Shown as the preview and handed to the feed as it is; only the gate makes one.
public final class Clearance {
    private final FeedTerms feed;
    private final List<Indicator> cleared;
    private final List<HeldBack> heldBack;

    Clearance(FeedTerms feed, List<Indicator> cleared, List<HeldBack> heldBack) {
        this.feed = feed;
        this.cleared = List.copyOf(cleared);
        this.heldBack = List.copyOf(heldBack);
    }

    public FeedTerms feed() {
        return feed;
    }

    /// What the feed may be asked about, each once.
    public List<Indicator> cleared() {
        return cleared;
    }

    public List<HeldBack> heldBack() {
        return heldBack;
    }

    /// Whether nobody outside would learn of the question.
    public boolean nothingLeaves() {
        return feed.staysHere() || cleared.isEmpty();
    }

    /// One line for the preview.
    public String sentence() {
        return feed.staysHere()
                ? "The feed " + feed.name() + " is a file here: nothing leaves, so the marking holds nothing back."
                : cleared.size() + " of " + (cleared.size() + heldBack.size()) + " would be sent to "
                        + feed.destination() + " (at most " + feed.ceiling().label() + ").";
    }

    @Override
    public String toString() {
        return cleared.size() + " cleared, " + heldBack.size() + " held back";
    }
}
