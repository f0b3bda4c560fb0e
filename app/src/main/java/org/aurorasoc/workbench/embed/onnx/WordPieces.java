package org.aurorasoc.workbench.embed.onnx;

/// A text as the model reads it: at most 256 ids with both markers, and how many there were before the cut.
record WordPieces(long[] ids, int total) {
    /// What the model was made for; beyond it sentence-transformers cuts as well.
    static final int MOST = 256;

    /// Cuts `all`, which starts and ends with a marker, and keeps both.
    static WordPieces cut(long[] all) {
        if (all.length <= MOST) {
            return new WordPieces(all, all.length);
        }
        long[] kept = java.util.Arrays.copyOf(all, MOST);
        kept[MOST - 1] = all[all.length - 1];
        return new WordPieces(kept, all.length);
    }

    int length() {
        return ids.length;
    }

    boolean truncated() {
        return total > MOST;
    }
}
