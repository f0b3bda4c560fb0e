package org.aurorasoc.workbench.store.embedded;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Draws ids by lot, the same in every store: those whose MD5 comes first.
final class SampleDraw {
    private static final Comparator<Lot> ORDER = Comparator.comparing(Lot::md5, Arrays::compareUnsigned)
            .thenComparing(Lot::sourceKey, Arrays::compareUnsigned);

    private SampleDraw() {}

    private record Lot(byte[] md5, byte[] sourceKey) {}

    static List<String> of(LiveRows live, String collection, int most) {
        MessageDigest digest = md5();
        List<Lot> lots = new ArrayList<>();
        for (RowGroup group : live.collection(collection).groups()) {
            for (int i = 0; i < group.size(); i++) {
                byte[] sourceKey = live.key(group.slotAt(i));
                lots.add(new Lot(digest.digest(sourceKey), sourceKey));
            }
        }
        return lots.stream()
                .sorted(ORDER)
                .limit(most)
                .map(lot -> new String(lot.sourceKey(), StandardCharsets.UTF_8))
                .toList();
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
