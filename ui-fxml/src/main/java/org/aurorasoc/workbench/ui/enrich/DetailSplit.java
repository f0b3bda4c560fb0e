package org.aurorasoc.workbench.ui.enrich;

import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.ui.fx.Overlay;

/// Table and detail side by side; in a narrow window the detail is a sheet over the table. A size that the analyst
/// dragged is kept for each width of window.
final class DetailSplit {
    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final double WIDE_FROM = 1528;
    private static final double COMPACT_BELOW = 1128;

    private enum Breadth {
        COMPACT(0),
        NORMAL(416),
        WIDE(560);

        private final double detail;

        Breadth(double detail) {
            this.detail = detail;
        }

        /// Among the widths that the pane remembers, columns' ones too.
        private String word() {
            return "detail." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Region root;
    private final SplitPane split;
    private final Region detail;
    private final Overlay overlay;
    private final Map<String, Double> sizes;
    private Breadth breadth = Breadth.COMPACT;
    private boolean sheetOpen;

    /// @param sizes the widths that the pane remembers
    DetailSplit(Region root, SplitPane split, Region detail, Overlay overlay, Map<String, Double> sizes) {
        this.sizes = sizes;
        this.root = root;
        this.split = split;
        this.detail = detail;
        this.overlay = overlay;
        SplitPane.setResizableWithParent(detail, false);
        root.widthProperty().subscribe(width -> become(width.doubleValue()));
        split.widthProperty().subscribe(_ -> place());
    }

    private void become(double width) {
        Breadth next = width >= WIDE_FROM ? Breadth.WIDE : width < COMPACT_BELOW ? Breadth.COMPACT : Breadth.NORMAL;
        root.pseudoClassStateChanged(WIDE, next == Breadth.WIDE);
        root.pseudoClassStateChanged(COMPACT, next == Breadth.COMPACT);
        if (next == breadth) {
            return;
        }
        breadth = next;
        if (sheetOpen && next != Breadth.COMPACT) {
            overlay.close();
        }
        boolean beside = next != Breadth.COMPACT;
        if (beside && !split.getItems().contains(detail)) {
            split.getItems().add(detail);
        } else if (!beside) {
            split.getItems().remove(detail);
        }
        place();
    }

    private void keep() {
        if (split.getItems().contains(detail) && detail.getWidth() > 0) {
            sizes.put(breadth.word(), detail.getWidth());
        }
    }

    private void place() {
        if (split.getItems().size() > 1 && split.getWidth() > 0) {
            double size = sizes.getOrDefault(breadth.word(), breadth.detail);
            split.setDividerPositions(1 - (size + 0.5) / split.getWidth());
            split.lookupAll(".split-pane-divider").forEach(this::listen);
        }
    }

    private void listen(Node divider) {
        divider.setOnMouseClicked(press -> {
            if (press.getClickCount() == 2) {
                sizes.remove(breadth.word());
                place();
            }
        });
        divider.setOnMouseReleased(_ -> keep());
    }

    /// Brings the detail into sight and, where it stands beside, the keyboard into it.
    void open(Node first) {
        if (breadth != Breadth.COMPACT) {
            first.requestFocus();
        } else if (!sheetOpen) {
            VBox sheet = new VBox(detail);
            VBox.setVgrow(detail, Priority.ALWAYS);
            sheetOpen = true;
            overlay.sheet(sheet, () -> {
                sheetOpen = false;
                sheet.getChildren().clear();
            });
            first.requestFocus();
        }
    }
}
