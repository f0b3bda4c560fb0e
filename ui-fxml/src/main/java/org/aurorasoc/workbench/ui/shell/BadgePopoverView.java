package org.aurorasoc.workbench.ui.shell;

import java.util.List;
import javafx.fxml.FXML;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.ui.fx.Shown;
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
    private Label unavailable;

    @FXML
    private Button mend;

    public BadgePopoverView(ShellViewModel shell) {
        this.shell = shell;
    }

    @FXML
    private void initialize() {
        mend.setOnAction(_ -> shell.mend());
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
        Badge.Mend offer = badge.mend();
        remedy.setText(badge.remedy());
        unavailable.setText(offer.unavailable());
        mend.setText(offer.label());
        mend.setDisable(!offer.unavailable().isEmpty());
        Shown.when(facts, !badge.facts().isEmpty());
        Shown.when(rowsSection, !badge.rows().isEmpty());
        Shown.when(mend, !offer.label().isEmpty());
        Shown.when(unavailable, !offer.unavailable().isEmpty());
        Shown.when(remedy, !badge.remedy().isEmpty());
        Shown.when(remedySection, !offer.label().isEmpty() || !badge.remedy().isEmpty());
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
}
