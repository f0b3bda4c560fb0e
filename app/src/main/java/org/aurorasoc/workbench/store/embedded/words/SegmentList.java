package org.aurorasoc.workbench.store.embedded.words;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.CRC32C;

/// Which segments hold whose words, up to which change. Written whole: a torn one is recognised and counts as none.
record SegmentList(UUID store, Map<String, Listed> collections) {
    private static final long MAGIC = 0x31_54_53_49_4C_57_41L; // "AWLIST1"

    /// @param change the last one that these segments reflect; `at` its time in microseconds
    record Listed(long change, long at, List<Part> parts) {}

    /// @param gone the entries of the segment that no longer held
    record Part(long number, int checksum, BitSet gone) {}

    SegmentList with(String collection, Listed listed) {
        Map<String, Listed> changed = new TreeMap<>(collections);
        changed.put(collection, listed);
        return new SegmentList(store, changed);
    }

    boolean names(long number) {
        return collections.values().stream()
                .flatMap(listed -> listed.parts().stream())
                .anyMatch(part -> part.number() == number);
    }

    byte[] bytes() {
        List<byte[]> pieces = new ArrayList<>();
        pieces.add(longs(MAGIC, store.getMostSignificantBits(), store.getLeastSignificantBits(), collections.size()));
        collections.forEach((name, listed) -> {
            byte[] text = name.getBytes(StandardCharsets.UTF_8);
            pieces.add(longs(text.length));
            pieces.add(text);
            pieces.add(longs(listed.change(), listed.at(), listed.parts().size()));
            for (Part part : listed.parts()) {
                byte[] gone = part.gone().toByteArray();
                pieces.add(longs(part.number(), part.checksum(), gone.length));
                pieces.add(gone);
            }
        });
        CRC32C crc = new CRC32C();
        pieces.forEach(crc::update);
        pieces.add(longs(crc.getValue()));
        ByteBuffer all =
                ByteBuffer.allocate(pieces.stream().mapToInt(p -> p.length).sum());
        pieces.forEach(all::put);
        return all.array();
    }

    private static byte[] longs(long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES);
        for (long value : values) {
            bytes.putLong(value);
        }
        return bytes.array();
    }

    /// Empty when it is damaged, or another store's.
    static Optional<SegmentList> read(byte[] bytes, UUID store) {
        if (bytes.length < Long.BYTES || !isIntact(bytes)) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, bytes.length - Long.BYTES);
        if (in.remaining() < 3 * Long.BYTES
                || in.getLong() != MAGIC
                || !new UUID(in.getLong(), in.getLong()).equals(store)) {
            return Optional.empty();
        }
        Map<String, Listed> collections = new TreeMap<>();
        for (long left = in.getLong(); left > 0; left--) {
            String name = new String(piece(in), StandardCharsets.UTF_8);
            collections.put(name, listed(in));
        }
        return Optional.of(new SegmentList(store, collections));
    }

    private static boolean isIntact(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, bytes.length - Long.BYTES);
        return crc.getValue() == ByteBuffer.wrap(bytes).getLong(bytes.length - Long.BYTES);
    }

    private static Listed listed(ByteBuffer in) {
        long change = in.getLong();
        long at = in.getLong();
        List<Part> parts = new ArrayList<>();
        for (long left = in.getLong(); left > 0; left--) {
            parts.add(new Part(in.getLong(), (int) in.getLong(), BitSet.valueOf(piece(in))));
        }
        return new Listed(change, at, List.copyOf(parts));
    }

    private static byte[] piece(ByteBuffer in) {
        byte[] piece = new byte[Math.toIntExact(in.getLong())];
        in.get(piece);
        return piece;
    }
}
