package org.aurorasoc.workbench.ui;

import java.util.function.Consumer;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.Navigator;

/// Stands before the panes it leads to: they are built with it, and it learns the way once they are there.
final class Signposts implements Navigator {
    private Consumer<Destination> way = _ -> {};

    void lead(Consumer<Destination> wayToAll) {
        way = wayToAll;
    }

    @Override
    public void go(Destination destination) {
        way.accept(destination);
    }
}
