package org.aurorasoc.workbench.domain.extract;

import java.net.IDN;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.refang.Defang;

/// A text as it may stand before people: its indicators defanged, nothing in it hidden, and its places kept.
public final class InertText {
    private record Written(Span span, String text) {}

    private final String text;
    private final List<Written> written;

    public InertText(String text, Extraction found) {
        this.text = text;
        this.written = written(found);
    }

    /// What lies inside another, such as the host of an address, is written with it.
    private static List<Written> written(Extraction found) {
        List<Written> all = new ArrayList<>();
        for (FoundIndicator each : found.indicators()) {
            String shown = value(each.type(), each.value());
            each.positions().forEach(span -> all.add(new Written(span, shown)));
        }
        found.rejected().stream()
                .filter(Rejection::isListed)
                .forEach(each -> all.add(new Written(
                        each.span(), VisibleText.line(each.text().replaceAll("(?<!\\[)\\.(?!\\])", "[.]")))));
        all.sort(Comparator.comparingInt(each -> each.span().start()));
        List<Written> outer = new ArrayList<>();
        for (Written each : all) {
            if (outer.isEmpty() || each.span().start() >= outer.getLast().span().end()) {
                outer.add(each);
            }
        }
        return List.copyOf(outer);
    }

    public String block() {
        return piece(0, text.length()).strip();
    }

    public String line() {
        return VisibleText.line(piece(0, text.length()));
    }

    /// What stands between two places of the original; an indicator belongs to where it begins.
    public String piece(int start, int end) {
        StringBuilder shown = new StringBuilder(end - start);
        int at = start;
        for (int i = first(start); i < written.size() && written.get(i).span().start() < end; i++) {
            Written each = written.get(i);
            if (each.span().start() >= at) {
                shown.append(VisibleText.piece(text.substring(at, each.span().start())));
                shown.append(each.text());
            }
            at = Math.max(at, each.span().end());
        }
        return at < end
                ? shown.append(VisibleText.piece(text.substring(at, end))).toString()
                : shown.toString();
    }

    /// The first indicator that ends after this place.
    private int first(int start) {
        int low = 0;
        int high = written.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (written.get(middle).span().end() <= start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// One indicator. A name that is not plain ASCII, or that stands for one, shows both forms: letters of two
    /// alphabets look alike, their codes do not.
    public static String value(String type, String value) {
        String shown = VisibleText.line(Defang.value(type, value));
        String host = host(type, value);
        String plain = ascii(host);
        String written = plain.equals(host) ? IDN.toUnicode(host, IDN.ALLOW_UNASSIGNED) : host;
        if (written.equals(plain)) {
            return shown;
        }
        String other = plain.equals(host) ? written : plain;
        return shown + " (" + VisibleText.line(Defang.value("domain", other)) + ")";
    }

    private static String host(String type, String value) {
        return switch (type) {
            case "domain", "site" -> value;
            case "email" -> value.substring(value.indexOf('@') + 1);
            case "url" -> value.replaceFirst("^[^:/]*://(?:[^@/]*@)?", "").replaceFirst("[/:?#].*$", "");
            default -> "";
        };
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException _) {
            return host;
        }
    }
}
