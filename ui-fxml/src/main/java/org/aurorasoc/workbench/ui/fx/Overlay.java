package org.aurorasoc.workbench.ui.fx;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/// What can lie over the panes: sheets from the right, panels in the middle, popovers at their anchor. Esc and a press
/// outside close the topmost, and the keyboard goes back to where it was.
public interface Overlay {
    /// A form or a detail, over the right side, as high as the pane.
    void sheet(Region content, Runnable onClosed);

    /// A panel in the middle, near the top.
    void panel(Region content, Runnable onClosed);

    /// Beside the node it belongs to.
    void popover(Region content, Node anchor, Runnable onClosed);

    /// Closes the topmost; false when there was none.
    boolean close();

    boolean isOpen();
}
