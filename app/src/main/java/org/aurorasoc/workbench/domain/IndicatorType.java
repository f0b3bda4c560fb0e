package org.aurorasoc.workbench.domain;

import java.util.Map;

/// The canonical names of indicator types, and the aliases that feeds use.
public final class IndicatorType {
    public static final String UNKNOWN = "unknown";
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("ipv4", "ip"),
            Map.entry("ipv6", "ip"),
            Map.entry("ip-src", "ip"),
            Map.entry("ip-dst", "ip"),
            Map.entry("hostname", "domain"),
            Map.entry("fqdn", "domain"),
            Map.entry("uri", "url"));
    private static final Map<Integer, String> HASH_BY_LENGTH =
            Map.of(32, "md5", 40, "sha1", 64, "sha256", 128, "sha512");

    private IndicatorType() {}

    /// The canonical type of a value that came under `type`; a type we do not know stays as it came.
    public static String canonical(String type, String value) {
        String lower = AsciiCase.lower(type.strip());
        if (lower.isEmpty()) {
            return UNKNOWN;
        }
        if (lower.equals("hash")) {
            return HASH_BY_LENGTH.getOrDefault(value.strip().length(), "hash");
        }
        return ALIASES.getOrDefault(lower, lower);
    }
}
