package org.aurorasoc.workbench.embed.onnx;

/// A text as the model reads it: at most 256 ids with both markers, and how many there were before the cut.
///
/// @param truncated that the text has more, or may have more since nobody looked further
record WordPieces(long[] ids, int total, boolean truncated) {
    /// What the model was made for; beyond it sentence-transformers cuts as well.
    static final int MOST = 256;

    /// Cuts `all`, which starts and ends with a marker, and keeps both; `goesOn` says that they are not all.
    static WordPieces cut(long[] all, boolean goesOn) {
        if (all.length <= MOST) {
            return new WordPieces(all, all.length, goesOn);
        }
        long[] kept = java.util.Arrays.copyOf(all, MOST);
        kept[MOST - 1] = all[all.length - 1];
        return new WordPieces(kept, all.length, true);
    }

    int length() {
        return ids.length;
    }
}
