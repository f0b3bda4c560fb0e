package org.aurorasoc.workbench.viewmodel.why;

/// Both whole texts, with the same numbers in them.
public record FullTexts(FullText yours, FullText theirs) {}
