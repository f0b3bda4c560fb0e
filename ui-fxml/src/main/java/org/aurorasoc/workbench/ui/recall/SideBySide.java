package org.aurorasoc.workbench.ui.recall;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.aurorasoc.workbench.ui.control.SplitHandle;
import org.aurorasoc.workbench.ui.fx.Overlay;
import org.aurorasoc.workbench.viewmodel.recall.RecallLayout;
import org.aurorasoc.workbench.viewmodel.recall.RecallLayout.Breadth;

/// The list and the case beside it; in a narrow window the case lies over the list as a sheet.
final class SideBySide {
    private static final double WIDE_FROM = 1600;
    private static final double COMPACT_BELOW = 1200;
    private static final double ROOT_EM = 13;
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    private final RecallLayout layout;
    private final HBox box;
    private final Region listSide;
    private final Parent detail;
    private final Overlay overlay;
    private final SplitHandle handle = new SplitHandle();
    private final StackPane beside = new StackPane();
    private Breadth breadth = Breadth.NORMAL;
    private boolean sheetOpen;

    SideBySide(RecallLayout layout, HBox box, Region listSide, Parent detail, Overlay overlay) {
        this.layout = layout;
        this.box = box;
        this.listSide = listSide;
        this.detail = detail;
        this.overlay = overlay;
        beside.getStyleClass().add("case-side");
        beside.getChildren().setAll(detail);
        beside.setMinWidth(0);
        HBox.setHgrow(beside, Priority.ALWAYS);
        handle.setOnMove(this::move);
        handle.setOnReset(() -> {
            layout.reset(breadth);
            apply();
        });
        ObservableValue<Number> width = box.sceneProperty().flatMap(Scene::widthProperty);
        width.subscribe(now -> {
            if (now != null) {
                resized(now.doubleValue());
            }
        });
        apply();
    }

    void speak(String words) {
        handle.setAccessibleText(words);
    }

    private void resized(double width) {
        Breadth next = width < COMPACT_BELOW ? Breadth.COMPACT : width < WIDE_FROM ? Breadth.NORMAL : Breadth.WIDE;
        if (next != breadth) {
            breadth = next;
            apply();
        }
    }

    /// Pixels of the present zoom; kept in em, so that zoom keeps the proportion.
    private void move(double pixels) {
        double em = em();
        double most = Math.max(layout.width(breadth), box.getWidth() / em - 26);
        layout.resize(breadth, Math.min(most, listSide.getWidth() / em + pixels / em));
        apply();
    }

    /// What an em is now, read off a text of that size.
    private double em() {
        return box.lookup(".list-head .strong") instanceof Labeled label
                ? label.getFont().getSize()
                : ROOT_EM;
    }

    void apply() {
        boolean compact = breadth == Breadth.COMPACT;
        box.pseudoClassStateChanged(COMPACT, compact);
        if (compact) {
            box.getChildren().setAll(listSide);
            listSide.setStyle("");
            HBox.setHgrow(listSide, Priority.ALWAYS);
            listSide.setMaxWidth(Double.MAX_VALUE);
        } else {
            closeSheet();
            HBox.setHgrow(listSide, Priority.NEVER);
            String em = layout.width(breadth) + "em";
            listSide.setStyle("-fx-pref-width: " + em + "; -fx-max-width: " + em + "; -fx-min-width: 26em;");
            box.getChildren().setAll(listSide, handle, beside);
        }
    }

    private void closeSheet() {
        if (sheetOpen) {
            overlay.close();
        }
    }

    boolean isCompact() {
        return breadth == Breadth.COMPACT;
    }

    /// Brings the keyboard to the case, and the case over the list where it does not stand beside it.
    void enterDetail(Node goal) {
        if (isCompact()) {
            openSheet();
        }
        goal.requestFocus();
    }

    private void openSheet() {
        if (sheetOpen) {
            return;
        }
        sheetOpen = true;
        StackPane sheet = new StackPane(detail);
        overlay.sheet(sheet, () -> {
            sheetOpen = false;
            sheet.getChildren().clear();
            beside.getChildren().setAll(detail);
        });
    }
}
