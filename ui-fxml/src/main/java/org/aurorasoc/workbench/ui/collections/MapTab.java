package org.aurorasoc.workbench.ui.collections;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.ui.fx.PaneAction;

/// What stands in the Map tab: another pane's drawing, which this one knows by this much.
public interface MapTab {
    Node root();

    /// The tab is in sight, or another collection was chosen while it was.
    ///
    /// @param selected the row that is looked at in the table
    void show(String collection, Optional<EntryKey> selected);

    /// Whether the true neighbours of the chosen point are listed beside the map.
    void neighboursBeside(boolean beside);

    void focusStart();

    void focusFilter();

    void again();

    boolean escape();

    List<Node> regions();

    List<PaneAction> actions();
}
