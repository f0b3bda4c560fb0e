package org.aurorasoc.workbench.domain.intel;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.aurorasoc.workbench.domain.AddressLiteral;

/// What tells of an inside network or carries a login, whatever the warning lists say: it is nobody else's business.
final class PrivateMatter {
    private static final String ADDRESS = "an address of an inside network";
    private static final String NAME = "a name of an inside network";
    private static final String LOGIN = "the address carries a login";
    private static final String UNREADABLE = "the address cannot be read";
    private static final Set<String> INSIDE_ENDINGS = Set.of(
            "local",
            "localhost",
            "localdomain",
            "internal",
            "intranet",
            "lan",
            "home",
            "corp",
            "private",
            "workgroup",
            "arpa");

    private PrivateMatter() {}

    static Optional<String> of(Indicator indicator) {
        String value = indicator.value();
        return switch (indicator.type()) {
            case "ip" -> ofHost(value);
            case "cidr" -> ofHost(value.substring(0, value.indexOf('/') < 0 ? value.length() : value.indexOf('/')));
            case "domain" -> ofHost(value);
            case "email" -> ofHost(value.substring(value.lastIndexOf('@') + 1));
            case "url" -> ofUrl(value);
            default -> Optional.empty();
        };
    }

    private static Optional<String> ofUrl(String url) {
        String rest = url.substring(url.indexOf("://") < 0 ? 0 : url.indexOf("://") + 3);
        String authority = rest.split("[/?#\\\\]", 2)[0];
        if (authority.indexOf('@') >= 0) {
            return Optional.of(LOGIN);
        }
        String host = withoutPort(authority);
        return host.isEmpty() ? Optional.of(UNREADABLE) : ofHost(host);
    }

    private static String withoutPort(String authority) {
        if (authority.startsWith("[")) {
            return authority.substring(1, Math.max(1, authority.indexOf(']')));
        }
        int colon = authority.indexOf(':');
        return colon < 0 ? authority : authority.substring(0, colon);
    }

    private static Optional<String> ofHost(String host) {
        byte[] address = AddressLiteral.bytes(host);
        if (address != null) {
            return isInside(address) ? Optional.of(ADDRESS) : Optional.empty();
        }
        String name = host.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        String ending = name.substring(name.lastIndexOf('.') + 1);
        if (ending.equals(name) || INSIDE_ENDINGS.contains(ending)) {
            return Optional.of(NAME);
        }
        // `0x7f.1` and `10.1` are addresses to some programs, and no name ends in a number.
        boolean isNumber = !ending.isEmpty() && Character.digit(ending.charAt(0), 10) >= 0;
        return ending.isEmpty() || isNumber ? Optional.of(UNREADABLE) : Optional.empty();
    }

    private static boolean isInside(byte[] bytes) {
        try {
            InetAddress address = InetAddress.getByAddress(bytes);
            byte[] plain = address.getAddress();
            return address.isSiteLocalAddress()
                    || address.isLoopbackAddress()
                    || address.isLinkLocalAddress()
                    || address.isAnyLocalAddress()
                    || address.isMulticastAddress()
                    || plain.length == 4 && isInside4(plain[0] & 0xff, plain[1] & 0xff)
                    || plain.length == 16 && (plain[0] & 0xfe) == 0xfc;
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static boolean isInside4(int first, int second) {
        return first == 0 || first == 100 && second >= 64 && second < 128 || first >= 240;
    }
}
