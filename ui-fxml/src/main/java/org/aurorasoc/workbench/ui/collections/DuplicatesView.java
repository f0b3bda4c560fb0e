package org.aurorasoc.workbench.ui.collections;

import javafx.beans.value.ChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.control.EmptyState;
import org.aurorasoc.workbench.ui.fx.Keyboard;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.collections.CollectionsViewModel;
import org.aurorasoc.workbench.viewmodel.collections.DuplicateRow;
import org.aurorasoc.workbench.viewmodel.collections.DuplicatesViewModel;
import org.aurorasoc.workbench.viewmodel.collections.DuplicatesViewModel.State;
import org.aurorasoc.workbench.viewmodel.tasks.BackgroundTask;
import org.aurorasoc.workbench.viewmodel.tasks.TaskState;
import org.jspecify.annotations.Nullable;

/// Groups of near-duplicates, each to be opened and decided on.
public final class DuplicatesView {
    private final CollectionsViewModel owner;
    private final DuplicatesViewModel model;
    private final Messages messages;
    private final ChangeListener<TaskState> progress = (_, _, now) -> showProgress(now);
    private @Nullable BackgroundTask watched;

    @FXML
    private VBox root;

    @FXML
    private HBox head;

    @FXML
    private Label note;

    @FXML
    private Button stop;

    @FXML
    private Button again;

    @FXML
    private EmptyState intro;

    @FXML
    private ListView<DuplicateRow> groups;

    public DuplicatesView(CollectionsViewModel owner, Messages messages) {
        this.owner = owner;
        this.model = owner.duplicates();
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        groups.setCellFactory(_ -> new DuplicateCell(owner, messages));
        model.stateProperty().subscribe(this::show);
    }

    private void show(State state) {
        boolean hadKeyboard = Keyboard.isIn(root);
        fill(state);
        if (hadKeyboard) {
            focusStart();
        }
    }

    private void fill(State state) {
        watch(state.task());
        boolean runs = state.task() != null;
        boolean isKnown = state.count().isPresent();
        boolean any = !state.rows().isEmpty();
        note.setText(state.note());
        groups.getItems().setAll(state.rows());
        Shown.when(groups, any);
        Shown.when(stop, runs);
        Shown.when(again, any && !runs);
        Shown.when(head, any || runs || !isKnown && !state.note().isEmpty());
        Shown.when(intro, !any && !runs);
        if (isKnown) {
            intro.say(messages.text("duplicates.none.title"), state.note());
            intro.offer(messages.text("duplicates.again"), model::find);
        } else {
            intro.say(messages.text("duplicates.intro.title"), messages.text("duplicates.intro.text"));
            intro.offer(messages.text("duplicates.find"), model::find);
        }
    }

    private void watch(@Nullable BackgroundTask task) {
        if (watched != null) {
            watched.stateProperty().removeListener(progress);
        }
        watched = task;
        if (task != null) {
            task.stateProperty().addListener(progress);
            showProgress(task.stateProperty().get());
        }
    }

    private void showProgress(TaskState state) {
        if (state instanceof TaskState.Running(long done, long total)) {
            note.setText(
                    total < 0
                            ? messages.text("duplicates.running.start")
                            : messages.text("duplicates.running", done, total));
        }
    }

    @FXML
    private void look() {
        model.find();
    }

    @FXML
    private void stopLooking() {
        if (watched != null) {
            watched.cancel();
        }
    }

    void focusStart() {
        (groups.isVisible() ? groups : intro.isVisible() ? firstButton() : stop).requestFocus();
    }

    private Node firstButton() {
        Node offer = intro.lookup(".button");
        return offer == null ? again : offer;
    }

    Node root() {
        return root;
    }
}
