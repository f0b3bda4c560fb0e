package org.aurorasoc.workbench.store.embedded.words;

import java.util.UUID;

/// Where an entry is looked for by its key: a table of numbers, open-addressed, zero being free. The multiplier comes
/// from the store, so that nobody can choose keys that meet.
record KeyTable(long multiplier) {
    private static final int HALF = 32;

    static KeyTable of(UUID store) {
        return new KeyTable(
                store.getMostSignificantBits() ^ Long.rotateLeft(store.getLeastSignificantBits(), HALF) | 1);
    }

    /// A power of two, at most three quarters of it taken.
    static int sizeFor(int entries) {
        return Math.max(2, Integer.highestOneBit(entries + entries / 3) * 2);
    }

    int hash(byte[] key) {
        long hash = key.length;
        for (byte each : key) {
            hash = (hash ^ each) * multiplier;
            hash ^= hash >>> HALF;
        }
        return (int) (hash ^ hash >>> HALF);
    }

    static int[] fill(int[] hashes, int entries) {
        int[] table = new int[sizeFor(entries)];
        for (int entry = 0; entry < entries; entry++) {
            int at = hashes[entry] & table.length - 1;
            while (table[at] != 0) {
                at = at + 1 & table.length - 1;
            }
            table[at] = entry + 1;
        }
        return table;
    }
}
