package org.aurorasoc.workbench.ui.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;

/// Whatever the keyboard can reach has a name to be read aloud.
final class Names {
    private Names() {}

    static List<String> missingIn(Parent root) {
        List<Node> named = all(root)
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getLabelFor())
                .toList();
        List<String> missing = new ArrayList<>();
        all(root)
                .filter(node -> node instanceof Control && node.isFocusTraversable())
                .filter(node -> !(node instanceof ScrollPane || node instanceof SplitPane))
                .filter(node -> !named.contains(node) && !speaks(node))
                .forEach(node ->
                        missing.add(node.getClass().getSimpleName() + " " + node.getId() + " " + node.getStyleClass()));
        return missing;
    }

    private static boolean speaks(Node node) {
        boolean text = node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank();
        String own = node.getAccessibleText();
        return text || (own != null && !own.isBlank());
    }

    static Stream<Node> all(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        Stream<Node> self = Stream.of(node);
        return node instanceof Parent parent
                ? Stream.concat(self, parent.getChildrenUnmodifiable().stream().flatMap(Names::all))
                : self;
    }
}
