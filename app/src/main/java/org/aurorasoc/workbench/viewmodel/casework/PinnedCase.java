package org.aurorasoc.workbench.viewmodel.casework;

/// A past case that was pinned to the draft, to be linked when it is closed; `title` is safe to show.
public record PinnedCase(String id, String title) {}
