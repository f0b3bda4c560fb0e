package org.aurorasoc.workbench.viewmodel.why;

/// The payload as JSON for the screen; `note` says what of it is not shown.
public record RawText(String text, String note) {}
