package org.aurorasoc.workbench.service.map;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.aurorasoc.workbench.domain.map.CollectionMap;
import org.aurorasoc.workbench.domain.map.MapMethod;
import org.aurorasoc.workbench.domain.map.Placement;
import org.aurorasoc.workbench.domain.map.Trust;

/// A finished map as bytes: how many points, when it was made, then x, y and trust of each, and a checksum.
record KeptMap(Placement places, List<Integer> trust, Instant made) {
    private static final int HEAD = Integer.BYTES + Long.BYTES;
    private static final int POINT = 2 * Float.BYTES + 1;

    static byte[] bytes(CollectionMap map) {
        int points = map.rows().size();
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + points * POINT + Long.BYTES);
        bytes.putInt(points).putLong(map.origin().made().toEpochMilli());
        for (int i = 0; i < points; i++) {
            bytes.putFloat(map.places().x(i)).putFloat(map.places().y(i)).put((byte) map.trustOf(i));
        }
        bytes.putLong(sum(bytes.array(), bytes.position()));
        return bytes.array();
    }

    /// Empty when it is not what was written.
    static Optional<KeptMap> read(byte[] content, int points) {
        int body = HEAD + points * POINT;
        ByteBuffer bytes = ByteBuffer.wrap(content);
        if (content.length != body + Long.BYTES
                || bytes.getLong(body) != sum(content, body)
                || bytes.getInt() != points) {
            return Optional.empty();
        }
        Instant made = Instant.ofEpochMilli(bytes.getLong());
        float[] xs = new float[points];
        float[] ys = new float[points];
        List<Integer> trust = new ArrayList<>(points);
        for (int i = 0; i < points; i++) {
            xs[i] = bytes.getFloat();
            ys[i] = bytes.getFloat();
            trust.add(Math.clamp(bytes.get(), 0, Trust.OF));
        }
        return Optional.of(new KeptMap(new Placement(xs, ys), trust, made));
    }

    private static long sum(byte[] content, int length) {
        CRC32 sum = new CRC32();
        sum.update(content, 0, length);
        return sum.getValue();
    }

    CollectionMap of(Sample sample) {
        return Mapping.map(sample, places, trust, MapMethod.UMAP, made);
    }
}
