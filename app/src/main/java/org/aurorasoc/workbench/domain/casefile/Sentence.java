package org.aurorasoc.workbench.domain.casefile;

import org.aurorasoc.workbench.domain.Embedding;

/// A sentence of a stored text with its vector, in the order of the text.
public record Sentence(String text, Embedding embedding) {}
