package org.aurorasoc.workbench.domain.extract;

import org.aurorasoc.workbench.domain.AddressLiteral;

/// IPv6 addresses and ranges.
final class Ipv6Finder implements Finder {
    private static final int LONGEST = 45;
    private static final int HARDWARE_ADDRESS = 23;

    @Override
    public void find(PlainText text, Findings findings) {
        int at = 0;
        while (at < text.length()) {
            int end = at;
            int colons = 0;
            while (isPart(text.at(end))) {
                colons += text.at(end) == ':' ? 1 : 0;
                end++;
            }
            if (colons >= 2 && !isWord(text.at(at - 1)) && !isWord(text.at(end))) {
                judge(text, findings, trimmedStart(text, at, end), trimmedEnd(text, at, end));
            }
            at = end + 1;
        }
    }

    private static boolean isWord(char c) {
        return Signs.isAlphanumeric(c) || c == '_';
    }

    private static boolean isPart(char c) {
        return Signs.isHex(c) || c == ':' || c == '.';
    }

    private static void judge(PlainText text, Findings findings, int start, int end) {
        if (end - start < 3 || end - start > LONGEST) {
            return;
        }
        String address = text.part(start, end);
        if (!AddressLiteral.isVersion6(address) || !isSure(address)) {
            return;
        }
        if (end - start == HARDWARE_ADDRESS && address.split(":").length == 8 && !address.contains("::")) {
            if (Signs.all(address.replaceAll("[0-9A-Fa-f]{2}:", ""), c -> c != ':')) {
                findings.reject(start, end, Refusal.HARDWARE_ADDRESS);
                return;
            }
        }
        int rangeEnd = RangeEnd.after(text, end, 128);
        if (rangeEnd > end) {
            findings.accept("cidr", text.part(start, rangeEnd), start, rangeEnd);
        } else {
            findings.accept("ip", address, start, end);
        }
    }

    /// `dead::beef` may be a name in a program; a digit, or a third group, settles it.
    private static boolean isSure(String address) {
        return address.chars().anyMatch(c -> c >= '0' && c <= '9')
                || address.chars().filter(c -> c == ':').count() > 2;
    }

    private static int trimmedStart(PlainText text, int from, int end) {
        int start = from;
        while (start < end && (text.at(start) == '.' || text.at(start) == ':' && text.at(start + 1) != ':')) {
            start++;
        }
        return start;
    }

    private static int trimmedEnd(PlainText text, int start, int from) {
        int end = from;
        while (end > start && (text.at(end - 1) == '.' || text.at(end - 1) == ':' && text.at(end - 2) != ':')) {
            end--;
        }
        return end;
    }
}
