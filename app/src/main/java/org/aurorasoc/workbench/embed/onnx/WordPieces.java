package org.aurorasoc.workbench.embed.onnx;

/// A text as the model reads it: at most as many ids as its window has, both markers included, and how many there were
/// before the cut.
///
/// @param truncated that the text has more, or may have more since nobody looked further
record WordPieces(long[] ids, int total, boolean truncated) {
    /// Cuts `all`, which starts and ends with a marker, and keeps both; `goesOn` says that they are not all.
    static WordPieces cut(long[] all, int window, boolean goesOn) {
        if (all.length <= window) {
            return new WordPieces(all, all.length, goesOn);
        }
        long[] kept = java.util.Arrays.copyOf(all, window);
        kept[window - 1] = all[all.length - 1];
        return new WordPieces(kept, all.length, true);
    }

    int length() {
        return ids.length;
    }
}
