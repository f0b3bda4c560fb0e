package org.aurorasoc.workbench.domain.casefile;

/// A note in the chain: `hash` seals it together with the hash of the note before.
public record AuditRow(long id, AuditNote note, String previousHash, String hash) {}
