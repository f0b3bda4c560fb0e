package org.aurorasoc.workbench.ui;

import org.aurorasoc.workbench.ui.shell.PaneId;
import org.aurorasoc.workbench.viewmodel.Destination;

/// The ways from any pane to any other.
record Ways(
        FrameRoom frame,
        RecallRoom recall,
        EnrichRoom enrich,
        CollectionsRoom collections,
        SettingsRoom settings,
        CaseworkRoom casework) {
    void go(Destination destination) {
        switch (destination) {
            case Destination.Ask(var text) -> {
                frame.actions().show(PaneId.RECALL);
                recall.model().search(text);
            }
            case Destination.Alike(var id) -> {
                frame.actions().show(PaneId.RECALL);
                recall.model().alike(id);
            }
            case Destination.OneCase(var id) -> {
                frame.actions().show(PaneId.RECALL);
                recall.model().openCase(id);
            }
            case Destination.CasesWith(var indicator) -> {
                frame.actions().show(PaneId.RECALL);
                recall.model().casesWith(indicator);
            }
            case Destination.Frozen(var id) -> {
                frame.actions().show(PaneId.RECALL);
                recall.actions().openFrozen(id);
            }
            case Destination.LookUp(var text) -> {
                frame.actions().show(PaneId.ENRICH);
                enrich.model().lookUp(text);
            }
            case Destination.Rows(var collection, var id) -> {
                frame.actions().show(PaneId.COLLECTIONS);
                collections.model().show(collection, id);
            }
            case Destination.Setting(var section) -> {
                frame.actions().show(PaneId.SETTINGS);
                settings.model().show(section);
            }
            case Destination.Closing _ -> casework.openForm();
            case Destination.BadgeMeaning _ -> frame.actions().badge();
        }
    }
}
