package org.aurorasoc.workbench.ui.shell;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.aurorasoc.workbench.viewmodel.shell.PaletteMatch;
import org.aurorasoc.workbench.viewmodel.shell.PaletteRow;

/// One row: its group where that begins, the title with the typed letters marked, and at the right its key or why it
/// cannot be done.
final class PaletteRowBox extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass UNAVAILABLE = PseudoClass.getPseudoClass("unavailable");

    PaletteRowBox(PaletteRow row, String group) {
        getStyleClass().add("palette-row");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setFocusTraversable(false);
        Label groupName = new Label(group);
        groupName.getStyleClass().add("palette-group");
        ClippedLine clip = new ClippedLine(title(row));
        HBox.setHgrow(clip, Priority.ALWAYS);
        getChildren().addAll(groupName, clip);
        add(row.note(), "palette-note");
        add(row.unavailable(), "palette-why");
        if (row.isAvailable()) {
            add(ShownKey.of(row.shortcut()), "key-cap");
        }
        pseudoClassStateChanged(UNAVAILABLE, !row.isAvailable());
    }

    private void add(String text, String styleClass) {
        if (!text.isEmpty()) {
            Label label = new Label(text);
            label.getStyleClass().add(styleClass);
            label.setMinWidth(Region.USE_PREF_SIZE);
            getChildren().add(label);
        }
    }

    void select(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }

    private static TextFlow title(PaletteRow row) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("palette-title");
        int at = 0;
        for (PaletteMatch.Run run : row.marks()) {
            append(flow, row.title().substring(at, run.from()), "palette-text");
            append(flow, row.title().substring(run.from(), run.to()), "palette-mark");
            at = run.to();
        }
        append(flow, row.title().substring(at), "palette-text");
        return flow;
    }

    private static void append(TextFlow flow, String words, String styleClass) {
        if (!words.isEmpty()) {
            Text text = new Text(words);
            text.getStyleClass().add(styleClass);
            flow.getChildren().add(text);
        }
    }
}
