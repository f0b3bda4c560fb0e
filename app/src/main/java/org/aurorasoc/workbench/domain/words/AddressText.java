package org.aurorasoc.workbench.domain.words;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Addresses in one spelling, whoever shortened which zeros. Reads literals only: nothing is ever looked up.
final class AddressText {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f:.]{2,45}");

    private AddressText() {}

    static @Nullable String version6(String lower) {
        if (!SHAPE.matcher(lower).matches() || lower.indexOf(':') == lower.lastIndexOf(':')) {
            return null;
        }
        try {
            InetAddress address = InetAddress.ofLiteral(lower);
            return address instanceof Inet6Address ? address.getHostAddress() : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
