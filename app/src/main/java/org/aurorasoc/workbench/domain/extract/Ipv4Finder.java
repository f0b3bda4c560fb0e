package org.aurorasoc.workbench.domain.extract;

import java.util.Locale;
import java.util.Set;
import org.aurorasoc.workbench.domain.AddressLiteral;

/// IPv4 addresses and ranges among the dotted runs, told from version numbers.
final class Ipv4Finder {
    private static final int LONGEST_WORD = 12;
    private static final Set<String> VERSION_WORDS = Set.of(
            "version", "ver", "versions", "v", "build", "release", "rev", "revision", "firmware", "update", "patch");
    private static final Set<String> VERSION_TAILS =
            Set.of("alpha", "beta", "rc", "snapshot", "release", "ubuntu", "deb", "preview", "stable", "final");

    /// Takes the run, or its numeric beginning, when it is a number with dots; says whether it did.
    boolean found(PlainText text, Findings findings, int start, int end) {
        int stop = numberEnd(text, start, end);
        boolean whole = stop == end;
        boolean beforeDash = text.at(stop) == '-' && dots(text, start, stop) == 3;
        if (!whole && !beforeDash || beforeDash && isVersionTail(text, stop + 1)) {
            return false;
        }
        number(text, findings, start, stop);
        if (!whole && Signs.isDigit(text.at(stop + 1))) {
            found(text, findings, stop + 1, end);
        }
        return true;
    }

    /// `OpenSSL_1.0.2.4`, `v10.0.1.2`
    void doubtVersion(PlainText text, Findings findings, int start, int end) {
        if (dots(text, start, end) == 3) {
            findings.doubt(start, end, Refusal.VERSION);
        }
    }

    private static int numberEnd(PlainText text, int start, int end) {
        int stop = start;
        while (stop < end && (Signs.isDigit(text.at(stop)) || text.at(stop) == '.')) {
            stop++;
        }
        return stop;
    }

    private void number(PlainText text, Findings findings, int start, int end) {
        int dots = dots(text, start, end);
        if (dots < 3) {
            return;
        }
        String address = text.part(start, end);
        if (dots > 3) {
            findings.doubt(start, end, Refusal.OBJECT_ID);
        } else if (!AddressLiteral.isVersion4(address)) {
            findings.doubt(start, end, Refusal.ADDRESS_PARTS);
        } else if (!text.wasDefanged(start, end) && isVersion(text, start)) {
            findings.doubt(start, end, Refusal.VERSION);
        } else {
            take(text, findings, start, end);
        }
    }

    private static void take(PlainText text, Findings findings, int start, int end) {
        int rangeEnd = RangeEnd.after(text, end, 32);
        String type = rangeEnd > end ? "cidr" : "ip";
        findings.accept(type, text.part(start, rangeEnd), start, rangeEnd);
    }

    private static int dots(PlainText text, int start, int end) {
        int dots = 0;
        for (int i = start; i < end; i++) {
            dots += text.at(i) == '.' ? 1 : 0;
        }
        return dots;
    }

    /// `version 1.2.3.4`, `build: 1.2.3.4`, `Chrome/91.0.4.1`
    private static boolean isVersion(PlainText text, int start) {
        if (text.at(start - 1) == '/' && Signs.isLetter(text.at(start - 2))) {
            return true;
        }
        int end = start;
        while (start - end < 2 && " :=\u00A0".indexOf(text.at(end - 1)) >= 0) {
            end--;
        }
        int word = end;
        while (end - word < LONGEST_WORD && Signs.isLetter(text.at(word - 1))) {
            word--;
        }
        return end > word && VERSION_WORDS.contains(text.part(word, end).toLowerCase(Locale.ROOT));
    }

    private static boolean isVersionTail(PlainText text, int from) {
        int end = from;
        while (end - from < LONGEST_WORD && Signs.isLetter(text.at(end))) {
            end++;
        }
        return VERSION_TAILS.contains(text.part(from, end).toLowerCase(Locale.ROOT));
    }
}
