package org.aurorasoc.workbench.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.shell.TaskLine;
import org.aurorasoc.workbench.viewmodel.shell.TasksViewModel;

/// The work in the background: how far each is, how it ended, and a way to stop it.
public final class TasksView {
    private final TasksViewModel model;
    private final Messages messages;

    @FXML
    private VBox root;

    @FXML
    private Label none;

    @FXML
    private VBox lines;

    @FXML
    private Button tidy;

    public TasksView(TasksViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        tidy.setOnAction(_ -> model.tidy());
        model.lines().addListener((ListChangeListener<TaskLine>) _ -> follow());
        follow();
    }

    Region root() {
        return root;
    }

    /// A line that was there keeps its nodes, and so the keyboard.
    private void follow() {
        List<Node> next = new ArrayList<>();
        for (TaskLine line : model.lines()) {
            next.add(lines.getChildren().stream()
                    .filter(node -> node.getUserData() == line)
                    .findFirst()
                    .orElseGet(() -> node(line)));
        }
        if (!lines.getChildren().equals(next)) {
            lines.getChildren().setAll(next);
        }
        Shown.when(none, next.isEmpty());
        Shown.when(lines, !next.isEmpty());
        offerTidying();
    }

    private void offerTidying() {
        Shown.when(
                tidy,
                model.lines().stream().anyMatch(line -> !line.runningProperty().get()));
    }

    private Node node(TaskLine line) {
        Label title = new Label(line.title());
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        Label detail = new Label();
        detail.getStyleClass().add("meta");
        detail.setWrapText(true);
        detail.textProperty().bind(line.detailProperty());
        VBox words = new VBox(title, bar(line), detail);
        words.getStyleClass().add("task-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        Button stop = new Button(messages.text("tasks.cancel"));
        stop.getStyleClass().add("plain");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setAccessibleText(messages.text("tasks.cancel.spoken", line.title()));
        stop.setOnAction(_ -> line.cancel());
        line.runningProperty().subscribe(running -> {
            Shown.when(stop, running);
            offerTidying();
        });
        HBox node = new HBox(words, stop);
        node.getStyleClass().add("task-line");
        node.setUserData(line);
        return node;
    }

    private Node bar(TaskLine line) {
        ProgressBar bar = new ProgressBar(0);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(messages.text("tasks.progress.spoken", line.title()));
        line.fractionProperty().subscribe(fraction -> bar.setProgress(Math.max(0, fraction.doubleValue())));
        line.fractionProperty()
                .subscribe(fraction -> Shown.when(
                        bar,
                        fraction.doubleValue() >= 0 && line.runningProperty().get()));
        line.runningProperty()
                .subscribe(running ->
                        Shown.when(bar, running && line.fractionProperty().get() >= 0));
        return bar;
    }
}
