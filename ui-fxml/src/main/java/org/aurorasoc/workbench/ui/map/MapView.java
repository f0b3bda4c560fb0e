package org.aurorasoc.workbench.ui.map;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.domain.map.Colouring;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.control.EmptyState;
import org.aurorasoc.workbench.ui.control.ProblemBar;
import org.aurorasoc.workbench.ui.fx.Keyboard;
import org.aurorasoc.workbench.ui.fx.PaneAction;
import org.aurorasoc.workbench.ui.fx.ProblemNote;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.map.GroupRow;
import org.aurorasoc.workbench.viewmodel.map.MapMarks;
import org.aurorasoc.workbench.viewmodel.map.MapViewModel;
import org.aurorasoc.workbench.viewmodel.map.MapViewModel.Phase;
import org.aurorasoc.workbench.viewmodel.map.Viewport;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The map of a collection: choices above, the plot with its legend, and under it what kind of map this is.
public final class MapView {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double NARROW_BELOW = 560;

    private final MapViewModel model;
    private final Messages messages;
    private boolean wantsFocus;

    @FXML
    private VBox root;

    @FXML
    private HBox colours;

    @FXML
    private TextField filter;

    @FXML
    private Button matchButton;

    @FXML
    private ToggleButton textToggle;

    @FXML
    private ProblemBar problemBar;

    @FXML
    private VBox notices;

    @FXML
    private EmptyState empty;

    @FXML
    private Label waiting;

    @FXML
    private HBox board;

    @FXML
    private MapPlot plot;

    @FXML
    private TableView<GroupRow> twin;

    @FXML
    private HBox markedBar;

    @FXML
    private Label marked;

    @FXML
    private HBox readyBar;

    @FXML
    private HBox foot;

    @FXML
    private Label footer;

    @FXML
    private HBox workingBox;

    @FXML
    private Label working;

    @FXML
    private Button growButton;

    @FXML
    private VBox head;

    @FXML
    private MapSideView sideController;

    public MapView(MapViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        plot.show(model, messages.text("map.spoken"));
        new MapGestures(plot, model).listen();
        new MapKeys(model).listenOn(plot);
        new TwinTable(messages).dress(twin);
        twin.setItems(model.table());
        footer.textProperty().bind(model.footerProperty());
        filter.textProperty().bindBidirectional(model.marks().filterProperty());
        textToggle.selectedProperty().bindBidirectional(model.asTextProperty());
        model.asTextProperty().subscribe(this::showTwin);
        model.workingProperty().subscribe(this::showWorking);
        model.marks().saidProperty().subscribe(this::showMarked);
        model.marks().matchingProperty().subscribe(set -> showMatching(set.count()));
        model.betterReadyProperty().subscribe(ready -> Shown.when(readyBar, ready));
        model.canGrowProperty().subscribe(can -> Shown.when(growButton, can));
        model.colourings().subscribe(this::showColourings);
        model.colouringProperty().subscribe(_ -> showColourings());
        model.notices().subscribe(this::showNotices);
        showNotices();
        model.phaseProperty().subscribe(this::showPhase);
        model.problemProperty().subscribe(this::showProblem);
        root.widthProperty()
                .subscribe(width -> root.pseudoClassStateChanged(NARROW, width.doubleValue() < NARROW_BELOW));
    }

    public Parent root() {
        return root;
    }

    /// Whether the true neighbours of the chosen point are listed outside the map.
    public void setNeighboursElsewhere(boolean elsewhere) {
        sideController.setNeighboursElsewhere(elsewhere);
    }

    /// Puts the keyboard on the map. What is not drawn yet cannot have it: it gets it when it is.
    public void focusStart() {
        wantsFocus = model.phaseProperty().get() != Phase.DRAWN;
        if (wantsFocus) {
            root.requestFocus();
        } else {
            (model.asTextProperty().get() ? twin : plot).requestFocus();
        }
    }

    public void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    /// For F6.
    public List<Node> regions() {
        return List.of(filter, plot, twin);
    }

    public boolean escape() {
        if (filter.isFocused() && !filter.getText().isEmpty()) {
            filter.clear();
            return true;
        }
        return model.escape();
    }

    public List<PaneAction> actions() {
        return List.of(
                new PaneAction(
                        messages.text("map.text"),
                        "t",
                        () -> model.asTextProperty().set(!model.asTextProperty().get())),
                new PaneAction(
                        messages.text("map.zoom.all"),
                        "0",
                        () -> model.viewportProperty().set(Viewport.ALL)));
    }

    private void showPhase(Phase phase) {
        switch (phase) {
            case UNASKED -> empty.say(messages.text("map.empty.title"), messages.text("map.empty.text"));
            case TOO_FEW ->
                empty.say(messages.text("map.few.title"), model.tooFewProperty().get());
            case READING, DRAWN -> {}
        }
        Shown.when(empty, phase == Phase.UNASKED || phase == Phase.TOO_FEW);
        Shown.when(head, phase == Phase.DRAWN);
        Shown.when(foot, phase == Phase.DRAWN);
        showTwin(model.asTextProperty().get());
        showWaiting();
    }

    private void showTwin(boolean asText) {
        boolean drawn = model.phaseProperty().get() == Phase.DRAWN;
        boolean hadFocus = Keyboard.isAt(plot) || Keyboard.isAt(twin);
        Shown.when(board, drawn && !asText);
        Shown.when(twin, drawn && asText);
        if (hadFocus || (drawn && wantsFocus && Keyboard.isAt(root))) {
            focusStart();
        }
    }

    private void showWorking(String words) {
        working.setText(words);
        Shown.when(workingBox, !words.isEmpty());
        showWaiting();
    }

    private void showWaiting() {
        boolean reading = model.phaseProperty().get() == Phase.READING;
        waiting.setText(model.workingProperty().get());
        Shown.when(waiting, reading && model.problemProperty().get() == null);
    }

    private void showMarked(String words) {
        marked.setText(words);
        Shown.when(markedBar, !words.isEmpty());
    }

    private void showMatching(int count) {
        boolean asked = !filter.getText().isBlank();
        matchButton.setText(count == 0 ? messages.text("map.match.none") : messages.text("map.match", count));
        matchButton.setDisable(count == 0);
        Shown.when(matchButton, asked);
    }

    private void showColourings() {
        colours.getChildren()
                .setAll(model.colourings().stream().map(this::colour).toList());
    }

    private ToggleButton colour(Colouring by) {
        ToggleButton button = new ToggleButton(messages.text("map.colour." + by.name()));
        button.getStyleClass().setAll("toggle-button", "segment");
        button.setSelected(by == model.colouringProperty().get());
        button.setOnAction(_ -> {
            model.colouringProperty().set(by);
            showColourings();
        });
        return button;
    }

    private void showNotices() {
        notices.getChildren()
                .setAll(model.notices().stream().map(MapView::notice).toList());
        Shown.when(notices, !model.notices().isEmpty());
    }

    private static Label notice(String text) {
        Label notice = new Label(text, new FontIcon(Feather.ALERT_TRIANGLE));
        notice.getStyleClass().add("notice");
        notice.setWrapText(true);
        return notice;
    }

    private void showProblem(@Nullable Problem problem) {
        ProblemNote.show(problemBar, problem, messages.text("map.retry"), model::again);
        showWaiting();
    }

    @FXML
    private void markMatching() {
        MapMarks marks = model.marks();
        marks.markMatching();
        plot.requestFocus();
    }

    @FXML
    private void copy() {
        model.copyMarked();
    }

    @FXML
    private void pin() {
        model.pinMarked();
    }

    @FXML
    private void showBetter() {
        model.showBetter();
        plot.requestFocus();
    }

    @FXML
    private void stop() {
        model.stop();
    }

    @FXML
    private void grow() {
        model.grow();
        focusStart();
    }
}
