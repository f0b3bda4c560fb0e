package org.aurorasoc.workbench.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.i18n.Messages;

/// Every key by place, read from what handles them at the moment it opens.
public final class KeySheetView {
    private final Messages messages;
    private Supplier<List<Place>> places = List::of;
    private Runnable onLeave = () -> {};

    /// @param name where these keys work
    record Place(String name, List<Key> keys) {}

    record Key(String shown, String title) {}

    @FXML
    private VBox root;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox left;

    @FXML
    private VBox right;

    @FXML
    private Button close;

    public KeySheetView(Messages messages) {
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        close.setOnAction(_ -> onLeave.run());
    }

    void tellOf(Supplier<List<Place>> keys) {
        places = keys;
    }

    void setOnLeave(Runnable leave) {
        onLeave = leave;
    }

    Region root() {
        return root;
    }

    void open() {
        left.getChildren().clear();
        right.getChildren().clear();
        int balance = 0;
        for (Place place : places.get()) {
            boolean first = balance <= 0;
            (first ? left : right).getChildren().add(section(place));
            int rows = place.keys().size() + 2;
            balance += first ? rows : -rows;
        }
        scroll.setVvalue(0);
        root.setAccessibleText(messages.text("keys.title"));
    }

    private static VBox section(Place place) {
        Label name = new Label(place.name());
        name.getStyleClass().add("strong");
        GridPane keys = new GridPane();
        keys.getStyleClass().add("key-grid");
        for (int i = 0; i < place.keys().size(); i++) {
            Key key = place.keys().get(i);
            Label cap = new Label(key.shown());
            cap.getStyleClass().add("key-cap");
            cap.setMinWidth(Region.USE_PREF_SIZE);
            Label title = new Label(key.title());
            title.setWrapText(true);
            keys.addRow(i, cap, title);
        }
        VBox section = new VBox(name, keys);
        section.getStyleClass().add("key-place");
        return section;
    }
}
