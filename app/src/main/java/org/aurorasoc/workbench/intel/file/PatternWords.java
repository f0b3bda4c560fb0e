package org.aurorasoc.workbench.intel.file;

import java.util.Optional;

/// Cuts a STIX pattern into its words: paths, operators, and literals in quotes. Each sign is looked at once.
final class PatternWords {
    private static final String SIGNS = "[]()=,";

    private final String text;
    private int at;
    private String word = "";
    private boolean isLiteral;

    PatternWords(String text) {
        this.text = text;
        advance();
    }

    String peek() {
        return isLiteral ? "" : word;
    }

    String next() {
        String taken = peek();
        advance();
        return taken;
    }

    boolean take(String wanted) {
        boolean isIt = peek().equals(wanted);
        if (isIt) {
            advance();
        }
        return isIt;
    }

    /// A text in quotes, or a bare number.
    Optional<String> literal() {
        boolean isNumber = !isLiteral && word.matches("[0-9]{1,20}");
        if (!isLiteral && !isNumber) {
            return Optional.empty();
        }
        String taken = word;
        advance();
        return Optional.of(taken);
    }

    boolean atEnd() {
        return !isLiteral && word.isEmpty() && at >= text.length();
    }

    private void advance() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        isLiteral = at < text.length() && text.charAt(at) == '\'';
        if (isLiteral) {
            at++;
            word = quoted('\'');
        } else if (at < text.length() && SIGNS.indexOf(text.charAt(at)) >= 0) {
            word = text.substring(at, ++at);
        } else {
            word = bare();
        }
    }

    /// A path may hold quotes: `file:hashes.'SHA-256'`.
    private String bare() {
        StringBuilder bare = new StringBuilder();
        while (at < text.length() && !endsWord(text.charAt(at))) {
            char c = text.charAt(at++);
            if (c == '\'' || c == '"') {
                bare.append(quoted(c));
            } else {
                bare.append(c);
            }
        }
        return bare.toString();
    }

    private static boolean endsWord(char c) {
        return Character.isWhitespace(c) || SIGNS.indexOf(c) >= 0;
    }

    /// What stands up to the next quote, which is passed; a backslash takes the sign after it as it is.
    private String quoted(char quote) {
        StringBuilder quoted = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            quoted.append(text.charAt(at++));
        }
        at++;
        return quoted.toString();
    }
}
