package org.aurorasoc.workbench.domain.refang;

/// A text without its marks, and the way back: which place of the original a place of the plain text comes from. All
/// offsets count UTF-16 units, as `String` does.
public final class Refanged {
    private static final int FIELDS = 4;
    private final String original;
    private final String text;
    /// Four numbers a change: start and end in the plain text, start and end in the original.
    private final int[] changes;

    Refanged(String original, String text, int[] changes) {
        this.original = original;
        this.text = text;
        this.changes = changes;
    }

    public String original() {
        return original;
    }

    public String text() {
        return text;
    }

    /// Where in the original the plain character at `at` begins.
    public int start(int at) {
        int change = lastChangeFrom(at);
        if (change < 0) {
            return at;
        }
        return at < changes[change + 1] ? changes[change + 2] : changes[change + 3] + at - changes[change + 1];
    }

    /// Where in the original the plain text before `at` ends.
    public int end(int at) {
        int change = lastChangeFrom(at - 1);
        if (change < 0) {
            return at;
        }
        return at - 1 < changes[change + 1] ? changes[change + 3] : changes[change + 3] + at - changes[change + 1];
    }

    /// Whether somebody had defanged something between two places of the plain text.
    public boolean isChanged(int start, int end) {
        int change = lastChangeFrom(end - 1);
        return change >= 0 && changes[change + 1] > start;
    }

    private int lastChangeFrom(int at) {
        int low = 0;
        int high = changes.length / FIELDS;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (changes[middle * FIELDS] <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (low - 1) * FIELDS;
    }
}
