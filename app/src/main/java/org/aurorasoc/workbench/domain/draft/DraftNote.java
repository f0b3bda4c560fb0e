package org.aurorasoc.workbench.domain.draft;

import java.time.Instant;

/// What an analyst wrote down, when, and where it belongs in the ticket.
public record DraftNote(NoteSection section, Instant at, String text) {}
