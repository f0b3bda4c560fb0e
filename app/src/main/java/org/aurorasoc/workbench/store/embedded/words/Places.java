package org.aurorasoc.workbench.store.embedded.words;

import java.util.Arrays;

/// Where a word stands: the numbers of the entries, ascending, each with the word's frequency there.
final class Places {
    static final int NOWHERE = -1;

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

    /// The place in this entry, or [#NOWHERE].
    int of(int entry) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = entry(middle);
            if (found == entry) {
                return middle;
            }
            if (found < entry) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return NOWHERE;
    }

    int entry(int place) {
        return pairs[2 * place];
    }

    int frequency(int place) {
        return pairs[2 * place + 1];
    }

    int mostFrequent() {
        int most = 0;
        for (int i = 0; i < size; i++) {
            most = Math.max(most, frequency(i));
        }
        return most;
    }

    /// The same places with entries renumbered, those that became [#NOWHERE] left out.
    Places renumbered(int[] numbers) {
        Places living = new Places();
        for (int i = 0; i < size; i++) {
            if (numbers[entry(i)] >= 0) {
                living.add(numbers[entry(i)], frequency(i));
            }
        }
        return living;
    }
}
