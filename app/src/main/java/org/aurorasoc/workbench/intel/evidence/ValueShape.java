package org.aurorasoc.workbench.intel.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aurorasoc.workbench.domain.AddressLiteral;
import org.aurorasoc.workbench.domain.intel.Indicator;

/// Tells an indicator by its look alone, where a feed names no type, and refuses what does not look like its type.
public final class ValueShape {
    private record Shape(String type, Pattern pattern) {}

    private static final int LONGEST = 4096;
    private static final List<Shape> SHAPES = List.of(
            new Shape("url", Pattern.compile("(?i)[a-z][a-z0-9+.-]{1,20}://[^\\s]+")),
            new Shape("email", Pattern.compile("[^\\s@/]{1,64}@[^\\s@/]{1,253}")),
            new Shape("md5", Pattern.compile("(?i)[0-9a-f]{32}")),
            new Shape("sha1", Pattern.compile("(?i)[0-9a-f]{40}")),
            new Shape("sha256", Pattern.compile("(?i)[0-9a-f]{64}")),
            new Shape("sha512", Pattern.compile("(?i)[0-9a-f]{128}")),
            new Shape("cve", Pattern.compile("(?i)cve-[0-9]{4}-[0-9]{4,10}")),
            new Shape("asn", Pattern.compile("(?i)as[0-9]{1,10}")),
            new Shape("domain", Pattern.compile("[^\\s./@:|,;\"'<>]{1,63}(\\.[^\\s./@:|,;\"'<>]{1,63}){1,20}\\.?")),
            new Shape(
                    "wallet", Pattern.compile("0x[0-9a-fA-F]{40}|bc1[0-9a-zA-Z]{8,87}|[1-9A-HJ-NP-Za-km-z]{25,110}")));

    private ValueShape() {}

    public static Optional<Indicator> detect(String value) {
        String text = value.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        if (isAddress(text) || isRange(text)) {
            return Optional.of(Indicator.of(isRange(text) ? "cidr" : "ip", text));
        }
        return SHAPES.stream()
                .filter(shape -> shape.pattern().matcher(text).matches())
                .findFirst()
                .filter(shape -> !shape.type().equals("domain") || isName(text))
                .map(shape -> Indicator.of(shape.type(), text));
    }

    /// An indicator of the named type; empty when the value is not of that shape. A range under `ip` is a `cidr`.
    public static Optional<Indicator> typed(String type, String value) {
        String text = value.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        Indicator indicator = Indicator.of(type, text);
        return switch (indicator.type()) {
            case "ip", "cidr" ->
                detect(text)
                        .filter(found ->
                                found.type().equals("ip") || found.type().equals("cidr"));
            default -> hasShape(indicator.type(), text) ? Optional.of(indicator) : Optional.empty();
        };
    }

    private static boolean hasShape(String type, String text) {
        return SHAPES.stream()
                .filter(shape -> shape.type().equals(type))
                .allMatch(shape -> shape.pattern().matcher(text).matches());
    }

    private static boolean isAddress(String text) {
        return AddressLiteral.bytes(text) != null;
    }

    private static boolean isRange(String text) {
        int slash = text.indexOf('/');
        return slash > 0
                && isAddress(text.substring(0, slash))
                && text.substring(slash + 1).matches("[0-9]{1,3}");
    }

    /// `1.2.3` is a version; a name's last label is no number.
    private static boolean isName(String text) {
        String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return !ending.isEmpty() && Character.isLetter(ending.codePointAt(0));
    }
}
