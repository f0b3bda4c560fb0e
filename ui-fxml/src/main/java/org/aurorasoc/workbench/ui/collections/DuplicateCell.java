package org.aurorasoc.workbench.ui.collections;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.collections.CollectionsViewModel;
import org.aurorasoc.workbench.viewmodel.collections.DuplicateRow;
import org.jspecify.annotations.Nullable;

/// A group in one line; the selected one is open, its members below with their differing words strong.
final class DuplicateCell extends ListCell<DuplicateRow> {
    private final CollectionsViewModel model;
    private final Messages messages;
    private final Label title = new Label();
    private final Label size = new Label();
    private final VBox members = new VBox();
    private final FlowPane decisions = new FlowPane();
    private final VBox box;

    DuplicateCell(CollectionsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        title.getStyleClass().addAll("strong", "row-title");
        size.getStyleClass().addAll("mono");
        size.setMinWidth(USE_PREF_SIZE);
        members.getStyleClass().add("members");
        decisions.getStyleClass().add("inspector-actions");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(title, gap, size);
        line.getStyleClass().add("rows-line");
        box = new VBox(line, members, decisions);
        box.getStyleClass().add("duplicate-group");
        setPrefWidth(0);
        selectedProperty().subscribe(this::showMembers);
    }

    @Override
    protected void updateItem(@Nullable DuplicateRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText("");
        } else {
            setGraphic(box);
            title.setText(row.title());
            size.setText(row.size());
            setAccessibleText(row.title() + ", " + row.size());
        }
        showMembers();
    }

    private void showMembers() {
        DuplicateRow row = getItem();
        boolean open = isSelected() && !isEmpty();
        Shown.when(members, open);
        Shown.when(decisions, open);
        members.getChildren().clear();
        decisions.getChildren().clear();
        if (open && row != null) {
            List<DuplicateRow.Member> all = row.members();
            all.forEach(member -> members.getChildren().add(member(row, member)));
            decisions
                    .getChildren()
                    .add(button("duplicates.keep.all", () -> model.duplicates().keepAll(row)));
            decisions
                    .getChildren()
                    .add(button("duplicates.not", () -> model.duplicates().notDuplicates(row)));
        }
    }

    private VBox member(DuplicateRow row, DuplicateRow.Member member) {
        Label id = new Label(member.id());
        id.getStyleClass().addAll("mono", "row-title");
        Label age = new Label(member.added().text());
        age.getStyleClass().add("meta");
        age.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button keep = button(
                "duplicates.keep.one", row.others(), () -> model.duplicates().keepOne(row, member.key()));
        keep.setDisable(!model.deletionRefused().isEmpty());
        HBox line = new HBox(id, age, gap, keep);
        line.getStyleClass().add("rows-line");
        TextFlow words = new TextFlow();
        for (DuplicateRow.Run run : member.text()) {
            Text part = new Text(run.words());
            part.getStyleClass().add(run.differs() ? "differs" : "same");
            words.getChildren().add(part);
        }
        VBox shown = new VBox(line, words);
        shown.getStyleClass().add("member");
        return shown;
    }

    private Button button(String key, Runnable run) {
        return button(key, 0, run);
    }

    private Button button(String key, int count, Runnable run) {
        Button button = new Button(messages.text(key, count));
        button.getStyleClass().add("plain");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> run.run());
        // The list would take the key for itself.
        button.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ENTER) {
                button.fire();
                press.consume();
            }
        });
        return button;
    }
}
