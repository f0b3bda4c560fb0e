package org.aurorasoc.workbench.service.rows;

/// How many of the rows looked at are wanted; `whole` when all were looked at.
public record Counted(long wanted, long lookedAt, boolean whole) {}
