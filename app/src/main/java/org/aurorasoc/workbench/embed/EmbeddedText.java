package org.aurorasoc.workbench.embed;

import org.aurorasoc.workbench.domain.Embedding;

/// A text's vector and how much of the text the model read.
///
/// @param truncated that the text may have more than the model read
/// @param pieces all word pieces with the two markers; of a text longer than
///     [org.aurorasoc.workbench.domain.EmbeddedTextRule#MOST_READ] those up to there, so it has at least about as many;
///     0 where the embedder reads bytes, not pieces
public record EmbeddedText(Embedding embedding, boolean truncated, int pieces) {}
