package org.aurorasoc.workbench.domain.extract;

/// Addresses of mail.
final class EmailFinder implements Finder {
    private static final int LONGEST_LOCAL = 64;
    private final HostRules hosts;

    EmailFinder(HostRules hosts) {
        this.hosts = hosts;
    }

    @Override
    public void find(PlainText text, Findings findings) {
        for (int at = text.indexOf("@", 0); at >= 0; at = text.indexOf("@", at + 1)) {
            int start = localStart(text, at);
            int end = hostEnd(text, at + 1);
            if (start < at && end > at + 1) {
                judge(text, findings, start, at, end);
            }
        }
    }

    private void judge(PlainText text, Findings findings, int start, int at, int end) {
        if (at - start > LONGEST_LOCAL) {
            findings.doubt(at - LONGEST_LOCAL, end, Refusal.MAILBOX_TOO_LONG);
            return;
        }
        Refusal problem = hosts.problem(text.part(at + 1, end));
        if (problem != Refusal.NONE) {
            findings.doubt(start, end, problem);
        } else if (isRemoteRepository(text, start, at, end)) {
            findings.reject(start, end, Refusal.REPOSITORY);
        } else {
            findings.accept("email", text.part(start, end), start, end);
        }
    }

    private static boolean isRemoteRepository(PlainText text, int start, int at, int end) {
        return text.part(start, at).equals("git") && text.at(end) == ':';
    }

    private static int localStart(PlainText text, int at) {
        int start = at;
        while (at - start <= LONGEST_LOCAL && isLocal(text.at(start - 1))) {
            start--;
        }
        while (start < at && ".-%+".indexOf(text.at(start)) >= 0) {
            start++;
        }
        return start;
    }

    private static boolean isLocal(char c) {
        return Signs.isAlphanumeric(c) || "._%+-".indexOf(c) >= 0;
    }

    private static int hostEnd(PlainText text, int from) {
        int end = from;
        while (end - from <= HostRules.LONGEST && Signs.isName(text.at(end))) {
            end++;
        }
        while (end > from && ".-_".indexOf(text.at(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
