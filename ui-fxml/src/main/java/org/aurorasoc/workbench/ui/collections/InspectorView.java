package org.aurorasoc.workbench.ui.collections;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.control.ProblemBar;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.collections.CollectionsViewModel;
import org.aurorasoc.workbench.viewmodel.collections.Inspected;
import org.aurorasoc.workbench.viewmodel.collections.InspectorViewModel;
import org.aurorasoc.workbench.viewmodel.collections.PayloadNode;
import org.jspecify.annotations.Nullable;

/// One row in full: how it was made, its payload as a tree, its true neighbours.
public final class InspectorView {
    private static final double LIST_SHARE = 0.3;
    private static final int FEWEST_NEIGHBOURS = 4;
    private static final double EDGES = 2;

    private final CollectionsViewModel owner;
    private final InspectorViewModel model;
    private final Messages messages;

    @FXML
    private StackPane root;

    @FXML
    private VBox nobody;

    @FXML
    private Label nobodyTitle;

    @FXML
    private Label nobodyText;

    @FXML
    private VBox body;

    @FXML
    private ProblemBar problem;

    @FXML
    private HBox away;

    @FXML
    private Label heading;

    @FXML
    private Label id;

    @FXML
    private Label sample;

    @FXML
    private Button open;

    @FXML
    private Button like;

    @FXML
    private GridPane facts;

    @FXML
    private TreeView<PayloadNode> payload;

    @FXML
    private Label alone;

    @FXML
    private ListView<Inspected.Neighbour> neighbours;

    public InspectorView(CollectionsViewModel owner, Messages messages) {
        this.owner = owner;
        this.model = owner.inspector();
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        payload.setCellFactory(_ -> new PayloadCell());
        neighbours.setCellFactory(_ -> new NeighbourCell());
        neighbours.addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
        neighbours.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                goToNeighbour();
            }
        });
        root.addEventHandler(KeyEvent.KEY_TYPED, key -> {
            if (key.getCharacter().equals("m")) {
                focusNeighbours();
                key.consume();
            }
        });
        neighbours
                .prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        this::wholeRows,
                        body.heightProperty(),
                        neighbours.fixedCellSizeProperty(),
                        neighbours.getItems()));
        neighbours.setMinHeight(Region.USE_PREF_SIZE);
        owner.whereabouts().awayProperty().subscribe(is -> Shown.when(away, is));
        model.shownProperty().subscribe(this::show);
        model.problemProperty().subscribe(this::showProblem);
    }

    /// No neighbour is cut at the lower edge, and the payload keeps the larger part.
    private double wholeRows() {
        double row = Math.ceil(neighbours.getFixedCellSize());
        int fit = (int) Math.floor(body.getHeight() * LIST_SHARE / Math.max(1, row));
        return Math.min(neighbours.getItems().size(), Math.max(FEWEST_NEIGHBOURS, fit)) * row + EDGES;
    }

    private void walk(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            goToNeighbour();
            key.consume();
        }
    }

    private void goToNeighbour() {
        Inspected.Neighbour next = neighbours.getSelectionModel().getSelectedItem();
        if (next != null) {
            model.show(next.key());
        }
    }

    private void show(@Nullable Inspected row) {
        boolean isThere = row != null && row.gone().isEmpty();
        Shown.when(body, isThere || model.problemProperty().get() != null);
        Shown.when(nobody, !isThere && model.problemProperty().get() == null);
        if (row == null || !isThere) {
            nobodyTitle.setText(row == null ? messages.text("inspector.none.title") : row.gone());
            nobodyText.setText(row == null ? messages.text("inspector.none.text") : "");
            return;
        }
        heading.setText(row.heading());
        id.setText(row.id());
        Shown.when(sample, row.sample());
        open.setText(messages.text(row.isCase() ? "inspector.open.case" : "inspector.open.indicator"));
        Shown.when(open, row.isCase() || !row.indicator().isEmpty());
        Shown.when(like, row.isCase());
        showFacts(row.facts());
        TreeItem<PayloadNode> top = new TreeItem<>(new PayloadNode("", "", List.of()));
        row.payload().forEach(node -> top.getChildren().add(item(node)));
        payload.setRoot(top);
        neighbours.getItems().setAll(row.neighbours());
        Shown.when(neighbours, !row.neighbours().isEmpty());
        Shown.when(alone, row.neighbours().isEmpty());
    }

    private void showFacts(List<Inspected.Fact> all) {
        facts.getChildren().clear();
        for (int i = 0; i < all.size(); i++) {
            Label name = new Label(all.get(i).label());
            name.getStyleClass().add("muted");
            name.setMinWidth(Label.USE_PREF_SIZE);
            Label value = new Label(all.get(i).value());
            value.getStyleClass().addAll("mono", "row-title");
            facts.addRow(i, name, value);
        }
    }

    private static TreeItem<PayloadNode> item(PayloadNode node) {
        TreeItem<PayloadNode> item = new TreeItem<>(node);
        node.members().forEach(member -> item.getChildren().add(item(member)));
        return item;
    }

    private void showProblem(@Nullable Problem said) {
        problem.clear();
        if (said != null) {
            problem.say(said.title(), said.detail());
        }
        show(model.shownProperty().get());
    }

    @FXML
    private void showInTable() {
        owner.showInTable();
    }

    @FXML
    private void openIt() {
        model.open();
    }

    @FXML
    private void moreLikeThis() {
        model.moreLikeThis();
    }

    void focusStart() {
        (body.isVisible() ? payload : root).requestFocus();
        if (payload.getSelectionModel().isEmpty()) {
            payload.getSelectionModel().selectFirst();
        }
    }

    void focusNeighbours() {
        if (neighbours.isVisible()) {
            neighbours.requestFocus();
            neighbours.getSelectionModel().selectFirst();
        }
    }

    StackPane root() {
        return root;
    }

    boolean holds(@Nullable Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == root) {
                return true;
            }
        }
        return false;
    }

    Node region() {
        return payload;
    }

    private static final class PayloadCell extends TreeCell<PayloadNode> {
        private final Label name = new Label();

        PayloadCell() {
            name.getStyleClass().add("muted");
            name.setMinWidth(USE_PREF_SIZE);
            getStyleClass().add("row-title");
            setWrapText(true);
            setPrefWidth(0);
        }

        /// The name stands at the first line of a long value, not at its middle.
        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            name.setLayoutY(snappedTopInset());
        }

        @Override
        protected void updateItem(@Nullable PayloadNode node, boolean empty) {
            super.updateItem(node, empty);
            if (empty || node == null) {
                setText("");
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            setText(node.value());
            name.setText(node.name());
            setGraphic(name);
            setAccessibleText(node.toString());
        }
    }

    private final class NeighbourCell extends ListCell<Inspected.Neighbour> {
        private final Label score = new Label();

        NeighbourCell() {
            score.getStyleClass().add("score");
            score.setMinWidth(USE_PREF_SIZE);
            getStyleClass().add("row-title");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Inspected.@Nullable Neighbour next, boolean empty) {
            super.updateItem(next, empty);
            if (empty || next == null) {
                setText("");
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            setText(next.title());
            score.setText(next.score());
            setGraphic(score);
            setAccessibleText(messages.text("neighbour.spoken", next.score(), next.title()));
        }
    }
}
