package org.aurorasoc.workbench.domain.draft;

import java.util.Optional;
import java.util.stream.Stream;

/// Where a note belongs in a ticket.
public enum NoteSection {
    SITUATION("situation"),
    CHECKED("checked"),
    RULED_OUT("ruled_out"),
    DECISION("decision"),
    NEXT("next");

    private final String word;

    NoteSection(String word) {
        this.word = word;
    }

    /// As payloads and the draft's file spell it.
    public String word() {
        return word;
    }

    /// `ruled-out` is `ruled_out` to people who type.
    public static Optional<NoteSection> named(String text) {
        String asked = text.strip().toLowerCase(java.util.Locale.ROOT).replace('-', '_');
        return Stream.of(values()).filter(each -> each.word.equals(asked)).findFirst();
    }
}
