package org.aurorasoc.workbench.ui.shell;

import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.stage.Window;
import javafx.util.Duration;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.ui.shell.StatusStrip.Sacrifice;
import org.aurorasoc.workbench.viewmodel.MessageLine.Offer;
import org.aurorasoc.workbench.viewmodel.MessageLine.Said;
import org.aurorasoc.workbench.viewmodel.shell.Badge;
import org.aurorasoc.workbench.viewmodel.shell.CacheLine;
import org.aurorasoc.workbench.viewmodel.shell.MessageViewModel;
import org.aurorasoc.workbench.viewmodel.shell.ShellViewModel;
import org.aurorasoc.workbench.viewmodel.shell.StorePlace;
import org.aurorasoc.workbench.viewmodel.shell.TasksViewModel;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where the memory is, by which model it is read, what was said last and what goes on.
public final class StatusBarView {
    private static final Duration SECOND = Duration.seconds(1);
    private static final Duration CACHE_LOOK = Duration.seconds(5);

    private final ShellViewModel shell;
    private final TasksViewModel tasks;
    private final MessageViewModel message;
    private final Messages messages;
    private final Timeline loading;
    private final Timeline working;
    private final Timeline looking;

    @FXML
    private StatusStrip root;

    @FXML
    private Label store;

    @FXML
    private FontIcon storeIcon;

    @FXML
    private Tooltip storeTip;

    @FXML
    private Label readOnly;

    @FXML
    private Button badge;

    @FXML
    private FontIcon badgeIcon;

    @FXML
    private Label cacheMark;

    @FXML
    private FontIcon cacheIcon;

    @FXML
    private Label cacheText;

    @FXML
    private Tooltip cacheTip;

    @FXML
    private Label sample;

    @FXML
    private HBox said;

    @FXML
    private Label saidText;

    @FXML
    private Tooltip saidTip;

    @FXML
    private Button saidOffer;

    @FXML
    private Button taskLine;

    @FXML
    private Button hint;

    public StatusBarView(ShellViewModel shell, TasksViewModel tasks, MessageViewModel message, Messages messages) {
        this.shell = shell;
        this.tasks = tasks;
        this.message = message;
        this.messages = messages;
        loading = every(SECOND, shell::tick);
        working = every(SECOND, tasks::tick);
        looking = every(CACHE_LOOK, shell::lookAtCache);
    }

    private static Timeline every(Duration span, Runnable action) {
        Timeline timeline = new Timeline(new KeyFrame(span, _ -> action.run()));
        timeline.setCycleCount(Animation.INDEFINITE);
        return timeline;
    }

    @FXML
    private void initialize() {
        root.giveUp(List.of(
                new Sacrifice(hint, true),
                new Sacrifice(store, false),
                new Sacrifice(said, false),
                new Sacrifice(said, true),
                new Sacrifice(cacheText, true)));
        shell.badgeProperty().subscribe(this::show);
        shell.storeProperty().subscribe(this::show);
        shell.cacheProperty().subscribe(this::show);
        shell.samplesProperty().subscribe(there -> Shown.when(sample, there));
        message.shownProperty().subscribe(this::show);
        tasks.summaryProperty().subscribe(this::showTasks);
        saidOffer.setOnAction(_ -> message.accept());
        root.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(showing -> run(looking, showing));
    }

    void setOn(Runnable onBadge, Runnable onTasks, Runnable onHint) {
        badge.setOnAction(_ -> onBadge.run());
        taskLine.setOnAction(_ -> onTasks.run());
        hint.setOnAction(_ -> onHint.run());
    }

    Node root() {
        return root;
    }

    Button badge() {
        return badge;
    }

    /// Where the list of tasks opens: at their line, while there is one.
    Node tasksAnchor() {
        return taskLine.isVisible() ? taskLine : hint;
    }

    private static void run(Timeline timeline, boolean runs) {
        if (runs) {
            timeline.play();
        } else {
            timeline.stop();
        }
    }

    private void show(Badge now) {
        badge.setText(now.text());
        badge.setAccessibleText(messages.text("badge.spoken", now.text()));
        BadgeLook.dress(badge, badgeIcon, now.state());
        run(loading, now.state() == Badge.State.LOADING);
    }

    private void show(StorePlace place) {
        store.setText(place.text());
        storeTip.setText(place.text());
        Shown.when(readOnly, place.readOnly());
        storeIcon.setIconCode(
                switch (place.kind()) {
                    case OPENING, EMBEDDED -> Feather.HARD_DRIVE;
                    case TEAM -> Feather.SERVER;
                    case AWAY -> Feather.CLOUD_OFF;
                });
    }

    private void show(CacheLine cache) {
        Shown.when(cacheMark, !cache.text().isEmpty());
        Shown.when(cacheText, !cache.text().isEmpty());
        cacheText.setText(cache.text());
        cacheTip.setText(cache.text() + ". " + cache.explanation());
        cacheMark.setAccessibleText(cache.text());
        cacheIcon.setIconCode(cache.serves() ? Feather.ZAP : Feather.ZAP_OFF);
    }

    private void show(@Nullable Said now) {
        Shown.when(said, now != null);
        if (now != null) {
            saidText.setText(now.text());
            saidTip.setText(now.text());
            saidText.setAccessibleText(messages.text("message.spoken") + ": " + now.text());
            saidText.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
            saidOffer.setText(now.offer().map(Offer::label).orElse(""));
            Shown.when(saidOffer, now.offer().isPresent());
        }
    }

    private void showTasks(String summary) {
        taskLine.setText(summary);
        Shown.when(taskLine, !summary.isEmpty());
        run(working, !summary.isEmpty());
    }
}
