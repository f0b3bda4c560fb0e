package org.aurorasoc.workbench.ui.fx;

/// What the shell asks of whichever pane it shows.
public interface WorkPane {
    /// Puts the keyboard where work in this pane begins.
    void focusStart();

    /// Asks the same again.
    void again();

    /// Runs what is written, wherever in the pane the keyboard is.
    void run();

    /// One step down the Esc ladder; false when there was nothing to leave.
    boolean escape();
}
