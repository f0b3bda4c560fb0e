package org.aurorasoc.workbench.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.aurorasoc.workbench.error.UnexpectedException;

/// UUID version 5 in the URL namespace: the id that an indicator has in every client of the shared table.
public final class NameUuid {
    private static final UUID URL_NAMESPACE = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
    private static final long VERSION_5 = 0x5000L;
    private static final long VARIANT = 0x8000000000000000L;

    private NameUuid() {}

    /// The id of an indicator: of `"{type}:{value}"`.
    public static String ofIndicator(String type, String value) {
        return of(type + ":" + value).toString();
    }

    /// Of any name.
    public static UUID of(String name) {
        ByteBuffer digest = ByteBuffer.wrap(sha1(name));
        long high = (digest.getLong() & ~0xF000L) | VERSION_5;
        long low = (digest.getLong() & ~0xC000000000000000L) | VARIANT;
        return new UUID(high, low);
    }

    private static byte[] sha1(String name) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(URL_NAMESPACE.getMostSignificantBits())
                    .putLong(URL_NAMESPACE.getLeastSignificantBits())
                    .flip());
            return sha1.digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new UnexpectedException("This Java has no SHA-1.", "Use a complete JDK 25.", e);
        }
    }
}
