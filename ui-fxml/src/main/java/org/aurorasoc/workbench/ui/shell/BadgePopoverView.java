package org.aurorasoc.workbench.ui.shell;

import java.util.List;
import javafx.fxml.FXML;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.viewmodel.shell.Badge;
import org.aurorasoc.workbench.viewmodel.shell.ShellViewModel;

/// What stands behind the badge: one sentence, the facts, rows by model, and what mends it.
public final class BadgePopoverView {
    private final ShellViewModel shell;

    @FXML
    private VBox root;

    @FXML
    private Label verdict;

    @FXML
    private GridPane facts;

    @FXML
    private VBox rowsSection;

    @FXML
    private GridPane rows;

    @FXML
    private VBox remedySection;

    @FXML
    private Label remedy;

    @FXML
    private Button retry;

    public BadgePopoverView(ShellViewModel shell) {
        this.shell = shell;
    }

    @FXML
    private void initialize() {
        retry.setOnAction(_ -> shell.load());
        shell.badgeProperty().subscribe(this::show);
    }

    Region root() {
        return root;
    }

    private void show(Badge badge) {
        verdict.setText(badge.verdict());
        facts.getChildren().clear();
        for (int i = 0; i < badge.facts().size(); i++) {
            Badge.Fact fact = badge.facts().get(i);
            Label name = label(fact.label(), "meta");
            GridPane.setValignment(name, VPos.TOP);
            facts.addRow(i, name, wrapped(fact.value()));
        }
        showRows(badge.rows());
        remedy.setText(badge.remedy());
        boolean unavailable = badge.state() == Badge.State.UNAVAILABLE;
        present(facts, !badge.facts().isEmpty());
        present(rowsSection, !badge.rows().isEmpty());
        present(retry, unavailable);
        present(remedy, !badge.remedy().isEmpty());
        present(remedySection, unavailable || !badge.remedy().isEmpty());
    }

    private void showRows(List<Badge.ModelRows> lines) {
        rows.getChildren().clear();
        for (int i = 0; i < lines.size(); i++) {
            Badge.ModelRows line = lines.get(i);
            Label count = label(line.rows(), "mono");
            GridPane.setHalignment(count, HPos.RIGHT);
            rows.addRow(i, label(line.model(), "mono"), count, label(line.part(), "meta"));
        }
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private static void present(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }
}
