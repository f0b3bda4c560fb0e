package org.aurorasoc.workbench.ui.control;

import javafx.beans.DefaultProperty;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/// Holds a control that cannot always be used, and says why when it cannot: one that is switched off shows no tooltip
/// of its own, so what holds it does.
@DefaultProperty("children")
public final class Excusing extends StackPane {
    private final Tooltip excuse = new Tooltip();

    public Excusing() {
        getStyleClass().add("excusing");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    public Excusing(Control control) {
        this();
        getChildren().setAll(control);
    }

    /// @param reason why it is off; empty where it is on
    public void excuse(String reason) {
        boolean off = !reason.isEmpty();
        getChildren().forEach(each -> {
            each.setDisable(off);
            each.setAccessibleHelp(off ? reason : null);
        });
        excuse.setText(reason);
        if (off) {
            Tooltip.install(this, excuse);
        } else {
            Tooltip.uninstall(this, excuse);
        }
    }

    /// What is said where the control is off; empty where it is on.
    public String excuse() {
        return excuse.getText();
    }
}
