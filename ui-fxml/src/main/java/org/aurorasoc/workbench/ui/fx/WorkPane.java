package org.aurorasoc.workbench.ui.fx;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/// What the shell asks of whichever pane it shows.
public interface WorkPane {
    Parent root();

    /// The pane has come into sight, for the first time or again.
    void shown();

    /// Puts the keyboard where work in this pane begins.
    void focusStart();

    /// Puts the keyboard into the pane's own filter.
    void focusFilter();

    /// Asks the same again.
    void again();

    /// Runs what is written, wherever in the pane the keyboard is.
    void run();

    /// One step down the Esc ladder; false when there was nothing to leave.
    boolean escape();

    /// The parts that F6 goes round, in reading order; what is not visible now is passed over.
    List<Node> regions();

    /// What can be done here now, for the palette and the sheet of keys.
    List<PaneAction> actions();
}
