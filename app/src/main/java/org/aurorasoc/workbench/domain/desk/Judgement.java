package org.aurorasoc.workbench.domain.desk;

import java.time.Instant;
import java.util.UUID;

/// What an analyst said about a case that a question brought up; the last word on the same pair counts.
public record Judgement(UUID question, String caseId, Relation relation, Instant at, String actor) {
    public enum Relation {
        LINKED,
        NOT_RELATED,
        /// Taken back.
        NONE
    }
}
