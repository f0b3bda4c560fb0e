package org.aurorasoc.workbench.domain.extract;

import org.aurorasoc.workbench.domain.refang.Refanged;

/// The refanged text with the questions that finders ask of it; beyond its ends stand zeros.
final class PlainText {
    private final Refanged refanged;
    private final String text;

    PlainText(Refanged refanged) {
        this.refanged = refanged;
        this.text = refanged.text();
    }

    int length() {
        return text.length();
    }

    char at(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : '\0';
    }

    String part(int start, int end) {
        return text.substring(start, end);
    }

    int indexOf(String what, int from) {
        return text.indexOf(what, from);
    }

    boolean has(String what, int at) {
        return text.regionMatches(true, at, what, 0, what.length());
    }

    boolean wasDefanged(int start, int end) {
        return refanged.isChanged(start, end);
    }

    Span original(int start, int end) {
        return new Span(refanged.start(start), refanged.end(end));
    }

    String asWritten(Span span) {
        return refanged.original().substring(span.start(), span.end());
    }
}
