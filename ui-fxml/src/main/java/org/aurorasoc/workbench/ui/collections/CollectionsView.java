package org.aurorasoc.workbench.ui.collections;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.control.EmptyState;
import org.aurorasoc.workbench.ui.control.ProblemBar;
import org.aurorasoc.workbench.ui.fx.Keyboard;
import org.aurorasoc.workbench.ui.fx.PaneAction;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.ui.fx.WorkPane;
import org.aurorasoc.workbench.viewmodel.collections.CollectionItem;
import org.aurorasoc.workbench.viewmodel.collections.CollectionsViewModel;
import org.aurorasoc.workbench.viewmodel.collections.CollectionsViewModel.Tab;

/// The Collections pane: the tree of them, one of them in four ways, and one row beside.
public final class CollectionsView implements WorkPane {
    private final CollectionsViewModel model;
    private final Messages messages;
    private final MapTab map;
    private boolean isFilling;
    private boolean wantsFocus;

    @FXML
    private VBox root;

    @FXML
    private ProblemBar problem;

    @FXML
    private EmptyState empty;

    @FXML
    private VBox loading;

    @FXML
    private StackPane work;

    @FXML
    private ListView<CollectionItem> tree;

    @FXML
    private ToggleButton tableTab;

    @FXML
    private ToggleButton mapTab;

    @FXML
    private ToggleButton duplicatesTab;

    @FXML
    private ToggleButton modelsTab;

    @FXML
    private StackPane mapHolder;

    @FXML
    private SplitPane split;

    @FXML
    private StackPane beside;

    @FXML
    private StackPane sheet;

    @FXML
    private RowsView tableController;

    @FXML
    private DuplicatesView duplicatesController;

    @FXML
    private ModelsView modelsController;

    @FXML
    private InspectorView inspectorController;

    private Sides sides;
    private LookNote note;

    /// @param map what stands in the Map tab
    @SuppressWarnings("NullAway.Init")
    public CollectionsView(CollectionsViewModel model, Messages messages, MapTab map) {
        this.model = model;
        this.messages = messages;
        this.map = map;
    }

    @FXML
    private void initialize() {
        tree.setCellFactory(_ -> new CollectionCell());
        tree.getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (item != null && !isFilling) {
                model.choose(item.name());
            }
        });
        mapHolder.getChildren().setAll(map.root());
        for (Tab tab : Tab.values()) {
            button(tab).setOnAction(_ -> open(tab));
        }
        note = new LookNote(model, messages, problem, empty, loading);
        sides = new Sides(root, split, beside, sheet, inspectorController, tableTab);
        sides.compactProperty().subscribe(compact -> map.neighboursBeside(!compact));
        sides.begin();
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        root.addEventHandler(KeyEvent.KEY_TYPED, this::type);
        model.sightProperty().subscribe(_ -> showState());
        model.chosenProperty().subscribe(this::showChosen);
        model.problemProperty().subscribe(_ -> showState());
        model.lookingProperty().subscribe(_ -> note.show());
        model.tabProperty().subscribe(this::showTab);
        model.duplicates()
                .stateProperty()
                .subscribe(state -> duplicatesTab.setText(state.count()
                        .map(count -> messages.text("tab.duplicates.count", count))
                        .orElseGet(() -> messages.text("tab.duplicates"))));
    }

    private ToggleButton button(Tab tab) {
        return switch (tab) {
            case TABLE -> tableTab;
            case MAP -> mapTab;
            case DUPLICATES -> duplicatesTab;
            case MODELS -> modelsTab;
        };
    }

    private void showState() {
        boolean any = !model.sightProperty().get().items().isEmpty();
        boolean hadFocus = Keyboard.isIn(work);
        boolean askedAgain = Keyboard.isIn(problem);
        // It has its place before it is seen: a splitter that is laid out in none forgets where its dividers stand.
        work.setVisible(any);
        note.show();
        isFilling = true;
        tree.getItems().setAll(model.sightProperty().get().items());
        showChosen(model.chosenProperty().get());
        isFilling = false;
        boolean isMended = askedAgain && !problem.isVisible();
        if (any ? wantsFocus || isMended : hadFocus) {
            focusStart();
        }
    }

    private void showChosen(Optional<CollectionItem> chosen) {
        chosen.ifPresent(item -> {
            tree.getItems().stream()
                    .filter(each -> each.name().equals(item.name()))
                    .findFirst()
                    .ifPresent(tree.getSelectionModel()::select);
            modelsTab.setText(
                    messages.text("tab.models.count", model.modelLines().size()));
        });
        showMap();
    }

    private void showMap() {
        if (model.tabProperty().get() == Tab.MAP) {
            model.chosenProperty().get().ifPresent(item -> map.show(item.name(), model.selected()));
        }
    }

    private void showTab(Tab tab) {
        for (Tab each : Tab.values()) {
            button(each).setSelected(each == tab);
        }
        Shown.when(tableController.root(), tab == Tab.TABLE);
        Shown.when(mapHolder, tab == Tab.MAP);
        Shown.when(duplicatesController.root(), tab == Tab.DUPLICATES);
        Shown.when(modelsController.root(), tab == Tab.MODELS);
        showMap();
    }

    private void open(Tab tab) {
        model.tabProperty().set(tab);
        showTab(tab);
        focusStart();
    }

    private void press(KeyEvent key) {
        boolean done =
                switch (key.getCode()) {
                    case DIGIT1, DIGIT2, DIGIT3, DIGIT4 -> key.isAltDown() && !key.isShortcutDown() && openBy(key);
                    case E -> key.isShortcutDown() && export();
                    case ENTER -> isIn(tableController.tableRegion()) && !key.isShortcutDown() && openDetail();
                    default -> false;
                };
        if (done) {
            key.consume();
        }
    }

    private boolean openBy(KeyEvent key) {
        Tab tab = Tab.values()[key.getCode().ordinal() - KeyCode.DIGIT1.ordinal()];
        open(tab);
        return true;
    }

    private boolean export() {
        model.actions().export();
        return true;
    }

    private void type(KeyEvent key) {
        boolean onMap = model.tabProperty().get() == Tab.MAP
                && map.regions().stream().skip(1).anyMatch(this::isIn);
        if (onMap || isIn(tableController.tableRegion())) {
            switch (key.getCharacter()) {
                case "m" -> {
                    openDetail();
                    inspectorController.focusNeighbours();
                }
                case "g" -> {
                    if (onMap) {
                        return;
                    }
                    tableController.focusJump();
                }
                default -> {
                    return;
                }
            }
            key.consume();
        }
    }

    private boolean isIn(Node region) {
        Node focused = root.getScene() == null ? null : root.getScene().getFocusOwner();
        return focused == region;
    }

    private boolean openDetail() {
        sides.openDetail();
        return true;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        model.load();
    }

    @Override
    public void focusStart() {
        // What is not shown yet cannot have the keyboard: it gets it when it comes.
        wantsFocus = !work.isVisible();
        if (wantsFocus) {
            root.requestFocus();
            return;
        }
        // The split puts its parts into the scene only when it is styled: rows can be there before that.
        root.applyCss();
        switch (model.tabProperty().get()) {
            case TABLE -> tableController.focusTable();
            case MAP -> map.focusStart();
            case DUPLICATES -> duplicatesController.focusStart();
            case MODELS -> modelsController.focusStart();
        }
    }

    @Override
    public void focusFilter() {
        if (model.tabProperty().get() == Tab.MAP) {
            map.focusFilter();
            return;
        }
        if (model.tabProperty().get() != Tab.TABLE) {
            open(Tab.TABLE);
        }
        tableController.focusFilter();
    }

    @Override
    public void again() {
        model.load();
        if (model.tabProperty().get() == Tab.MAP) {
            map.again();
        }
    }

    @Override
    public void run() {
        model.applyFilter();
    }

    @Override
    public boolean escape() {
        if (sides.closeSheet()) {
            focusStart();
            return true;
        }
        if (model.tabProperty().get() == Tab.MAP && map.escape()) {
            return true;
        }
        if (model.cancel()) {
            return true;
        }
        if (model.tabProperty().get() == Tab.TABLE) {
            return tableController.escape();
        }
        focusStart();
        return false;
    }

    @Override
    public List<Node> regions() {
        List<Node> centre =
                switch (model.tabProperty().get()) {
                    case TABLE -> List.of(tableController.filterRegion(), tableController.tableRegion());
                    case MAP -> map.regions();
                    case DUPLICATES -> List.of(duplicatesController.root());
                    case MODELS -> List.of(modelsController.root());
                };
        return Stream.of(List.of(tree), centre, List.of(inspectorController.region()))
                .<Node>flatMap(List::stream)
                .toList();
    }

    @Override
    public List<PaneAction> actions() {
        List<PaneAction> common = List.of(
                new PaneAction(messages.text("tab.table"), "Alt+1", () -> open(Tab.TABLE)),
                new PaneAction(messages.text("tab.map"), "Alt+2", () -> open(Tab.MAP)),
                new PaneAction(messages.text("tab.duplicates"), "Alt+3", () -> open(Tab.DUPLICATES)),
                new PaneAction(messages.text("tab.models"), "Alt+4", () -> open(Tab.MODELS)),
                new PaneAction(messages.text("action.export"), "Ctrl+E", this::export),
                new PaneAction(messages.text("action.neighbours"), "m", this::openDetail));
        List<PaneAction> own =
                switch (model.tabProperty().get()) {
                    case TABLE -> tableController.actions();
                    case MAP -> map.actions();
                    case DUPLICATES, MODELS -> List.of();
                };
        return Stream.concat(common.stream(), own.stream()).toList();
    }
}
