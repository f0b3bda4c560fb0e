package org.aurorasoc.workbench.domain.extract;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.aurorasoc.workbench.domain.AddressLiteral;
import org.jspecify.annotations.Nullable;

/// Ranges by their length: to find those that hold an address takes one look for each length there is.
final class AddressRanges {
    private record Bits(long high, long low) {
        Bits kept(int length) {
            return new Bits(high & mask(length), low & mask(length - 64));
        }

        private static long mask(int length) {
            return length <= 0 ? 0 : length >= 64 ? -1 : -1L << (64 - length);
        }
    }

    private record Range(Bits bits, int length, boolean isVersion4) {}

    private final Map<Integer, Map<Bits, String>> version4 = new TreeMap<>();
    private final Map<Integer, Map<Bits, String>> version6 = new TreeMap<>();

    /// Whether `text` was an address or a range.
    boolean add(String text, String list) {
        Range range = range(text);
        if (range == null) {
            return false;
        }
        (range.isVersion4() ? version4 : version6)
                .computeIfAbsent(range.length(), _ -> new HashMap<>())
                .putIfAbsent(range.bits().kept(range.length()), list);
        return true;
    }

    Optional<String> listing(String text) {
        Range range = range(text);
        if (range == null) {
            return Optional.empty();
        }
        for (var each : (range.isVersion4() ? version4 : version6).entrySet()) {
            String list = each.getValue().get(range.bits().kept(each.getKey()));
            if (list != null && each.getKey() <= range.length()) {
                return Optional.of(list);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Range range(String text) {
        int slash = text.indexOf('/');
        byte[] bytes = AddressLiteral.bytes(slash < 0 ? text : text.substring(0, slash));
        String length = text.substring(slash + 1);
        if (bytes == null || slash >= 0 && !length.matches("[0-9]{1,3}")) {
            return null;
        }
        boolean isVersion4 = bytes.length == 4;
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        Bits bits =
                isVersion4 ? new Bits((long) buffer.getInt() << 32, 0) : new Bits(buffer.getLong(), buffer.getLong());
        int most = bytes.length * 8;
        return new Range(bits, slash < 0 ? most : Math.min(most, Integer.parseInt(length)), isVersion4);
    }
}
