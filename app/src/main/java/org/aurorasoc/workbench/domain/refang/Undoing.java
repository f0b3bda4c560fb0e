package org.aurorasoc.workbench.domain.refang;

import java.util.Arrays;

/// Builds the plain text and remembers where it was changed.
final class Undoing {
    private final String original;
    private final StringBuilder plain;
    private int[] changes = new int[64];
    private int used;
    private int done;

    Undoing(String original) {
        this.original = original;
        this.plain = new StringBuilder(original.length());
    }

    /// Up to here the original is spoken for by marks.
    int done() {
        return done;
    }

    void keep(int at) {
        plain.append(original.charAt(at));
    }

    /// `at` is where the mark was met; what it takes away before that (one space) was kept and is dropped again.
    void undo(Undone undone) {
        int met = originalLength();
        plain.setLength(plain.length() - (met - undone.start()));
        int plainStart = plain.length();
        plain.append(undone.plain());
        remember(plainStart, plain.length(), undone.start(), undone.end());
        done = undone.end();
    }

    private int originalLength() {
        int lastPlainEnd = used == 0 ? 0 : changes[used - 3];
        return done + plain.length() - lastPlainEnd;
    }

    private void remember(int... change) {
        if (used + change.length > changes.length) {
            changes = Arrays.copyOf(changes, changes.length * 2);
        }
        System.arraycopy(change, 0, changes, used, change.length);
        used += change.length;
    }

    Refanged refanged() {
        return new Refanged(original, plain.toString(), Arrays.copyOf(changes, used));
    }
}
