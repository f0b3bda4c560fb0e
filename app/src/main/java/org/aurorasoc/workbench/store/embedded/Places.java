package org.aurorasoc.workbench.store.embedded;

import java.util.Arrays;

/// Where a word stands: the numbers of the entries, each with the word's frequency there.
final class Places {
    private int[] pairs = new int[2];
    private int size;

    void add(int entry, int frequency) {
        if (2 * size == pairs.length) {
            pairs = Arrays.copyOf(pairs, pairs.length + Math.max(2, pairs.length / 4 * 2));
        }
        pairs[2 * size] = entry;
        pairs[2 * size + 1] = frequency;
        size++;
    }

    int size() {
        return size;
    }

    int entry(int place) {
        return pairs[2 * place];
    }

    int frequency(int place) {
        return pairs[2 * place + 1];
    }
}
