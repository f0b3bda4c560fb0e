package org.aurorasoc.workbench.domain.extract;

import java.util.Locale;
import java.util.Set;

/// Addresses with a scheme. One inside another's path or query is found too, as written or percent-encoded.
final class UrlFinder implements Finder {
    static final int LONGEST = 8_192;
    private static final int LONGEST_SCHEME = 8;
    private static final int MOST_INSIDE = 8;
    private static final Set<String> SCHEMES = Set.of(
            "http", "https", "ftp", "ftps", "sftp", "tftp", "ws", "wss", "ldap", "ldaps", "rmi", "smb", "tcp", "udp",
            "rtsp", "irc", "ssh", "telnet");

    private final UrlHost hosts;

    UrlFinder(HostRules hosts) {
        this.hosts = new UrlHost(hosts);
    }

    @Override
    public void find(PlainText text, Findings findings) {
        int colon = text.indexOf("://", 0);
        while (colon >= 0) {
            int start = schemeStart(text, colon);
            int end = start < 0 ? colon + 3 : UrlEnd.after(text, start, colon + 3);
            if (start >= 0) {
                whole(text, findings, start, colon, end);
            }
            colon = text.indexOf("://", Math.max(end, colon + 3));
        }
    }

    private void whole(PlainText text, Findings findings, int start, int colon, int end) {
        Refusal problem = end - start > LONGEST ? Refusal.ADDRESS_TOO_LONG : hosts.problem(text, colon + 3, end);
        if (problem == Refusal.NONE) {
            findings.accept("url", text.part(start, end), start, end);
        } else if (end > colon + 3) {
            findings.reject(start, end, problem);
        }
        inside(text, findings, colon + 3, end);
    }

    private void inside(PlainText text, Findings findings, int from, int end) {
        int colon = text.indexOf("://", from);
        for (int i = 0; i < MOST_INSIDE && colon >= 0 && colon < end; i++) {
            int start = schemeStart(text, colon);
            if (start >= from) {
                int stop = UrlEnd.inside(text, from, colon + 3, Math.min(end, colon + LONGEST));
                if (hosts.problem(text, colon + 3, stop) == Refusal.NONE) {
                    findings.acceptInside("url", text.part(start, stop), start, stop);
                }
            }
            colon = text.indexOf("://", colon + 3);
        }
        encoded(text, findings, from, Math.min(end, from + LONGEST));
    }

    private void encoded(PlainText text, Findings findings, int from, int end) {
        int found = 0;
        for (int at = from; at < end && found < MOST_INSIDE; at++) {
            if (text.at(at) == '%' && text.has("%3A%2F%2F", at)) {
                int start = schemeStart(text, at);
                int stop = UrlEnd.inside(text, from, at, end);
                found += start >= from && decoded(text, findings, start, stop) ? 1 : 0;
            }
        }
    }

    private boolean decoded(PlainText text, Findings findings, int start, int stop) {
        String url = PercentText.decoded(text.part(start, stop));
        PlainText inner = new PlainText(org.aurorasoc.workbench.domain.refang.Refang.read(url));
        int host = inner.indexOf("://", 0) + 3;
        boolean fits = host > 2 && hosts.problem(inner, host, inner.length()) == Refusal.NONE;
        if (fits) {
            findings.acceptInside("url", url, start, stop);
        }
        return fits;
    }

    /// Where the scheme before `colon` begins, or -1. Text glued to `http` is left out.
    private static int schemeStart(PlainText text, int colon) {
        int start = colon;
        while (colon - start <= LONGEST_SCHEME && Signs.isAlphanumeric(text.at(start - 1))) {
            start--;
        }
        if (SCHEMES.contains(text.part(start, colon).toLowerCase(Locale.ROOT))) {
            return start;
        }
        int web = text.has("https", colon - 5) ? colon - 5 : text.has("http", colon - 4) ? colon - 4 : -1;
        return web >= start ? web : -1;
    }
}
