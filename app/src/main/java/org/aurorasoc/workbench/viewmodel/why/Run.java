package org.aurorasoc.workbench.viewmodel.why;

/// A stretch of a sentence; `common` where the other sentence says the same word.
public record Run(String text, boolean common) {}
