package org.aurorasoc.workbench.domain.extract;

import java.util.Locale;
import java.util.Set;

/// Dotted words that end like a domain and mean something else.
final class ProseNames {
    private static final Set<String> CAPITALISED = Set.of("Com", "Net", "Org");
    private static final Set<String> PRODUCTS =
            Set.of("ASP.NET", "VB.NET", "ADO.NET", "ML.NET", "Microsoft.NET", "System.Net", "Paint.NET");
    private static final Set<String> OBJECTS = Set.of(
            "this",
            "self",
            "window",
            "document",
            "process",
            "console",
            "string",
            "system",
            "os",
            "sys",
            "req",
            "request",
            "response",
            "obj",
            "object",
            "event",
            "user",
            "host",
            "file");
    private static final Set<String> MEMBERS =
            Set.of("id", "name", "is", "me", "io", "to", "in", "data", "host", "link", "map", "target", "events");

    private ProseNames() {}

    /// `isMarked`: it was defanged, or has a port, so somebody meant a host.
    static Refusal problem(String name, boolean isMarked) {
        if (isMarked) {
            return Refusal.NONE;
        }
        if (FileNames.isLikelyFile(name)) {
            return Refusal.LIKELY_FILE_NAME;
        }
        String ending = name.substring(name.lastIndexOf('.') + 1);
        if (isTitle(ending) && !CAPITALISED.contains(ending)) {
            return Refusal.TWO_SENTENCES;
        }
        if (PRODUCTS.contains(name)) {
            return Refusal.PRODUCT;
        }
        return isMember(name.toLowerCase(Locale.ROOT)) ? Refusal.PROGRAM_PART : Refusal.NONE;
    }

    private static boolean isTitle(String word) {
        return Character.isUpperCase(word.charAt(0)) && Character.isLowerCase(word.charAt(1));
    }

    private static boolean isMember(String lower) {
        int dot = lower.indexOf('.');
        return dot == lower.lastIndexOf('.')
                && OBJECTS.contains(lower.substring(0, dot))
                && MEMBERS.contains(lower.substring(dot + 1));
    }
}
