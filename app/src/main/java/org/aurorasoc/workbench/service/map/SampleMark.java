package org.aurorasoc.workbench.service.map;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.aurorasoc.workbench.domain.map.MapRow;
import org.aurorasoc.workbench.domain.map.Umap;
import org.aurorasoc.workbench.domain.map.UnitRows;
import org.aurorasoc.workbench.error.UnexpectedException;

/// A name for exactly these rows, vectors included, and this way of placing them.
final class SampleMark {
    private SampleMark() {}

    static String of(Sample sample) {
        MessageDigest digest = sha256();
        add(digest, sample.collection());
        add(digest, sample.model().name());
        add(digest, Umap.EDITION + " " + Umap.SEED + " " + Umap.NEIGHBOURS);
        UnitRows vectors = sample.vectors();
        ByteBuffer row = ByteBuffer.allocate(Float.BYTES * vectors.dimension());
        for (int i = 0; i < vectors.count(); i++) {
            MapRow each = sample.rows().get(i);
            add(digest, each.id());
            row.clear();
            for (int d = 0; d < vectors.dimension(); d++) {
                row.putFloat(vectors.value(i, d));
            }
            digest.update(row.flip());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new UnexpectedException("This Java has no SHA-256.", "Install another one.", e);
        }
    }
}
