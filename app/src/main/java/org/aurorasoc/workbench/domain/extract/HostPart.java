package org.aurorasoc.workbench.domain.extract;

import java.util.Set;

/// The host that an indicator speaks of.
public final class HostPart {
    private static final Set<String> RESERVED = Set.of("example", "test", "invalid");

    private HostPart() {}

    /// In lower case; empty for what has no host, such as a hash.
    public static String of(String type, String lower) {
        return switch (type) {
            case "ip", "cidr", "domain" -> lower;
            case "email" -> lower.substring(lower.indexOf('@') + 1);
            case "url" -> ofUrl(lower);
            default -> "";
        };
    }

    static boolean isForDocumentation(String host) {
        return RESERVED.contains(host.substring(host.lastIndexOf('.') + 1))
                || host.startsWith("192.0.2.")
                || host.startsWith("198.51.100.")
                || host.startsWith("203.0.113.")
                || host.startsWith("2001:db8:");
    }

    private static String ofUrl(String url) {
        int scheme = url.indexOf("://");
        int from = scheme < 0 ? 0 : scheme + 3;
        int end = from;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String authority = url.substring(from, end);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        if (host.startsWith("[")) {
            return host.substring(1, Math.max(1, host.indexOf(']')));
        }
        int colon = host.indexOf(':');
        return colon < 0 ? host : host.substring(0, colon);
    }
}
