package org.aurorasoc.workbench.store.embedded;

/// Keeps the `wanted` highest scores seen, to know the score that a row must reach: a heap with the lowest on top.
final class BestScores {
    private final float[] heap;
    private int size;

    BestScores(int wanted) {
        heap = new float[wanted];
    }

    void offer(float score) {
        if (size < heap.length) {
            heap[size] = score;
            rise(size++);
        } else if (score > heap[0]) {
            heap[0] = score;
            sink();
        }
    }

    /// The lowest of the best, or minus infinity while there are fewer than wanted.
    float lowest() {
        return size < heap.length ? Float.NEGATIVE_INFINITY : heap[0];
    }

    private void rise(int at) {
        for (int child = at; child > 0 && heap[child] < heap[(child - 1) / 2]; child = (child - 1) / 2) {
            swap(child, (child - 1) / 2);
        }
    }

    private void sink() {
        int parent = 0;
        for (int child = lowerChild(0); child < size && heap[child] < heap[parent]; child = lowerChild(parent)) {
            swap(child, parent);
            parent = child;
        }
    }

    private int lowerChild(int parent) {
        int left = 2 * parent + 1;
        return left + 1 < size && heap[left + 1] < heap[left] ? left + 1 : left;
    }

    private void swap(int a, int b) {
        float held = heap[a];
        heap[a] = heap[b];
        heap[b] = held;
    }
}
