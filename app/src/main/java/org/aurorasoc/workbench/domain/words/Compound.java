package org.aurorasoc.workbench.domain.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A name made of parts: `mail.evil.example`, `spear-phishing`, `reg_sz`, `CreateRemoteThread`. Found by itself, by its
/// parent domains, by its parts, and with its hyphens left out.
final class Compound {
    private static final Pattern APOSTROPHE = Pattern.compile("['’](s$)?");
    private static final Pattern SEPARATORS = Pattern.compile("[._-]+");
    /// Two humps are mostly one word (PowerShell, GitHub); three and more are made of words (VirtualAllocEx).
    private static final int FEWEST_HUMPS = 3;
    /// Deeper names are noise, made to be so.
    private static final int MOST_LABELS = 10;

    private final TermCounter terms;

    Compound(TermCounter terms) {
        this.terms = terms;
    }

    void read(String name) {
        String[] parts = SEPARATORS.split(name);
        if (parts.length == 1) {
            part(name);
            return;
        }
        whole(Chunk.lower(name));
        for (String part : parts) {
            if (part.length() > 1) {
                part(part);
            }
        }
    }

    private void whole(String lower) {
        if (lower.indexOf('.') >= 0) {
            withParents(lower);
        } else {
            terms.exact(lower.indexOf('_') >= 0 ? lower : LightStem.of(lower.replace("-", "")));
        }
    }

    private void withParents(String lower) {
        terms.exact(lower);
        int dot = lower.indexOf('.');
        int labels = 1 + (int) lower.chars().filter(c -> c == '.').count();
        for (int left = labels - 1; left >= 2 && labels <= MOST_LABELS; left--) {
            terms.exact(lower.substring(dot + 1));
            dot = lower.indexOf('.', dot + 1);
        }
    }

    private void part(String part) {
        String plain = APOSTROPHE.matcher(part).replaceAll("");
        if (Ideographs.areIn(plain)) {
            Ideographs.pairs(plain).forEach(terms::exact);
            return;
        }
        terms.word(Chunk.lower(plain));
        List<String> humps = humps(plain);
        if (humps.size() >= FEWEST_HUMPS) {
            humps.forEach(hump -> terms.word(Chunk.lower(hump)));
        }
    }

    /// Cuts where a capital follows a small letter.
    private static List<String> humps(String name) {
        List<String> humps = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < name.length(); i++) {
            if (Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1))) {
                humps.add(name.substring(from, i));
                from = i;
            }
        }
        humps.add(name.substring(from));
        return humps;
    }
}
