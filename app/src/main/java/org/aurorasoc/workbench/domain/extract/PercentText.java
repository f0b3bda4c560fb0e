package org.aurorasoc.workbench.domain.extract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Percent-encoding undone once; what is not an escape stays.
final class PercentText {
    private PercentText() {}

    static String decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        int at = 0;
        while (at < text.length()) {
            if (isEscape(text, at)) {
                bytes.write(Integer.parseInt(text.substring(at + 1, at + 3), 16));
                at += 3;
            } else {
                int next = at + Character.charCount(text.codePointAt(at));
                bytes.writeBytes(text.substring(at, next).getBytes(StandardCharsets.UTF_8));
                at = next;
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static boolean isEscape(String text, int at) {
        return text.charAt(at) == '%'
                && at + 2 < text.length()
                && Signs.isHex(text.charAt(at + 1))
                && Signs.isHex(text.charAt(at + 2));
    }
}
