package org.aurorasoc.workbench.domain.words;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what stands between two spaces: an address, an id, an option, a compound or a word.
final class Chunk {
    static final String JOINERS = "._-'’@:";

    private static final Pattern CVE = Pattern.compile("cve-\\d{4}-\\d{4,}");
    private static final Pattern TECHNIQUE = Pattern.compile("(t\\d{4})(\\.\\d{3})?");
    private static final Pattern NUMBERS = Pattern.compile("\\d+(\\.\\d+){1,5}");
    private static final Pattern HARDWARE_ADDRESS = Pattern.compile("[0-9a-f]{2}(:[0-9a-f]{2}){5}");
    private static final Pattern LONG_ID = Pattern.compile("[0-9a-f]{16,}");
    private static final int LONGEST_ID = 64;

    private final TermCounter terms;
    private final Compound compound;

    Chunk(TermCounter terms) {
        this.terms = terms;
        this.compound = new Compound(terms);
    }

    static boolean isWordPart(int c) {
        return Character.isLetterOrDigit(c) || isMark(c);
    }

    /// `chunk` still has its capitals: they show where a name's parts begin.
    void read(String chunk, boolean option) {
        String name = trimmed(chunk);
        if (option && !name.isEmpty() && Character.isLetter(name.charAt(0))) {
            terms.exact("-" + lower(name));
        }
        if (name.indexOf(':') >= 0) {
            withColons(name);
        } else {
            withoutColons(name);
        }
    }

    private void withColons(String name) {
        String lower = lower(name);
        if (HARDWARE_ADDRESS.matcher(lower).matches()) {
            terms.exact(lower);
            return;
        }
        String address = AddressText.version6(lower);
        if (address != null) {
            terms.exact(address);
            return;
        }
        for (String part : name.split(":")) {
            withoutColons(trimmed(part));
        }
    }

    private void withoutColons(String name) {
        int at = name.indexOf('@');
        if (at > 0 && at == name.lastIndexOf('@') && name.indexOf('.', at) > 0) {
            terms.exact(lower(name));
        }
        for (String part : name.split("@")) {
            named(trimmed(part));
        }
    }

    private void named(String name) {
        String lower = lower(name);
        if (lower.length() <= LONGEST_ID && isId(lower)) {
            return;
        }
        String joined = lower.replace("-", "");
        if (LONG_ID.matcher(joined).matches()) {
            terms.exact(joined);
        } else if (!lower.isEmpty()) {
            compound.read(name);
        }
    }

    private boolean isId(String lower) {
        Matcher technique = TECHNIQUE.matcher(lower);
        boolean isId = technique.matches()
                || CVE.matcher(lower).matches()
                || NUMBERS.matcher(lower).matches();
        if (isId) {
            terms.exact(lower);
        }
        if (technique.matches() && technique.group(2) != null) {
            terms.exact(technique.group(1));
        }
        return isId;
    }

    private static String trimmed(String chunk) {
        int from = 0;
        int to = chunk.length();
        while (from < to && JOINERS.indexOf(chunk.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && JOINERS.indexOf(chunk.charAt(to - 1)) >= 0) {
            to--;
        }
        return chunk.substring(from, to);
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
