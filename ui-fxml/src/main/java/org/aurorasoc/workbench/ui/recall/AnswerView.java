package org.aurorasoc.workbench.ui.recall;

import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.recall.FilterKind;
import org.aurorasoc.workbench.viewmodel.recall.ListOrder;
import org.aurorasoc.workbench.viewmodel.recall.Notice;
import org.aurorasoc.workbench.viewmodel.recall.RecallPage;
import org.aurorasoc.workbench.viewmodel.recall.RecallRow;
import org.aurorasoc.workbench.viewmodel.recall.RecallViewModel;
import org.aurorasoc.workbench.viewmodel.recall.RowOrder;
import org.aurorasoc.workbench.viewmodel.recall.TallyPart;
import org.jspecify.annotations.Nullable;

/// The list of an answer, and what is said about it above.
public final class AnswerView {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final PseudoClass FAR = PseudoClass.getPseudoClass("far");
    private static final PseudoClass ASIDE = PseudoClass.getPseudoClass("aside");
    private static final PseudoClass SIGNED = PseudoClass.getPseudoClass("signed");
    private static final double NARROW = 600;

    private final RecallViewModel model;
    private final Messages messages;
    private final Remedies remedies;
    private final Timeline ageing = new Timeline(new KeyFrame(Duration.seconds(1), _ -> showTook()));
    private String waiting = "";
    private boolean filling;

    @FXML
    private VBox root;

    @FXML
    private Label count;

    @FXML
    private Label took;

    @FXML
    private Tooltip tookParts;

    @FXML
    private Label marked;

    @FXML
    private Button order;

    @FXML
    private FlowPane tally;

    @FXML
    private VBox notices;

    @FXML
    private Label orderNote;

    @FXML
    private Label far;

    @FXML
    private ListView<RecallRow> list;

    @FXML
    private Label placeholder;

    public AnswerView(RecallViewModel model, Messages messages, Remedies remedies) {
        this.model = model;
        this.messages = messages;
        this.remedies = remedies;
    }

    @FXML
    private void initialize() {
        ageing.setCycleCount(Animation.INDEFINITE);
        list.setCellFactory(_ -> new RecallRowCell(messages, model.list()));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> chosen(row));
        list.widthProperty().map(width -> width.doubleValue() < NARROW).subscribe(_ -> list.refresh());
        model.pageProperty().subscribe(this::showPage);
        model.list().rowsProperty().subscribe(this::fill);
        model.list().selectedProperty().subscribe(this::select);
        model.list().orderProperty().subscribe(_ -> showOrder());
        model.list().markCountProperty().subscribe(marks -> {
            marked.setText(messages.text("list.marked", marks));
            Shown.when(marked, marks.intValue() > 0);
        });
        model.filters().valuesProperty().subscribe(_ -> showTallyState());
        model.openedProperty()
                .subscribe(id -> placeholder.setText(id.isEmpty() ? "" : messages.text("list.opened", id)));
        root.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                ageing.stop();
            } else {
                ageing.play();
            }
        });
    }

    private void showPage(RecallPage page) {
        count.setText(page.count());
        tookParts.setText(page.tookParts());
        tally.getChildren().setAll(page.tally().stream().map(this::part).toList());
        Shown.when(tally, !page.tally().isEmpty());
        notices.getChildren().setAll(page.notices().stream().map(this::line).toList());
        Shown.when(order, !page.rows().isEmpty());
        showFar(page.nothingClose());
        list.pseudoClassStateChanged(
                SIGNED, page.rows().stream().anyMatch(row -> row.similarity().isNegative()));
        showOrder();
        showTallyState();
        showTook();
    }

    private Button part(TallyPart part) {
        Button button = new Button(part.text());
        button.getStyleClass().add("tally-part");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setUserData(part.outcome());
        button.setTooltip(new Tooltip(messages.text("list.tally.tip")));
        button.setOnAction(_ -> model.filters().toggle(part.outcome()));
        return button;
    }

    private void showTallyState() {
        String outcome = model.filters().valuesProperty().get().text(FilterKind.OUTCOME);
        tally.getChildren()
                .forEach(part -> part.pseudoClassStateChanged(
                        ON,
                        part.getUserData() instanceof OutcomeClass each
                                && each.word().equals(outcome)));
    }

    private NoticeLine line(Notice notice) {
        return new NoticeLine(notice.text()).offering(notice.label(), anchor -> remedies.mend(notice.action(), anchor));
    }

    /// What waits for an answer over the previous one; empty when nothing does.
    void showWaiting(String words, boolean previous) {
        waiting = words;
        list.pseudoClassStateChanged(STALE, previous);
        showTook();
    }

    private void showTook() {
        took.setText(waiting.isEmpty() ? model.took() : waiting);
    }

    private void fill(List<RecallRow> rows) {
        filling = true;
        list.getItems().setAll(rows);
        filling = false;
        list.scrollTo(0);
        select(model.list().selectedProperty().get());
    }

    private void select(@Nullable RecallRow row) {
        filling = true;
        int place = row == null ? -1 : list.getItems().indexOf(row);
        list.getSelectionModel().clearSelection();
        if (place >= 0) {
            list.getSelectionModel().select(place);
            list.getFocusModel().focus(place);
        }
        filling = false;
    }

    private void chosen(@Nullable RecallRow row) {
        if (!filling) {
            model.list().select(row);
        }
    }

    /// A list in which nothing is near must not look like one in which something is.
    private void showFar(String words) {
        far.setText(words);
        Shown.when(far, !words.isEmpty());
        list.pseudoClassStateChanged(FAR, !words.isEmpty());
    }

    /// Similarity that has no part in the order steps back, and it is said.
    private void showOrder() {
        ListOrder now = model.ordering();
        order.setText(messages.text("list.order", now.name()));
        orderNote.setText(now.note());
        Shown.when(orderNote, !now.note().isEmpty());
        list.pseudoClassStateChanged(ASIDE, !now.note().isEmpty());
    }

    @FXML
    private void chooseOrder() {
        ContextMenu menu = new ContextMenu();
        for (RowOrder each : RowOrder.values()) {
            RadioMenuItem item = new RadioMenuItem(model.orderChoice(each));
            item.setSelected(each == model.list().orderProperty().get());
            item.setOnAction(_ -> model.list().order(each));
            menu.getItems().add(item);
        }
        menu.show(order, Side.BOTTOM, 0, 0);
    }

    ListView<RecallRow> list() {
        return list;
    }

    Button order() {
        return order;
    }

    VBox root() {
        return root;
    }
}
