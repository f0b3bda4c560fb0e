package org.aurorasoc.workbench.ui.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// What a machine can see to be wrong in a scene: text cut where it may not be or written over other text,
/// type too small, a foreign font, signs that no bundled font draws, what looks like a link, and things that
/// stick out of the window.
public final class Flaws {
    /// These hold texts of any length and end in "…"; their whole text is in a tooltip or beside the list.
    private static final Set<String> MAY_BE_CUT = Set.of(
            "row-title",
            "outcome",
            "severity",
            "store",
            "technique-tag",
            "worked",
            "shared-value",
            "named-name",
            "cut-value",
            "draft-title",
            "past-question");

    private static final String OURS = "IBM Plex";
    private static final double SMALLEST = 10.99;
    private static final double PALE = 0.2;
    private static final double DARK = 0.4;
    private static final double FIRST_BLUE = 180;
    private static final double LAST_BLUE = 260;

    private Flaws() {}

    public static List<String> in(Parent root) {
        List<String> flaws = new ArrayList<>();
        List<Text> texts = new ArrayList<>();
        look(root, root, flaws, texts);
        flaws.addAll(Overlaps.of(texts));
        return flaws;
    }

    private static void look(Node node, Parent root, List<String> flaws, List<Text> texts) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Hyperlink link) {
            flaws.add("link: " + link.getText());
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            lookAtLabel(labeled, flaws);
        }
        if (node instanceof Text text && !text.getText().isEmpty()) {
            lookAtText(text, root, flaws);
            texts.add(text);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, root, flaws, texts));
        }
    }

    private static void lookAtLabel(Labeled labeled, List<String> flaws) {
        boolean mayBeCut = labeled.getStyleClass().stream().anyMatch(MAY_BE_CUT::contains);
        if (!mayBeCut && !isToldWhole(labeled) && labeled.isTextTruncated()) {
            flaws.add("cut: " + labeled.getText() + " " + labeled.getStyleClass());
        }
    }

    /// Its tooltip has the text that is cut, or that of the control around it.
    private static boolean isToldWhole(Labeled labeled) {
        for (Node at = labeled; at != null; at = at.getParent()) {
            if (at instanceof Control control && tells(control, labeled.getText())) {
                return true;
            }
        }
        return false;
    }

    private static boolean tells(Control control, String text) {
        return control.getTooltip() != null
                && control.getTooltip().getText() != null
                && control.getTooltip().getText().contains(text);
    }

    private static void lookAtText(Text text, Parent root, List<String> flaws) {
        if (!text.getStyleClass().contains("ikonli-font-icon")) {
            lookAtType(text, flaws);
        }
        if (text.getText().contains("...")) {
            flaws.add("three dots: " + text.getText());
        }
        if (text.isUnderline() && text.getFill() instanceof Color colour && isBlue(colour)) {
            flaws.add("like a link: " + text.getText());
        }
        Bounds bounds = text.localToScene(text.getBoundsInLocal());
        if (bounds.getMaxX() > root.getLayoutBounds().getWidth() + 1) {
            flaws.add("sticks out at the right: " + text.getText());
        }
    }

    private static void lookAtType(Text text, List<String> flaws) {
        Font font = text.getFont();
        if (!font.getFamily().startsWith(OURS)) {
            flaws.add("foreign font " + font.getFamily() + ": " + text.getText());
            return;
        }
        if (font.getSize() < SMALLEST) {
            flaws.add("small type " + font.getSize() + ": " + text.getText());
        }
        String lacked = Glyphs.of(font).lackedBy(text.getText());
        if (!lacked.isEmpty()) {
            flaws.add("no glyph for " + lacked + ": " + text.getText());
        }
    }

    private static boolean isBlue(Color colour) {
        return colour.getBrightness() > DARK
                && colour.getSaturation() > PALE
                && colour.getHue() > FIRST_BLUE
                && colour.getHue() < LAST_BLUE;
    }
}
