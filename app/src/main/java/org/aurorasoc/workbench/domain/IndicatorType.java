package org.aurorasoc.workbench.domain;

import java.util.List;
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

    private static final Map<String, List<String>> SPELLINGS = Map.of(
            "ip", List.of("ip", "ipv4", "ipv6", "ip-src", "ip-dst"),
            "domain", List.of("domain", "hostname", "fqdn"),
            "url", List.of("url", "uri"));

    private IndicatorType() {}

    /// The names under which other clients may have filed a value of a canonical type, the canonical one first.
    public static List<String> spellings(String type, String value) {
        if (HASH_BY_LENGTH.containsValue(type)) {
            return List.of(type, "hash");
        }
        String otherFamily = value.indexOf(':') < 0 ? "ipv6" : "ipv4";
        return SPELLINGS.getOrDefault(type, List.of(type)).stream()
                .filter(name -> !name.equals(otherFamily))
                .toList();
    }

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
