package org.aurorasoc.workbench.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/// What an attacker can put into an alert, a case, a feed or a paste; and what of it may never be on a screen.
final class HostileText {
    static final String BIDI =
            "invoice\u202Efdp.exe \u2066isolated\u2069 \u2067right\u2069 \u200Fmark\u061C \u05D0\u05D1\u05D2";
    static final String ZERO_WIDTH = "cdn\u200B-sync\u200D.exam\uFEFFple \u00AD\u2060";
    static final String HOMOGLYPH = "http://xn--pple-43d.com/login and https://\u0430pple.com/login";
    static final String ANSI = "\u001B[31mALERT\u001B[0m \u001B]8;;http://evil.example\u0007click\u001B]8;;\u0007";
    static final String CONTROLS = "bell\u0007 back\u0008 nul\u0000 delete\u007F next\u0085 line\u2028 half \uD83D end";
    static final String HTML = "<script>alert(1)</script><a href=\"http://evil.example/x\">here</a>";
    static final String MARKDOWN = "[click here](http://evil.example/pay) ![p](https://evil.example/p.png)";
    static final String MARKS = "x" + "\u0335".repeat(200);
    static final List<String> ALL = List.of(BIDI, ZERO_WIDTH, HOMOGLYPH, ANSI, CONTROLS, HTML, MARKDOWN, MARKS);
    static final String EVERYTHING = String.join("\n", ALL);

    /// More than a control can lay out, let alone in one line.
    private static final int LONGEST_SHOWN = 150_000;

    private HostileText() {}

    /// One line of ten million characters.
    static String longLine() {
        return "evil.example ".repeat(800_000);
    }

    /// What is wrong with a text that is shown or copied; empty when nothing is.
    static String harm(String text) {
        StringBuilder found = new StringBuilder();
        text.codePoints()
                .filter(HostileText::isUnseen)
                .distinct()
                .forEach(point -> found.append("U+%04X ".formatted(point)));
        return found.toString();
    }

    private static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\n' && point != '\t';
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /// What is wrong with what is on the screen.
    static List<String> harmIn(Parent root) {
        List<String> found = new ArrayList<>();
        look(root, found);
        return found;
    }

    private static void look(Node node, List<String> found) {
        if (node instanceof TextInputControl field && field.isEditable()) {
            lookAtOwnWords(field.getText(), found);
            return;
        }
        if (node instanceof Text text && !text.getStyleClass().contains("ikonli-font-icon")) {
            look(text.getText(), found);
        }
        if (node instanceof Hyperlink || node.getClass().getSimpleName().equals("WebView")) {
            found.add("a link: " + node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, found));
        }
    }

    private static void look(String text, List<String> found) {
        lookAtOwnWords(text, found);
        if (text.contains("://evil.example") || text.contains("://xn--pple-43d.com")) {
            found.add("fanged: " + text.substring(0, Math.min(80, text.length())));
        }
    }

    /// What the analyst wrote stays as written, so that it can be read and changed.
    private static void lookAtOwnWords(String text, List<String> found) {
        String harm = harm(text);
        if (!harm.isEmpty()) {
            found.add(harm + "in: " + text.substring(0, Math.min(80, text.length())));
        }
        if (text.length() > LONGEST_SHOWN) {
            found.add("too long: " + text.length());
        }
    }
}
