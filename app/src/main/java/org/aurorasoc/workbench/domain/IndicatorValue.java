package org.aurorasoc.workbench.domain;

import java.util.Locale;

/// The one way a value is written, so that the same indicator always has the same id.
public final class IndicatorValue {

    private IndicatorValue() {}

    /// The canonical form of `value` under a canonical type; a value that does not fit its type stays as it came.
    public static String canonical(String type, String value) {
        String stripped = value.strip();
        return switch (type) {
            case "domain" -> withoutFinalDot(stripped.toLowerCase(Locale.ROOT));
            case "email", "md5", "sha1", "sha256", "sha512" -> stripped.toLowerCase(Locale.ROOT);
            case "cve", "technique", "asn" -> stripped.toUpperCase(Locale.ROOT);
            case "ip" -> address(stripped);
            case "cidr" -> CidrText.of(stripped);
            case "wallet" -> wallet(stripped);
            default -> stripped;
        };
    }

    private static String withoutFinalDot(String name) {
        return name.endsWith(".") && name.length() > 1 ? name.substring(0, name.length() - 1) : name;
    }

    private static String address(String text) {
        byte[] bytes = AddressLiteral.bytes(text);
        return bytes == null ? text : written(bytes);
    }

    static String written(byte[] address) {
        return address.length == 4 ? dotted(address) : Ipv6Text.of(address);
    }

    /// Capitals of an Ethereum or bech32 address are a check, or loudness; those of base58 are digits.
    private static String wallet(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.startsWith("0x") || lower.startsWith("bc1") ? lower : text;
    }

    private static String dotted(byte[] bytes) {
        return (bytes[0] & 0xff) + "." + (bytes[1] & 0xff) + "." + (bytes[2] & 0xff) + "." + (bytes[3] & 0xff);
    }
}
