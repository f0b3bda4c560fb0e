package org.aurorasoc.workbench.store.embedded;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.aurorasoc.workbench.domain.ModelId;
import org.jspecify.annotations.Nullable;

/// The directory of live rows by slot, in memory: what a search needs of a row besides its vector. Some 150 bytes a
/// row, and 200 more once filters were used. Changed only while no search runs.
final class LiveRows {
    private final Map<String, CollectionRows> collections = new HashMap<>();
    private final BitSet live = new BitSet();
    private byte[][] keys = {};
    private CollectionRows[] owners = {};
    private RowGroup[] groups = {};
    private int[] positions = {};
    private float[] inverseNorms = {};
    private @Nullable Traits[] traits = {};

    /// The first slot from `from` on that no live row has. A slot that a row gave up is free for others at once: no
    /// search is running when it changes hands.
    int freeSlot(int from) {
        return live.nextClearBit(from);
    }

    int count() {
        return live.cardinality();
    }

    /// One past the highest live slot.
    int slots() {
        return live.length();
    }

    Set<String> collections() {
        return collections.keySet();
    }

    CollectionRows collection(String name) {
        CollectionRows found = collections.get(name);
        return found == null ? new CollectionRows(name) : found;
    }

    void add(RowPlace place, float inverseNorm) {
        makeRoomFor(place.slot());
        CollectionRows owner = collections.computeIfAbsent(place.collection(), CollectionRows::new);
        RowGroup group = owner.group(new ModelId(place.model()));
        int slot = place.slot();
        live.set(slot);
        keys[slot] = place.sourceKey();
        owners[slot] = owner;
        groups[slot] = group;
        positions[slot] = group.add(slot, inverseNorm);
        inverseNorms[slot] = inverseNorm;
        owner.knownCandidates().forget();
    }

    void remove(int slot) {
        RowGroup group = groups[slot];
        int moved = group.removeAt(positions[slot]);
        positions[moved] = positions[slot];
        live.clear(slot);
        traits[slot] = null;
        owners[slot].knownCandidates().forget();
        if (owners[slot].size() == 0) {
            collections.remove(owners[slot].name());
        }
    }

    private void makeRoomFor(int slot) {
        if (slot < keys.length) {
            return;
        }
        int size = Math.max(1024, Math.max(slot + 1, keys.length + keys.length / 2));
        keys = Arrays.copyOf(keys, size);
        owners = Arrays.copyOf(owners, size);
        groups = Arrays.copyOf(groups, size);
        positions = Arrays.copyOf(positions, size);
        inverseNorms = Arrays.copyOf(inverseNorms, size);
        traits = Arrays.copyOf(traits, size);
    }

    byte[] key(int slot) {
        return keys[slot];
    }

    RowGroup group(int slot) {
        return groups[slot];
    }

    /// Where the row is among those of its group.
    int position(int slot) {
        return positions[slot];
    }

    CollectionRows owner(int slot) {
        return owners[slot];
    }

    /// 1/|v|, or NaN where floats are too coarse to compare by.
    float inverseNorm(int slot) {
        return inverseNorms[slot];
    }

    boolean isLive(int slot) {
        return live.get(slot);
    }

    @Nullable
    Traits traits(int slot) {
        return traits[slot];
    }

    void traits(int slot, Traits known) {
        traits[slot] = known;
        owners[slot].knownCandidates().forget();
    }
}
