package org.aurorasoc.workbench.ui.settings;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Holds a section at the top of the page until its reader moves the page: how high the lines above it are is known
/// only once they were laid out, and answers that come late change it.
final class SectionInSight {
    private static final double TOO_LITTLE_TO_SEE = 1e-9;

    private final ScrollPane scroll;
    private final Region page;
    private final ObjectProperty<@Nullable Node> wanted = new SimpleObjectProperty<>();

    SectionInSight(ScrollPane scroll, Region page) {
        this.scroll = scroll;
        this.page = page;
        wanted.flatMap(Node::layoutYProperty).subscribe(_ -> place());
        page.heightProperty().subscribe(_ -> place());
        scroll.viewportBoundsProperty().subscribe(_ -> place());
        // The toolkit holds what it takes for the same place when the page grows.
        scroll.vvalueProperty().subscribe(_ -> place());
        scroll.addEventFilter(ScrollEvent.ANY, _ -> leave());
        scroll.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> leave());
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, _ -> leave());
        page.focusWithinProperty().subscribe(this::leave);
    }

    void bring(Node section) {
        wanted.set(section);
        place();
    }

    private void leave() {
        wanted.set(null);
    }

    private void place() {
        Node section = wanted.get();
        double room = page.getHeight() - scroll.getViewportBounds().getHeight();
        if (section == null || scroll.getViewportBounds().getHeight() <= 0) {
            return;
        }
        double top = section.getLayoutY() - page.getInsets().getTop();
        double there = room <= 0 ? 0 : Math.clamp(top / room, 0, 1);
        if (Math.abs(scroll.getVvalue() - there) > TOO_LITTLE_TO_SEE) {
            scroll.setVvalue(there);
        }
    }
}
