package org.aurorasoc.workbench.ui.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.shell.HistoryViewModel;
import org.aurorasoc.workbench.viewmodel.shell.HistoryViewModel.Question;
import org.jspecify.annotations.Nullable;

/// The questions asked before, the newest first; Enter asks one again.
public final class HistoryView {
    private static final int MOST_SHOWN = 10;

    private final HistoryViewModel model;
    private Runnable onLeave = () -> {};

    @FXML
    private VBox root;

    @FXML
    private Label none;

    @FXML
    private ListView<Question> list;

    @FXML
    private Label hint;

    public HistoryView(HistoryViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        list.setCellFactory(_ -> new QuestionCell());
        list.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.min(MOST_SHOWN, list.getItems().size()) * list.getFixedCellSize() + 1,
                        list.getItems(),
                        list.fixedCellSizeProperty()));
        list.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                ask();
                key.consume();
            }
        });
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> ask());
        model.questionsProperty().subscribe(this::show);
    }

    void setOnLeave(Runnable leave) {
        onLeave = leave;
    }

    Region root() {
        return root;
    }

    void open() {
        model.load();
    }

    private void show(List<Question> questions) {
        list.getItems().setAll(questions);
        list.getSelectionModel().selectFirst();
        Shown.when(list, !questions.isEmpty());
        Shown.when(hint, !questions.isEmpty());
        Shown.when(none, questions.isEmpty());
        if (!questions.isEmpty() && root.getScene() != null) {
            list.requestFocus();
        }
    }

    private void ask() {
        Question chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            onLeave.run();
            model.ask(chosen);
        }
    }

    private static final class QuestionCell extends ListCell<Question> {
        /// As wide as the list and no wider: what is longer ends in "…".
        QuestionCell() {
            getStyleClass().add("past-question");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Question question, boolean empty) {
            super.updateItem(question, empty);
            setText(question == null || empty ? "" : question.shown());
        }
    }
}
