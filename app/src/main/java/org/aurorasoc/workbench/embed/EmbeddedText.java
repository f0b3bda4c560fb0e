package org.aurorasoc.workbench.embed;

import org.aurorasoc.workbench.domain.Embedding;

/// A text's vector and how much of the text the model read. `pieces` counts all word pieces with the two markers;
/// 0 where the embedder reads bytes, not pieces.
public record EmbeddedText(Embedding embedding, boolean truncated, int pieces) {}
