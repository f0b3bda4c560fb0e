package org.aurorasoc.workbench.ui.collections;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.control.EmptyState;
import org.aurorasoc.workbench.ui.control.ProblemBar;
import org.aurorasoc.workbench.ui.fx.KeyFocus;
import org.aurorasoc.workbench.ui.fx.PaneAction;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.ui.fx.WorkPane;
import org.aurorasoc.workbench.viewmodel.CopyFormat;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.collections.CollectionItem;
import org.aurorasoc.workbench.viewmodel.collections.CollectionsViewModel;
import org.aurorasoc.workbench.viewmodel.collections.CollectionsViewModel.Tab;
import org.jspecify.annotations.Nullable;

/// The Collections pane: the tree of them, one of them in four ways, and one row beside.
public final class CollectionsView implements WorkPane {
    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final double WIDE_FROM = 1528;
    private static final double COMPACT_BELOW = 1128;

    private final CollectionsViewModel model;
    private final Messages messages;
    private final Optional<MapTab> map;
    private boolean isCompact;
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
    private Region besideRule;

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

    /// @param map what stands in the Map tab; without one there is no such tab
    public CollectionsView(CollectionsViewModel model, Messages messages, Optional<MapTab> map) {
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
        map.ifPresent(each -> mapHolder.getChildren().setAll(each.root()));
        Shown.when(mapTab, map.isPresent());
        for (Tab tab : Tab.values()) {
            button(tab).setOnAction(_ -> open(tab));
        }
        root.widthProperty().subscribe(width -> showWidth(width.doubleValue()));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        root.addEventHandler(KeyEvent.KEY_TYPED, this::type);
        Shown.when(sheet, false);
        model.sightProperty().subscribe(_ -> showState());
        model.chosenProperty().subscribe(this::showChosen);
        model.problemProperty().subscribe(this::showProblem);
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

    private void showWidth(double width) {
        double em = tableTab.getFont().getSize() / 13;
        isCompact = width < COMPACT_BELOW * em;
        root.pseudoClassStateChanged(WIDE, width >= WIDE_FROM * em);
        root.pseudoClassStateChanged(COMPACT, isCompact);
        Shown.when(beside, !isCompact);
        Shown.when(besideRule, !isCompact);
        if (!isCompact) {
            closeSheet();
        }
    }

    private void showState() {
        boolean isSeen = model.sightProperty().get().isSeen();
        boolean any = !model.sightProperty().get().items().isEmpty();
        boolean failed = model.problemProperty().get() != null;
        Shown.when(work, any);
        Shown.when(loading, !isSeen && !failed);
        Shown.when(empty, isSeen && !any);
        if (isSeen && !any) {
            empty.say(messages.text("collections.empty.title"), messages.text("collections.empty.text"));
            empty.offer(messages.text("collections.empty.button"), model::load);
        }
        isFilling = true;
        tree.getItems().setAll(model.sightProperty().get().items());
        showChosen(model.chosenProperty().get());
        isFilling = false;
        if (any && wantsFocus) {
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
            map.ifPresent(each -> model.chosenProperty().get().ifPresent(item -> each.show(item.name())));
        }
    }

    private void showTab(Tab tab) {
        Tab shown = tab == Tab.MAP && map.isEmpty() ? Tab.TABLE : tab;
        for (Tab each : Tab.values()) {
            button(each).setSelected(each == shown);
        }
        Shown.when(tableController.root(), shown == Tab.TABLE);
        Shown.when(mapHolder, shown == Tab.MAP);
        Shown.when(duplicatesController.root(), shown == Tab.DUPLICATES);
        Shown.when(modelsController.root(), shown == Tab.MODELS);
        showMap();
    }

    private void open(Tab tab) {
        model.tabProperty().set(tab);
        showTab(tab);
        focusStart();
    }

    private void showProblem(@Nullable Problem said) {
        problem.clear();
        if (said != null) {
            problem.say(said.title(), said.detail());
            if (said.action() == Problem.Action.RETRY) {
                problem.offer(messages.text("collections.retry"), model::load);
            }
        }
        showState();
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
        if (tab != Tab.MAP || map.isPresent()) {
            open(tab);
        }
        return true;
    }

    private boolean export() {
        model.actions().export();
        return true;
    }

    private void type(KeyEvent key) {
        if (isIn(tableController.tableRegion())) {
            switch (key.getCharacter()) {
                case "m" -> {
                    openDetail();
                    inspectorController.focusNeighbours();
                }
                case "g" -> tableController.focusJump();
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

    /// The row in full takes the keyboard; where there is no room beside the table it slides over it.
    private boolean openDetail() {
        if (isCompact) {
            sheet.getChildren().setAll(inspectorController.root());
            Shown.when(sheet, true);
        }
        inspectorController.focusStart();
        return true;
    }

    private boolean closeSheet() {
        boolean open = sheet.isVisible();
        Shown.when(sheet, false);
        if (!beside.getChildren().contains(inspectorController.root())) {
            beside.getChildren().setAll(inspectorController.root());
        }
        return open;
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
            KeyFocus.on(root);
            return;
        }
        switch (model.tabProperty().get()) {
            case TABLE -> tableController.focusTable();
            case MAP -> map.ifPresentOrElse(MapTab::focusStart, tableController::focusTable);
            case DUPLICATES -> duplicatesController.focusStart();
            case MODELS -> modelsController.focusStart();
        }
    }

    @Override
    public void focusFilter() {
        if (model.tabProperty().get() != Tab.TABLE) {
            open(Tab.TABLE);
        }
        tableController.focusFilter();
    }

    @Override
    public void again() {
        model.load();
    }

    @Override
    public void run() {
        model.applyFilter();
    }

    @Override
    public boolean escape() {
        if (closeSheet()) {
            tableController.focusTable();
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
        Node centre =
                switch (model.tabProperty().get()) {
                    case TABLE -> tableController.tableRegion();
                    case MAP -> mapHolder;
                    case DUPLICATES -> duplicatesController.root();
                    case MODELS -> modelsController.root();
                };
        return List.of(tree, tableController.filterRegion(), centre, inspectorController.region());
    }

    @Override
    public List<PaneAction> actions() {
        String refused = model.deletionRefused();
        return Stream.of(
                        new PaneAction(messages.text("tab.table"), "Alt+1", () -> open(Tab.TABLE)),
                        new PaneAction(messages.text("tab.duplicates"), "Alt+3", () -> open(Tab.DUPLICATES)),
                        new PaneAction(messages.text("tab.models"), "Alt+4", () -> open(Tab.MODELS)),
                        new PaneAction(
                                messages.text("action.copy"),
                                "Ctrl+C",
                                () -> model.actions().copy(CopyFormat.PLAIN, tableController.selected())),
                        new PaneAction(messages.text("action.export"), "Ctrl+E", this::export),
                        new PaneAction(messages.text("action.mark.all"), "Ctrl+A", model.marks()::markAll),
                        new PaneAction(messages.text("action.delete"), "Delete", tableController::deleteRows, refused),
                        new PaneAction(messages.text("action.neighbours"), "m", this::openDetail))
                .toList();
    }
}
