package org.aurorasoc.workbench.store.embedded.words;

/// When what is in memory becomes a file.
///
/// @param mostInMemory so many entries become a segment at once
/// @param worthKeeping so many do when the store is closed; fewer are as quickly read from their rows
record WordLimits(int mostInMemory, int worthKeeping) {
    /// 16,384 entries of thirty words take some 25 MB.
    static final WordLimits MEASURED = new WordLimits(16_384, 1_000);
}
