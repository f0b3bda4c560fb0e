package org.aurorasoc.workbench.domain.intel;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.aurorasoc.workbench.domain.AddressLiteral;
import org.jspecify.annotations.Nullable;

/// What tells of an inside network or carries a login, whatever the warning lists say: it is nobody else's business.
final class PrivateMatter {
    private static final Map<String, Pattern> SHAPES = Map.of(
            "md5", Pattern.compile("[0-9a-f]{32}"),
            "sha1", Pattern.compile("[0-9a-f]{40}"),
            "sha256", Pattern.compile("[0-9a-f]{64}"),
            "sha512", Pattern.compile("[0-9a-f]{128}"),
            "cve", Pattern.compile("CVE-[0-9]{4}-[0-9]{1,12}"),
            "asn", Pattern.compile("AS[0-9]{1,10}"),
            "wallet", Pattern.compile("[0-9A-Za-z]{25,110}"));
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

    private static final byte[] NAT64 = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final byte[] OUTSIDE = {8, 8, 8, 8};

    private PrivateMatter() {}

    static Optional<Privacy> of(Indicator indicator) {
        String value = indicator.value();
        return switch (indicator.type()) {
            case "ip" -> ofHost(value);
            case "cidr" -> ofHost(value.substring(0, value.indexOf('/') < 0 ? value.length() : value.indexOf('/')));
            case "domain" -> ofHost(value);
            case "email" -> ofHost(value.substring(value.lastIndexOf('@') + 1));
            case "url" -> ofUrl(value);
            default -> ofShape(SHAPES.get(indicator.type()), value);
        };
    }

    /// Under a wrong type anything could leave: the name of a server as an MD5.
    private static Optional<Privacy> ofShape(@Nullable Pattern shape, String value) {
        return shape == null || shape.matcher(value).matches() ? Optional.empty() : Optional.of(Privacy.MISNAMED);
    }

    private static Optional<Privacy> ofUrl(String url) {
        String rest = url.substring(url.indexOf("://") < 0 ? 0 : url.indexOf("://") + 3);
        String authority = rest.split("[/?#\\\\]", 2)[0];
        if (authority.indexOf('@') >= 0) {
            return Optional.of(Privacy.LOGIN);
        }
        String host = withoutPort(authority);
        return host.isEmpty() ? Optional.of(Privacy.UNREADABLE) : ofHost(host);
    }

    private static String withoutPort(String authority) {
        if (authority.startsWith("[")) {
            return authority.substring(1, Math.max(1, authority.indexOf(']')));
        }
        int colon = authority.indexOf(':');
        return colon < 0 ? authority : authority.substring(0, colon);
    }

    private static Optional<Privacy> ofHost(String host) {
        String plain = plain(host);
        byte[] address = AddressLiteral.bytes(plain);
        if (address != null) {
            return isInside(address) ? Optional.of(Privacy.INSIDE_ADDRESS) : Optional.empty();
        }
        String name = plain.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        String ending = name.substring(name.lastIndexOf('.') + 1);
        if (ending.equals(name) || INSIDE_ENDINGS.contains(ending)) {
            return Optional.of(Privacy.INSIDE_NAME);
        }
        // `0x7f.1` and `10.1` are addresses to some programs, and no name ends in a number.
        boolean isNumber = !ending.isEmpty() && Character.digit(ending.charAt(0), 10) >= 0;
        return ending.isEmpty() || isNumber || name.indexOf('%') >= 0
                ? Optional.of(Privacy.UNREADABLE)
                : Optional.empty();
    }

    /// Browsers read wide letters and the full stops of other scripts as plain ones.
    private static String plain(String host) {
        return Normalizer.normalize(host, Normalizer.Form.NFKC).replace('\u3002', '.');
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
                    || plain.length == 16 && ((plain[0] & 0xfe) == 0xfc || isInside(carried(plain)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// The IPv4 address that an IPv6 one carries: through NAT64, 6to4, or as its last four bytes. Nothing else is any.
    private static byte[] carried(byte[] six) {
        boolean is6to4 = six[0] == 0x20 && six[1] == 0x02;
        boolean isLast = Arrays.equals(six, 0, 12, NAT64, 0, 12) || Arrays.equals(six, 0, 12, new byte[12], 0, 12);
        return is6to4 ? Arrays.copyOfRange(six, 2, 6) : isLast ? Arrays.copyOfRange(six, 12, 16) : OUTSIDE;
    }

    private static boolean isInside4(int first, int second) {
        return first == 0 || first == 100 && second >= 64 && second < 128 || first >= 240;
    }
}
