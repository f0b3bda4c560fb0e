package org.aurorasoc.workbench.domain;

/// Makes hostile text safe to look at: control, bidi and zero-width characters show as `[U+202E]`, line ends collapse.
public final class VisibleText {
    private VisibleText() {}

    /// The text on one line.
    public static String oneLine(String text) {
        return of(text.strip().replaceAll("\\s+", " "));
    }

    /// The text with its line breaks and tabs, everything else that does not print made visible.
    public static String of(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(visible, c));
        return visible.toString();
    }

    private static void append(StringBuilder visible, int c) {
        if (c == '\n' || c == '\t' || prints(c)) {
            visible.appendCodePoint(c);
        } else {
            visible.append(String.format("[U+%04X]", c));
        }
    }

    private static boolean prints(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
