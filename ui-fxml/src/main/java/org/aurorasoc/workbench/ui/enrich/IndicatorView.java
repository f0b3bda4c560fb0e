package org.aurorasoc.workbench.ui.enrich;

import java.util.List;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.CopyFormat;
import org.aurorasoc.workbench.viewmodel.enrich.EnrichViewModel;
import org.aurorasoc.workbench.viewmodel.enrich.IndicatorDetail;
import org.aurorasoc.workbench.viewmodel.enrich.VerdictState;
import org.jspecify.annotations.Nullable;

/// One indicator in one scroll: verdict and rule, sources, history, cases, what is like it, where it stands, raw.
public final class IndicatorView {
    private final EnrichViewModel model;
    private final Messages messages;
    private Runnable onEdit = () -> {};
    private Runnable onMute = () -> {};

    @FXML
    private StackPane root;

    @FXML
    private Label none;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox content;

    @FXML
    private Label heading;

    @FXML
    private Label unicode;

    @FXML
    private Label sentence;

    @FXML
    private Label rule;

    @FXML
    private Label listed;

    @FXML
    private Label muted;

    @FXML
    private Button mute;

    @FXML
    private VBox known;

    @FXML
    private VBox sources;

    @FXML
    private Label historyHead;

    @FXML
    private VBox history;

    @FXML
    private Label casesHead;

    @FXML
    private VBox cases;

    @FXML
    private Label similarHead;

    @FXML
    private Label similarNote;

    @FXML
    private VBox similar;

    @FXML
    private Label placesHead;

    @FXML
    private VBox places;

    @FXML
    private Label rawHead;

    @FXML
    private VBox raw;

    public IndicatorView(EnrichViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        model.detail().detailProperty().subscribe(this::show);
        model.detail().mutedProperty().subscribe(is -> {
            Shown.when(muted, is);
            mute.setText(messages.text(is ? "enrich.detail.unmute" : "enrich.detail.mute"));
        });
    }

    void setOnEdit(Runnable listener) {
        onEdit = listener;
    }

    void setOnMute(Runnable listener) {
        onMute = listener;
    }

    private void show(@Nullable IndicatorDetail detail) {
        Shown.when(none, detail == null);
        Shown.when(scroll, detail != null);
        if (detail == null) {
            return;
        }
        heading.setText(detail.text().value());
        say(unicode, detail.text().unicode());
        sentence.setText(detail.sentence());
        sentence.setGraphic(Verdicts.mark(detail.text().state()));
        say(rule, detail.rule());
        say(listed, detail.warningList().isEmpty() ? "" : messages.text("enrich.detail.listed", detail.warningList()));
        Shown.when(known, detail.known());
        fill(sources, detail.sources(), this::source);
        fill(history, detail.history(), this::said);
        casesHead.setText(messages.text("enrich.detail.cases", detail.cases().size()));
        fill(cases, detail.cases(), this::oneCase);
        similarHead.setText(
                messages.text("enrich.detail.similar", detail.similar().size()));
        Shown.when(similarNote, !detail.similar().isEmpty());
        fill(similar, detail.similar(), this::near);
        placesHead.setText(messages.text("enrich.detail.places", detail.places().size()));
        fill(places, detail.places(), IndicatorView::prose);
        Shown.when(placesHead, !detail.places().isEmpty());
        Shown.when(places, !detail.places().isEmpty());
        Shown.when(rawHead, !detail.payload().isEmpty());
        Shown.when(raw, !detail.payload().isEmpty());
        fill(raw, detail.payload(), IndicatorView::rawLine);
    }

    private static void say(Label label, String words) {
        label.setText(words);
        Shown.when(label, !words.isEmpty());
    }

    private <T> void fill(VBox section, List<T> items, Function<T, Node> draw) {
        List<Node> drawn = items.stream().map(draw).toList();
        section.getChildren()
                .setAll(
                        drawn.isEmpty()
                                ? List.of(styled(new Label(messages.text("enrich.detail.nothing")), "muted"))
                                : drawn);
    }

    private Node source(IndicatorDetail.Source source) {
        VBox box = new VBox(line(source.state(), source.answer(), source.name(), source.when()));
        if (!source.context().isEmpty()) {
            Label context = styled(new Label(source.context()), "meta");
            context.setWrapText(true);
            box.getChildren().add(context);
        }
        return box;
    }

    private Node said(IndicatorDetail.Said said) {
        return line(said.state(), said.verdict(), said.source(), said.when());
    }

    private static HBox line(VerdictState state, String verdict, String name, String when) {
        Label word = styled(new Label(verdict, Verdicts.mark(state)), "detail-verdict");
        Label who = styled(new Label(name), "cut-value");
        who.setMinWidth(0);
        Label age = styled(new Label(when), "meta");
        age.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(word, who, gap(), age);
        line.getStyleClass().add("detail-line");
        return line;
    }

    private Node oneCase(IndicatorDetail.Case one) {
        Button open = new Button(one.title().isEmpty() ? one.id() : one.id() + "  " + one.title());
        open.getStyleClass().addAll("quiet", "case-button");
        open.setMnemonicParsing(false);
        open.setMaxWidth(Double.MAX_VALUE);
        open.setOnAction(_ -> model.detail().openCase(one));
        return open;
    }

    private Node near(IndicatorDetail.Similar near) {
        Label value = styled(new Label(near.value()), "mono");
        value.getStyleClass().add("cut-value");
        value.setMinWidth(0);
        Label score = styled(new Label(near.score()), "mono");
        score.setMinWidth(Region.USE_PREF_SIZE);
        Label type = styled(new Label(near.type()), "meta");
        type.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(score, value, gap(), type);
        line.getStyleClass().add("detail-line");
        return line;
    }

    private static Node prose(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        return label;
    }

    private static Node rawLine(String words) {
        Label label = styled(new Label(words), "mono");
        label.setWrapText(true);
        return label;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static Label styled(Label label, String styleClass) {
        label.getStyleClass().add(styleClass);
        return label;
    }

    @FXML
    private void store() {
        model.actions().store();
    }

    @FXML
    private void edit() {
        onEdit.run();
    }

    @FXML
    private void mute() {
        onMute.run();
    }

    @FXML
    private void copy() {
        model.actions().copy(CopyFormat.PLAIN);
    }

    @FXML
    private void pin() {
        model.actions().pin();
    }

    /// Brings the history into sight.
    void showHistory() {
        double all = content.getHeight() - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(
                all <= 0
                        ? 0
                        : Math.min(
                                1,
                                known.localToParent(historyHead.getBoundsInParent())
                                                .getMinY()
                                        / all));
    }

    StackPane root() {
        return root;
    }

    ScrollPane scroll() {
        return scroll;
    }
}
