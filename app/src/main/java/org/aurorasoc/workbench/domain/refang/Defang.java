package org.aurorasoc.workbench.domain.refang;

/// Writes an indicator so that no terminal or mail reader makes a link of it; [Refang] gives it back.
public final class Defang {
    private Defang() {}

    public static String value(String type, String value) {
        return switch (type) {
            case "domain" -> value.replace(".", "[.]");
            case "ip", "cidr" -> value.indexOf(':') >= 0 ? value.replaceFirst(":", "[:]") : value.replace(".", "[.]");
            case "email" -> value.replace("@", "[@]").replace(".", "[.]");
            case "url" -> url(value);
            default -> value;
        };
    }

    /// A sentence that may hold anything: whatever a reader might make a link of.
    public static String text(String text) {
        boolean holdsNone = text.indexOf('.') < 0 && text.indexOf('@') < 0 && text.indexOf("://") < 0;
        return holdsNone
                ? text
                : text.replaceAll("(?i)http(?=s?://)", "hxxp")
                        .replaceAll("(?<=\\S)\\.(?=[\\p{L}\\p{N}_-])", "[.]")
                        .replaceAll("(?<=\\S)@(?=[\\p{L}\\p{N}_\\[-])", "[@]");
    }

    private static String url(String value) {
        if (value.indexOf("://") < 0) {
            return value.replace(".", "[.]");
        }
        int host = value.indexOf("://") + 3;
        int slash = value.indexOf('/', host);
        int end = slash < 0 ? value.length() : slash;
        String scheme = value.substring(0, host).replaceFirst("^(?i)http", "hxxp");
        return scheme + value.substring(host, end).replace(".", "[.]") + value.substring(end);
    }
}
