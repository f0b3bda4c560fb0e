package org.aurorasoc.workbench.ui.collections;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.aurorasoc.workbench.ui.fx.DesignedSplit;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.jspecify.annotations.Nullable;

/// What stands left and right of the middle: the tree, and one row in full. In a narrow window the row slides
/// over the middle instead.
final class Sides {
    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final double USUAL_TEXT = 13;
    private static final double RULE = 0.5;

    /// In pixels of the usual text; the rail is outside of the pane, the rest is the middle's.
    private enum Breadth {
        COMPACT(0, 48, 232, 0),
        NORMAL(1200, 72, 232, 340),
        WIDE(1600, 72, 264, 460);

        private final double from;
        private final double rail;
        private final double tree;
        private final double inspector;

        Breadth(double from, double rail, double tree, double inspector) {
            this.from = from;
            this.rail = rail;
            this.tree = tree;
            this.inspector = inspector;
        }

        static Breadth of(double width) {
            return width >= WIDE.from ? WIDE : width >= NORMAL.from ? NORMAL : COMPACT;
        }
    }

    private final Region root;
    private final SplitPane split;
    private final StackPane beside;
    private final StackPane sheet;
    private final InspectorView inspector;
    private final Labeled text;
    private final ReadOnlyBooleanWrapper compact = new ReadOnlyBooleanWrapper(false);
    private @Nullable Breadth breadth;

    /// @param text whose size is that of the usual text
    Sides(Region root, SplitPane split, StackPane beside, StackPane sheet, InspectorView inspector, Labeled text) {
        this.root = root;
        this.split = split;
        this.beside = beside;
        this.sheet = sheet;
        this.inspector = inspector;
        this.text = text;
    }

    /// Goes by the window, as what keeps the splitters does: so what is kept comes after what is designed.
    void begin() {
        SplitPane.setResizableWithParent(split.getItems().getFirst(), false);
        SplitPane.setResizableWithParent(beside, false);
        Shown.when(sheet, false);
        root.sceneProperty().subscribe(scene -> {
            if (scene != null && breadth == null) {
                scene.widthProperty().subscribe(_ -> become(scene));
                text.fontProperty().subscribe(_ -> become(scene));
            }
        });
    }

    private void become(Scene scene) {
        double em = text.getFont().getSize() / USUAL_TEXT;
        Breadth next = Breadth.of(scene.getWidth() / em);
        if (next == breadth || scene.getWidth() <= 0) {
            return;
        }
        breadth = next;
        compact.set(next == Breadth.COMPACT);
        root.pseudoClassStateChanged(WIDE, next == Breadth.WIDE);
        root.pseudoClassStateChanged(COMPACT, compact.get());
        if (compact.get()) {
            split.getItems().remove(beside);
        } else {
            closeSheet();
            if (!split.getItems().contains(beside)) {
                split.getItems().add(beside);
            }
        }
        double whole = scene.getWidth() / em - next.rail;
        double tree = (next.tree + RULE) / whole;
        if (compact.get()) {
            DesignedSplit.place(split, tree);
        } else {
            DesignedSplit.place(split, tree, 1 - (next.inspector + RULE) / whole);
        }
    }

    ReadOnlyBooleanProperty compactProperty() {
        return compact.getReadOnlyProperty();
    }

    /// The row in full takes the keyboard; where there is no room beside the table it slides over it.
    void openDetail() {
        if (compact.get()) {
            sheet.getChildren().setAll(inspector.root());
            Shown.when(sheet, true);
        }
        inspector.focusStart();
    }

    /// False when it was not open.
    boolean closeSheet() {
        boolean open = sheet.isVisible();
        Shown.when(sheet, false);
        if (!beside.getChildren().contains(inspector.root())) {
            beside.getChildren().setAll(inspector.root());
        }
        return open;
    }
}
