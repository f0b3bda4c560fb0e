package org.aurorasoc.workbench.viewmodel.shell;

/// Something that can be done from the palette.
///
/// @param shortcut as it is shown, empty for none
/// @param unavailable why it cannot be done now; empty when it can
public record Command(String title, String shortcut, Runnable run, String unavailable) {}
