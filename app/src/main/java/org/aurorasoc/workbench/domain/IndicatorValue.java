package org.aurorasoc.workbench.domain;

import java.net.InetAddress;
import java.util.Locale;

/// The one way a value is written, so that the same indicator always has the same id.
public final class IndicatorValue {
    private static final int LONGEST_ADDRESS = 45;

    private IndicatorValue() {}

    /// The canonical form of `value` under a canonical type; a value that does not fit its type stays as it came.
    public static String canonical(String type, String value) {
        String stripped = value.strip();
        return switch (type) {
            case "domain" -> withoutFinalDot(stripped.toLowerCase(Locale.ROOT));
            case "email", "md5", "sha1", "sha256", "sha512" -> stripped.toLowerCase(Locale.ROOT);
            case "cve", "technique", "asn" -> stripped.toUpperCase(Locale.ROOT);
            case "ip" -> address(stripped);
            default -> stripped;
        };
    }

    private static String withoutFinalDot(String name) {
        return name.endsWith(".") && name.length() > 1 ? name.substring(0, name.length() - 1) : name;
    }

    private static String address(String text) {
        boolean looksLikeOne =
                text.matches("[0-9]{1,3}([.][0-9]{1,3}){3}") || text.matches("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
        if (!looksLikeOne || text.length() > LONGEST_ADDRESS) {
            return text;
        }
        try {
            byte[] bytes = InetAddress.ofLiteral(text).getAddress();
            return bytes.length == 4 ? dotted(bytes) : Ipv6Text.of(bytes);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String dotted(byte[] bytes) {
        return (bytes[0] & 0xff) + "." + (bytes[1] & 0xff) + "." + (bytes[2] & 0xff) + "." + (bytes[3] & 0xff);
    }
}
