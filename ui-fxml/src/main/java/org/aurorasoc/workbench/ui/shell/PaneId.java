package org.aurorasoc.workbench.ui.shell;

/// The panes of the window, in the order of the rail and of their keys.
public enum PaneId {
    RECALL,
    ENRICH,
    COLLECTIONS,
    SETTINGS
}
