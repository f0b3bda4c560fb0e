package org.aurorasoc.workbench.ui.recall;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.domain.AsciiCase;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.control.Excusing;
import org.aurorasoc.workbench.ui.control.QueryBox;
import org.aurorasoc.workbench.ui.fx.Overlay;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.MemoryStanding;
import org.aurorasoc.workbench.viewmodel.recall.FilterKind;
import org.aurorasoc.workbench.viewmodel.recall.LegChoice;
import org.aurorasoc.workbench.viewmodel.recall.RecallFilters;
import org.aurorasoc.workbench.viewmodel.recall.RecallViewModel;
import org.aurorasoc.workbench.viewmodel.recall.Subject;

/// The question, its filters, and by what is searched.
public final class HeadView {
    private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");

    private final RecallViewModel model;
    private final Messages messages;
    private final Overlay overlay;
    private final Map<LegChoice, ToggleButton> legButtons = new EnumMap<>(LegChoice.class);

    @FXML
    private VBox root;

    @FXML
    private QueryBox query;

    @FXML
    private Excusing asking;

    @FXML
    private Button ask;

    @FXML
    private Label queryFault;

    @FXML
    private FlowPane chips;

    @FXML
    private HBox legs;

    public HeadView(RecallViewModel model, Messages messages, Overlay overlay) {
        this.model = model;
        this.messages = messages;
        this.overlay = overlay;
    }

    @FXML
    private void initialize() {
        query.textProperty().bindBidirectional(model.queryProperty());
        query.setOnAsk(model::search);
        query.setOnTooLong(model::take);
        query.editableProperty().bind(model.frozenProperty().isNull());
        model.queryFaultProperty().subscribe(this::showQueryFault);
        ToggleGroup group = new ToggleGroup();
        for (LegChoice leg : LegChoice.values()) {
            legs.getChildren().add(legButton(leg, group));
        }
        model.filters()
                .legProperty()
                .subscribe(leg -> Objects.requireNonNull(legButtons.get(leg)).setSelected(true));
        model.filters().valuesProperty().subscribe(_ -> showChips());
        model.subjectProperty().subscribe(_ -> showChips());
        model.standingProperty().subscribe(this::showStanding);
    }

    /// Enter in the box still asks: the memory may be back before anybody has looked.
    private void showStanding(MemoryStanding standing) {
        asking.excuse(
                standing.canBeAsked() ? "" : messages.text("recall." + AsciiCase.lower(standing.name()) + ".refused"));
    }

    private ToggleButton legButton(LegChoice leg, ToggleGroup group) {
        String name = messages.text("recall.leg." + leg.key());
        ToggleButton button = new ToggleButton(name);
        button.setToggleGroup(group);
        button.getStyleClass().add("segment");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(messages.text("recall.leg.tip", name, leg.ordinal() + 1)));
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.filters().choose(leg);
        });
        legButtons.put(leg, button);
        return button;
    }

    private void showQueryFault(String fault) {
        queryFault.setText(fault);
        Shown.when(queryFault, !fault.isEmpty());
    }

    private void showChips() {
        List<Node> all = new ArrayList<>();
        subjectChip(all);
        RecallFilters filters = model.filters();
        filters.chips().forEach(kind -> all.add(chip(filters, kind)));
        Button add = new Button(messages.text("filter.add"));
        add.getStyleClass().add("add-filter");
        add.setTooltip(new Tooltip(messages.text("filter.add.tip")));
        add.setOnAction(_ -> chooseFilter(add));
        add.setDisable(filters.addable().isEmpty());
        all.add(add);
        chips.getChildren().setAll(all);
    }

    private void subjectChip(List<Node> all) {
        String text =
                switch (model.subjectProperty().get()) {
                    case Subject.Whole _ -> "";
                    case Subject.Aside(var whole) -> messages.text("recall.aside", whole.length());
                    case Subject.Like(var id) -> messages.text("recall.like", VisibleText.line(id));
                    case Subject.Part part -> messages.text("recall.part", part.number(), part.of());
                };
        if (!text.isEmpty()) {
            all.add(new FilterChip(text, true, messages, _ -> model.search(), model::whole));
        }
    }

    private FilterChip chip(RecallFilters filters, FilterKind kind) {
        boolean set = filters.valuesProperty().get().has(kind);
        return new FilterChip(filters.chip(kind), set, messages, chip -> edit(kind, chip), () -> {
            filters.remove(kind);
            focusFilter();
        });
    }

    private void edit(FilterKind kind, Node anchor) {
        FilterEditor editor = new FilterEditor(model.filters(), kind, messages, overlay::close);
        overlay.popover(editor, anchor, () -> {
            if (anchor.getScene() == null) {
                focusFilter();
            }
        });
        editor.focusField();
    }

    private void chooseFilter(Button add) {
        ContextMenu menu = new ContextMenu();
        for (FilterKind kind : model.filters().addable()) {
            MenuItem item = new MenuItem(messages.text("filter.name." + kind.key()));
            item.setOnAction(_ -> edit(kind, add));
            menu.getItems().add(item);
        }
        menu.show(add, Side.BOTTOM, 0, 0);
    }

    /// Where an empty state offers something, asking is not the first thing to do.
    void quiet(boolean isQuiet) {
        ask.pseudoClassStateChanged(QUIET, isQuiet);
    }

    void focusFilter() {
        chips.getChildren().stream()
                .filter(FilterChip.class::isInstance)
                .findFirst()
                .ifPresent(chip -> ((FilterChip) chip).face().requestFocus());
    }

    void focusQuery() {
        query.requestFocus();
        query.selectAll();
    }

    /// The parts that F6 goes round.
    List<Node> regions() {
        return List.of(query, chips);
    }

    Node query() {
        return query;
    }

    @FXML
    private void run() {
        model.search();
    }
}
