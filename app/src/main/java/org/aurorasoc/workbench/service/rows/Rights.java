package org.aurorasoc.workbench.service.rows;

/// What this user may do to the rows of the store.
public record Rights(boolean writes, boolean deletes) {}
