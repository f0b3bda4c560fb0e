package org.aurorasoc.workbench.ui.fx;

/// Something a pane can do, by a name and a key.
///
/// @param shortcut as it is shown, empty for none
/// @param unavailable why it cannot be done now; empty when it can
public record PaneAction(String title, String shortcut, Runnable run, String unavailable) {
    public PaneAction(String title, String shortcut, Runnable run) {
        this(title, shortcut, run, "");
    }

    public boolean isAvailable() {
        return unavailable.isEmpty();
    }
}
