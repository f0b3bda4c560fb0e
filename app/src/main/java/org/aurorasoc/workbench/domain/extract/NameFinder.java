package org.aurorasoc.workbench.domain.extract;

/// Whatever has dots between its parts: domains, IPv4 addresses and ranges, and the many things that look like them.
final class NameFinder implements Finder {
    private static final int LONGEST_RUN = 1_000;
    private static final int LONGEST_SHOWN = 80;
    private final HostRules hosts;
    private final Ipv4Finder addresses = new Ipv4Finder();

    NameFinder(HostRules hosts) {
        this.hosts = hosts;
    }

    @Override
    public void find(PlainText text, Findings findings) {
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (Signs.isName(text.at(end)) && !(text.at(end) == '.' && text.at(end + 1) == '.')) {
                end++;
            }
            if (end > at) {
                run(text, findings, at, end);
            }
            at = end + 1;
        }
    }

    private void run(PlainText text, Findings findings, int from, int to) {
        int start = from + escapeLength(text, from);
        int end = to;
        while (start < end && ".-".indexOf(text.at(start)) >= 0) {
            start++;
        }
        while (end > start && ".-_".indexOf(text.at(end - 1)) >= 0) {
            end--;
        }
        if (end - start > LONGEST_RUN) {
            findings.doubt(start, start + LONGEST_SHOWN, Refusal.NAME_TOO_LONG);
        } else if (end - start > 3 && findings.isFree(start, end)) {
            dotted(text, findings, start, end);
        }
    }

    /// In `%2Fevil.example` two characters are the rest of an escape.
    private static int escapeLength(PlainText text, int from) {
        boolean escape = text.at(from - 1) == '%' && Signs.isHex(text.at(from)) && Signs.isHex(text.at(from + 1));
        return escape ? 2 : 0;
    }

    private void dotted(PlainText text, Findings findings, int start, int end) {
        int lastDot = end - 1;
        while (lastDot > start && text.at(lastDot) != '.') {
            lastDot--;
        }
        if (lastDot == start) {
            return;
        }
        if (Signs.isDigit(text.at(start)) && addresses.found(text, findings, start, end)) {
            return;
        }
        if (Signs.isDigit(text.at(lastDot + 1)) && Signs.isDigit(text.at(end - 1))) {
            addresses.doubtVersion(text, findings, start, end);
        } else if (end - lastDot > 2) {
            name(text, findings, start, end);
        }
    }

    private void name(PlainText text, Findings findings, int start, int end) {
        Refusal context = contextProblem(text, start, end);
        boolean marked = text.wasDefanged(start, end) || hasPort(text, end);
        String name = text.part(start, end);
        Refusal problem = context == Refusal.NONE ? hosts.problemInProse(name, marked) : context;
        if (problem == Refusal.NONE) {
            findings.accept("domain", name, start, end);
        } else {
            findings.doubt(start, end, problem);
        }
    }

    private static boolean hasPort(PlainText text, int end) {
        return text.at(end) == ':' && Signs.isDigit(text.at(end + 1));
    }

    private static Refusal contextProblem(PlainText text, int start, int end) {
        char before = text.at(start - 1);
        boolean slash = before == '/' || before == '\\';
        if (slash && text.at(start - 2) != before || text.has("/Contents", end)) {
            return Refusal.PATH_PART;
        }
        if (before == '@' && Signs.isName(text.at(start - 2))) {
            return Refusal.ADDRESS_PART;
        }
        boolean code = before == '$' || before == '{' && text.at(start - 2) == '$' || text.at(end) == '(';
        return code ? Refusal.PROGRAM_PART : Refusal.NONE;
    }
}
