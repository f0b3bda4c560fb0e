package org.aurorasoc.workbench.ui.recall;

import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.domain.AsciiCase;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.control.EmptyState;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.MemoryStanding;
import org.aurorasoc.workbench.viewmodel.recall.RecallActions;
import org.aurorasoc.workbench.viewmodel.recall.RecallPage;
import org.aurorasoc.workbench.viewmodel.recall.RecallViewModel;
import org.aurorasoc.workbench.viewmodel.recall.RecallViewModel.Phase;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands where no answer is: examples, the offer of samples, that nothing was found, that the first answer is
/// awaited, or that the memory cannot be asked. Nothing is offered that could not work.
public final class UnansweredView {
    private static final int MOST_OFFERS = 2;

    private final RecallViewModel model;
    private final RecallActions actions;
    private final Messages messages;
    private final Remedies remedies;

    @FXML
    private StackPane root;

    @FXML
    private VBox empty;

    @FXML
    private FlowPane examples;

    @FXML
    private EmptyState offer;

    @FXML
    private EmptyState nothing;

    @FXML
    private VBox waiting;

    @FXML
    private Label waitingText;

    @FXML
    private EmptyState away;

    public UnansweredView(RecallViewModel model, RecallActions actions, Messages messages, Remedies remedies) {
        this.model = model;
        this.actions = actions;
        this.messages = messages;
        this.remedies = remedies;
    }

    @FXML
    private void initialize() {
        examples.getChildren().addAll(Stream.of(1, 2, 3).map(this::example).toList());
        model.standingProperty().subscribe(this::sayStanding);
        model.pageProperty().subscribe(this::sayNothing);
    }

    private Button example(int number) {
        String text = messages.text("recall.example." + number);
        Button chip = new Button(text, new FontIcon(Feather.SEARCH));
        chip.getStyleClass().add("chip");
        chip.setOnAction(_ -> model.search(text));
        return chip;
    }

    private void sayStanding(MemoryStanding standing) {
        sayOffer(standing);
        if (!standing.canBeAsked()) {
            String key = "recall." + AsciiCase.lower(standing.name());
            away.say(messages.text(key + ".title"), messages.text(key + ".text"));
            away.offer(messages.text(key + ".button"), actions::mendConnection);
        }
    }

    /// Who may not write can load nothing.
    private void sayOffer(MemoryStanding standing) {
        String title = messages.text("recall.samples.title");
        if (standing == MemoryStanding.READ_ONLY) {
            offer.say(title, actions.keepingRefusedProperty().get());
        } else {
            offer.say(title, messages.text("recall.samples.text"));
            offer.offer(messages.text("recall.samples.button"), model::loadSamples);
            offer.offer(messages.text("recall.samples.import"), actions::importFile);
        }
        offer.offer(messages.text("recall.samples.connect"), actions::connect);
    }

    private void sayNothing(RecallPage page) {
        nothing.say(messages.text("recall.nothing.title"), page.nothing());
        if (narrows()) {
            nothing.offer(messages.text("filter.clear"), model.filters()::clear);
        }
        page.notices().stream()
                .limit(MOST_OFFERS)
                .forEach(notice -> nothing.offer(notice.label(), () -> remedies.mend(notice.action(), nothing)));
    }

    private boolean narrows() {
        return model.filters().valuesProperty().get().narrow();
    }

    /// @param answered something else has the place
    /// @param awaited the first answer is
    void show(boolean answered, boolean awaited) {
        Phase phase = model.phaseProperty().get();
        boolean isAway = !model.standingProperty().get().canBeAsked();
        Node shown = answered
                ? root
                : awaited
                        ? waiting
                        : isAway ? away : model.offersSamplesProperty().get() ? offer : of(phase);
        List.of(empty, offer, nothing, waiting, away).forEach(each -> Shown.when(each, each == shown));
        Shown.when(root, !answered);
    }

    private Node of(Phase phase) {
        return phase == Phase.NOTHING ? nothing : empty;
    }

    /// Whether what stands here has a first thing to do of its own.
    boolean offers() {
        boolean mends = narrows() || !model.pageProperty().get().notices().isEmpty();
        return root.isVisible() && (offer.isVisible() || away.isVisible() || (nothing.isVisible() && mends));
    }

    void await(String words) {
        waitingText.setText(words);
    }
}
