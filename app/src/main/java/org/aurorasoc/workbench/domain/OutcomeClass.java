package org.aurorasoc.workbench.domain;

import java.util.List;

/// How a case ended; [OutcomeAliases] reads it from a free text.
public enum OutcomeClass {
    CONTAINED("contained", "remediated", "blocked", "eradicated"),
    FALSE_POSITIVE("false positive", "fp", "benign noise"),
    BENIGN_TRUE_POSITIVE("benign true positive", "expected", "authorised", "test"),
    ESCALATED("escalated", "handed over"),
    DAMAGE("damage", "data lost", "encrypted", "paid", "breach confirmed"),
    OPEN("open", "ongoing"),
    OTHER("other");

    private final List<String> phrases;

    OutcomeClass(String... phrases) {
        this.phrases = List.of(phrases);
    }

    public String word() {
        return phrases.getFirst();
    }

    /// The usual phrases, in lower case; the first is the class's own name.
    public List<String> phrases() {
        return phrases;
    }
}
