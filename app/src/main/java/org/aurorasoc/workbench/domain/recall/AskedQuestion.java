package org.aurorasoc.workbench.domain.recall;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aurorasoc.workbench.domain.EmbeddedTextRule;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.trace.TextTokens;

/// A question as the legs need it: read once, then looked up in several ways.
///
/// @param id under which judgements on it are kept
/// @param text whose words count; of a stored case its summary
/// @param like the stored case, as it was read, that it asks for the like of and that never answers itself
/// @param windows the text in pieces that the model read; of a stored case one, with its stored vector
/// @param degradedReason why similarity is not of meaning; empty when it is
/// @param pieces how many word pieces the text has, see `hasMorePieces`; `piecesRead` of them the model read
public record AskedQuestion(
        UUID id,
        String text,
        Optional<StoredEntry> like,
        List<Window> windows,
        ModelId model,
        String degradedReason,
        int pieces,
        int piecesRead,
        boolean truncated,
        TextTokens tokens) {
    public AskedQuestion {
        windows = List.copyOf(windows);
    }

    public record Window(String text, Embedding embedding) {}

    /// How near a row is, by the window that is nearest to it.
    public record Nearness(double score, int window) {}

    public Optional<String> caseId() {
        return like.map(entry -> entry.key().sourceId());
    }

    /// Of a very long text the pieces are counted in its first part only: it has at least so many.
    public boolean hasMorePieces() {
        return truncated && !EmbeddedTextRule.isReadable(text);
    }

    /// Empty for a row whose vector another model made.
    public Optional<Nearness> nearness(StoredEntry row) {
        if (!model.ranks(row.model())) {
            return Optional.empty();
        }
        Nearness best = new Nearness(windows.getFirst().embedding().cosine(row.embedding()), 0);
        for (int i = 1; i < windows.size(); i++) {
            double score = windows.get(i).embedding().cosine(row.embedding());
            best = score > best.score() ? new Nearness(score, i) : best;
        }
        return Optional.of(best);
    }
}
