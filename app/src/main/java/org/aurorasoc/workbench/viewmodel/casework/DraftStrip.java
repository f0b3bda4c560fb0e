package org.aurorasoc.workbench.viewmodel.casework;

/// The case in hand in one line, safe to show.
public record DraftStrip(String title, String counts) {}
