package org.aurorasoc.workbench.domain.extract;

import org.aurorasoc.workbench.domain.AddressLiteral;

/// The host in an address: a name of the internet or an address literal.
final class UrlHost {
    private final HostRules names;

    UrlHost(HostRules names) {
        this.names = names;
    }

    /// Why there is no usable host from `from` on, if there is none.
    Refusal problem(PlainText text, int from, int end) {
        int stop = authorityEnd(text, from, end);
        int start = afterUser(text, from, stop);
        if (text.at(start) == '[') {
            int close = start;
            while (close < stop && text.at(close) != ']') {
                close++;
            }
            boolean fits = close < stop && AddressLiteral.isVersion6(text.part(start + 1, close));
            return fits ? Refusal.NONE : Refusal.NO_BRACKETED_ADDRESS;
        }
        int colon = start;
        while (colon < stop && text.at(colon) != ':') {
            colon++;
        }
        return host(text.part(start, colon));
    }

    private Refusal host(String host) {
        if (host.isEmpty()) {
            return Refusal.NO_HOST;
        }
        if (Signs.all(host, c -> Signs.isDigit((char) c) || c == '.')) {
            return AddressLiteral.isVersion4(host) ? Refusal.NONE : Refusal.NO_ADDRESS;
        }
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        boolean plain = Signs.all(name, c -> Signs.isName((char) c));
        return plain ? names.problem(name) : Refusal.NO_HOST_NAME;
    }

    private static int authorityEnd(PlainText text, int from, int end) {
        int at = from;
        while (at < end && "/?#".indexOf(text.at(at)) < 0) {
            at++;
        }
        return at;
    }

    private static int afterUser(PlainText text, int from, int stop) {
        for (int at = stop - 1; at >= from; at--) {
            if (text.at(at) == '@') {
                return at + 1;
            }
        }
        return from;
    }
}
