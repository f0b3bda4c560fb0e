package org.aurorasoc.workbench.domain;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/// Addresses written as literals. Nothing is ever looked up.
public final class AddressLiteral {
    private static final int LONGEST = 45;
    private static final int GROUPS = 8;

    private AddressLiteral() {}

    /// Four decimal parts up to 255, none with a zero in front: other readers take those for octal.
    public static boolean isVersion4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (String part : parts) {
            boolean fits = !part.isEmpty()
                    && part.length() <= 3
                    && part.chars().allMatch(c -> c >= '0' && c <= '9')
                    && Integer.parseInt(part) <= 255
                    && (part.length() == 1 || part.charAt(0) != '0');
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    public static boolean isVersion6(String text) {
        return looksLikeVersion6(text) && bytes(text) != null;
    }

    /// The bytes of an address, 4 or 16; null when it is none.
    public static byte @Nullable [] bytes(String text) {
        if (!isVersion4(text) && !looksLikeVersion6(text)) {
            return null;
        }
        try {
            return InetAddress.ofLiteral(text).getAddress();
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /// Cheap, and right about nearly everything: the library's refusal is an exception, and those are slow.
    private static boolean looksLikeVersion6(String text) {
        if (text.length() < 2 || text.length() > LONGEST || text.indexOf(':') < 0) {
            return false;
        }
        int colons = 0;
        int run = 0;
        boolean tail = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            colons += c == ':' ? 1 : 0;
            run = c == ':' || c == '.' ? 0 : run + 1;
            tail |= c == '.';
            if (c == ':' && tail || run > 4 || c != ':' && c != '.' && Character.digit(c, 16) < 0 || c > 127) {
                return false;
            }
        }
        int gap = text.indexOf("::");
        int most = gap >= 0 ? GROUPS : GROUPS - 1;
        return colons >= 2 && colons <= most && (gap >= 0 || tail || colons == GROUPS - 1);
    }
}
