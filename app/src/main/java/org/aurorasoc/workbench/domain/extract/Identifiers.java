package org.aurorasoc.workbench.domain.extract;

/// `CVE-2024-12345`, `AS64500`, `T1059.001`
final class Identifiers {
    private static final int FIRST_YEAR = 1999;
    private static final int LAST_YEAR = 2099;
    private static final long LAST_NETWORK = 4_294_967_294L;

    private Identifiers() {}

    static void vulnerability(PlainText text, Findings findings, int start, int end) {
        if (end - start != 3 || !text.has("cve", start) || !Signs.isDash(text.at(end))) {
            return;
        }
        int yearEnd = digits(text, end + 1);
        int numberEnd = digits(text, yearEnd + 1);
        int number = numberEnd - yearEnd - 1;
        boolean shape = yearEnd - end == 5 && Signs.isDash(text.at(yearEnd)) && number > 0;
        if (!shape) {
            return;
        }
        int year = Integer.parseInt(text.part(end + 1, yearEnd));
        boolean fits = year >= FIRST_YEAR && year <= LAST_YEAR && number >= 4 && number <= 8;
        if (fits && !Signs.isAlphanumeric(text.at(numberEnd))) {
            String id = "CVE-" + year + "-" + text.part(yearEnd + 1, numberEnd);
            findings.accept("cve", id, start, numberEnd);
        } else {
            findings.doubt(start, numberEnd, Refusal.CVE_NUMBER);
        }
    }

    /// `AS400` is a computer and `AS2` a protocol; with an N, or in a higher number, it is a network.
    static void network(PlainText text, Findings findings, int start, int end) {
        if (!text.has("AS", start) || text.at(start - 1) == '_') {
            return;
        }
        int letters = text.has("ASN", start) ? 3 : 2;
        boolean spaced = end - start == letters && text.at(end) == ' ';
        int from = start + letters + (spaced ? 1 : 0);
        int stop = digits(text, from);
        boolean isWhole = stop > from && stop - from <= 10 && !Signs.isAlphanumeric(text.at(stop));
        boolean isLoud = text.at(start) == 'A' && text.at(start + 1) == 'S';
        if (!isWhole || text.at(from) == '0' || !(spaced || stop == end) || !isLoud && (spaced || stop - from < 4)) {
            return;
        }
        Refusal problem = networkProblem(Long.parseLong(text.part(from, stop)), letters == 3);
        if (problem == Refusal.NONE) {
            findings.accept("asn", "AS" + text.part(from, stop), start, stop);
        } else {
            findings.doubt(start, stop, problem);
        }
    }

    private static Refusal networkProblem(long number, boolean isNamed) {
        if (number > LAST_NETWORK || number == 65_535) {
            return Refusal.NO_NETWORK;
        }
        if (number >= 64_512 && number < 65_535 || number >= 4_200_000_000L) {
            return Refusal.PRIVATE_NETWORK;
        }
        return !isNamed && (number < 100 || number == 400) ? Refusal.NETWORK_LIKE : Refusal.NONE;
    }

    static void technique(PlainText text, Findings findings, int start, int end) {
        if (end - start != 5 || digits(text, start + 1) != end || text.at(start - 1) == '_') {
            return;
        }
        boolean sub = text.at(end) == '.' && digits(text, end + 1) == end + 4;
        int stop = sub ? end + 4 : end;
        boolean isLoud = text.at(start) == 'T' || sub || text.has("attack.", start - 7);
        boolean goesOn = Signs.isAlphanumeric(text.at(stop))
                || text.at(stop) == '_'
                || text.at(stop) == '.' && Signs.isAlphanumeric(text.at(stop + 1))
                || text.at(start - 1) == '.' && !text.has("attack.", start - 7);
        int number = Integer.parseInt(text.part(start + 1, end));
        if (goesOn || !isLoud) {
            return;
        }
        if (number >= 800 && number < 1_000 || number > 1_000 && number < 2_000) {
            findings.accept("technique", text.part(start, stop), start, stop);
        } else {
            findings.doubt(start, stop, Refusal.TECHNIQUE_NUMBER);
        }
    }

    private static int digits(PlainText text, int from) {
        int end = from;
        while (end - from <= 12 && Signs.isDigit(text.at(end))) {
            end++;
        }
        return end;
    }
}
