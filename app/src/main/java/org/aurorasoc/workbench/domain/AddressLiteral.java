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
        return version4(text) != null;
    }

    private static byte @Nullable [] version4(String text) {
        byte[] bytes = new byte[4];
        int part = 0;
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) == '.') {
                int value = part < 4 ? octet(text, from, at) : -1;
                if (value < 0) {
                    return null;
                }
                bytes[part++] = (byte) value;
                from = at + 1;
            }
        }
        return part == 4 ? bytes : null;
    }

    private static int octet(String text, int from, int to) {
        boolean padded = to - from > 1 && text.charAt(from) == '0';
        if (to == from || to - from > 3 || padded) {
            return -1;
        }
        int value = 0;
        for (int at = from; at < to; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value <= 255 ? value : -1;
    }

    public static boolean isVersion6(String text) {
        return looksLikeVersion6(text) && bytes(text) != null;
    }

    /// The bytes of an address, 4 or 16; null when it is none.
    public static byte @Nullable [] bytes(String text) {
        byte[] version4 = version4(text);
        if (version4 != null || !looksLikeVersion6(text)) {
            return version4;
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
