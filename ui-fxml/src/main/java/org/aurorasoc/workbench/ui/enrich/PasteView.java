package org.aurorasoc.workbench.ui.enrich;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.control.TlpTag;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.enrich.EnrichViewModel;
import org.aurorasoc.workbench.viewmodel.enrich.EnrichViewModel.Phase;
import org.aurorasoc.workbench.viewmodel.enrich.Missing;
import org.aurorasoc.workbench.viewmodel.enrich.Outgoing;
import org.aurorasoc.workbench.viewmodel.enrich.Paste;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where a text comes in, what it was, and what of it would leave.
public final class PasteView {
    /// What is done sooner needs no word.
    private static final Duration UNSAID = Duration.millis(150);

    private final EnrichViewModel model;
    private final Messages messages;
    private final PauseTransition pause = new PauseTransition(UNSAID);

    @FXML
    private VBox root;

    @FXML
    private HBox bar;

    @FXML
    private Label name;

    @FXML
    private Label characters;

    @FXML
    private Label indicators;

    @FXML
    private Label rejected;

    @FXML
    private Label busy;

    @FXML
    private Button marking;

    @FXML
    private Button edit;

    @FXML
    private VBox boxSide;

    @FXML
    private TextArea box;

    @FXML
    private Label cut;

    @FXML
    private Label boxBusy;

    @FXML
    private Button lookUp;

    @FXML
    private HBox egress;

    @FXML
    private FontIcon egressIcon;

    @FXML
    private Label egressText;

    @FXML
    private Tooltip egressDetail;

    @FXML
    private Button send;

    @FXML
    private Button keep;

    @FXML
    private HBox partial;

    @FXML
    private Label partialText;

    @FXML
    private Button retry;

    @FXML
    private VBox notices;

    public PasteView(EnrichViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        box.setTextFormatter(new TextFormatter<>(this::take));
        box.textProperty().bindBidirectional(model.boxProperty());
        pause.setOnFinished(_ -> showBusy(true));
        marking.setOnAction(_ -> chooseMarking());
        model.phaseProperty().subscribe(_ -> showPhase());
        model.boxProperty().subscribe(_ -> showPhase());
        model.pasteProperty().subscribe(this::show);
        model.readingProperty().subscribe(_ -> work());
        model.lookup().runningProperty().subscribe(_ -> work());
        model.lookup().tlpProperty().subscribe(this::show);
        model.lookup().outgoingProperty().subscribe(this::show);
        model.lookup().missingProperty().subscribe(this::show);
        model.lookup().noticesProperty().subscribe(this::showNotices);
    }

    /// A long text, or one with what nobody can see, never reaches the field: it goes to be read at once.
    private TextFormatter.@Nullable Change take(TextFormatter.Change change) {
        if (change.isContentChange() && !Paste.fitsAField(change.getText())) {
            model.lookUp(change.getControlNewText());
            return null;
        }
        return change;
    }

    private void showPhase() {
        Phase phase = model.phaseProperty().get();
        Shown.when(bar, phase == Phase.READ);
        Shown.when(boxSide, phase != Phase.READ);
        boolean whole = model.boxHoldsAll();
        box.setEditable(whole);
        Paste read = model.pasteProperty().get();
        Shown.when(cut, !whole);
        if (!whole && read != null) {
            cut.setText(messages.text(
                    "enrich.box.cut", Paste.MOST_SHOWN, read.text().length()));
        }
        Shown.when(lookUp, whole && !box.getText().isBlank());
    }

    private void show(@Nullable Paste paste) {
        if (paste == null) {
            return;
        }
        int found = paste.extraction().indicators().size();
        name.setText(paste.name());
        characters.setText(messages.text("enrich.bar.characters", paste.text().length()));
        indicators.setText(messages.text("enrich.bar.indicators", found));
        rejected.setText(messages.text("enrich.bar.rejected", paste.rejected()));
        Shown.when(rejected, paste.rejected() > 0);
        bar.setAccessibleText(
                messages.text("enrich.bar.spoken", name.getText(), characters.getText(), indicators.getText()));
        showPhase();
    }

    private void work() {
        boolean runs = model.readingProperty().get()
                || model.lookup().runningProperty().get();
        if (runs) {
            pause.playFromStart();
        } else {
            pause.stop();
            showBusy(false);
        }
    }

    private void showBusy(boolean shown) {
        String words = messages.text(model.readingProperty().get() ? "enrich.reading" : "enrich.asking");
        for (Label label : List.of(busy, boxBusy)) {
            label.setText(words);
            Shown.when(label, shown);
        }
    }

    private void show(Tlp tlp) {
        marking.setGraphic(new TlpTag(tlp.label().substring("TLP:".length())));
        marking.setAccessibleHelp(tlp.label());
    }

    private void chooseMarking() {
        ContextMenu menu = new ContextMenu();
        for (Tlp tlp : Tlp.values()) {
            MenuItem item = new MenuItem(tlp.label());
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> model.lookup().tlpProperty().set(tlp));
            menu.getItems().add(item);
        }
        menu.show(marking, Side.BOTTOM, 0, 0);
    }

    private void show(Outgoing outgoing) {
        boolean asks = outgoing.values() > 0;
        Shown.when(egress, !outgoing.sentence().isEmpty());
        Shown.when(send, asks);
        Shown.when(keep, asks);
        egressIcon.setIconCode(asks ? Feather.SEND : Feather.LOCK);
        egressText.setText(outgoing.sentence());
        egressDetail.setText(outgoing.detail());
        send.setText(messages.text("enrich.egress.send", outgoing.values()));
    }

    private void show(Missing missing) {
        Shown.when(partial, !missing.lines().isEmpty());
        partialText.setText(missing.sentence());
        retry.setText(messages.text("enrich.partial.retry", missing.lines().size()));
    }

    private void showNotices(List<String> sentences) {
        notices.getChildren()
                .setAll(sentences.stream()
                        .map(sentence -> {
                            Label notice = new Label(sentence, new FontIcon(Feather.ALERT_TRIANGLE));
                            notice.getStyleClass().add("notice");
                            notice.setWrapText(true);
                            return notice;
                        })
                        .toList());
        Shown.when(notices, !sentences.isEmpty());
    }

    @FXML
    private void editText() {
        model.editText();
        box.requestFocus();
    }

    @FXML
    private void lookUp() {
        model.run();
    }

    @FXML
    private void send() {
        model.lookup().send();
    }

    @FXML
    private void keep() {
        model.lookup().keepHere();
    }

    @FXML
    private void retryMissing() {
        model.lookup().retryMissing();
    }

    VBox root() {
        return root;
    }

    TextArea box() {
        return box;
    }
}
