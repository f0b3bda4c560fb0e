package org.aurorasoc.workbench.store.embedded;

import java.util.Arrays;
import org.aurorasoc.workbench.domain.ModelId;
import org.jspecify.annotations.Nullable;

/// The live rows of one collection that one model embedded: only these may stand in one ranking.
final class RowGroup {
    private final ModelId model;
    private int[] slots = new int[16];
    private int size;
    private boolean hasCoarseRows;
    private volatile @Nullable BitCodes codes;

    RowGroup(ModelId model) {
        this.model = model;
    }

    ModelId model() {
        return model;
    }

    int size() {
        return size;
    }

    /// The first [#size()] are the group's slots, in no order.
    int[] slots() {
        return slots;
    }

    int slotAt(int position) {
        return slots[position];
    }

    /// Adds a slot and answers its position.
    int add(int slot, float inverseNorm) {
        hasCoarseRows |= Float.isNaN(inverseNorm);
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, size * 2);
        }
        slots[size] = slot;
        return size++;
    }

    /// Fills the gap with the last slot and its code, and answers that slot.
    int removeAt(int position) {
        slots[position] = slots[--size];
        if (codes != null) {
            codes.move(size, position);
        }
        return slots[position];
    }

    /// Whether one-bit codes may stand for every row's vector here.
    boolean canBeCoded() {
        return !hasCoarseRows;
    }

    @Nullable
    BitCodes codes() {
        return codes;
    }

    void codes(@Nullable BitCodes built) {
        codes = built;
    }
}
