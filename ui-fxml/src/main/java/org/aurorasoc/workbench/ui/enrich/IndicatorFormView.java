package org.aurorasoc.workbench.ui.enrich;

import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.enrich.IndicatorFormViewModel;

/// The form for one indicator. Its values are fanged: here they are edited.
public final class IndicatorFormView {
    private final IndicatorFormViewModel form;
    private final Messages messages;
    private Runnable onLeave = () -> {};

    @FXML
    private VBox root;

    @FXML
    private Label title;

    @FXML
    private TextField value;

    @FXML
    private HBox typeLine;

    @FXML
    private Label type;

    @FXML
    private ComboBox<String> verdict;

    @FXML
    private ComboBox<String> tlp;

    @FXML
    private TextArea contexts;

    @FXML
    private TextField tags;

    @FXML
    private TextField validUntil;

    @FXML
    private Label fault;

    @FXML
    private Button store;

    public IndicatorFormView(IndicatorFormViewModel form, Messages messages) {
        this.form = form;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        verdict.getItems().setAll(IndicatorFormViewModel.VERDICTS);
        verdict.setConverter(new Said("enrich.verdict."));
        tlp.getItems()
                .setAll(Stream.concat(Stream.of(""), Stream.of(Tlp.values()).map(Tlp::label))
                        .toList());
        tlp.setConverter(new Said(""));
        value.textProperty().bindBidirectional(form.valueProperty());
        verdict.valueProperty().bindBidirectional(form.verdictProperty());
        tlp.valueProperty().bindBidirectional(form.tlpProperty());
        contexts.textProperty().bindBidirectional(form.contextsProperty());
        tags.textProperty().bindBidirectional(form.tagsProperty());
        validUntil.textProperty().bindBidirectional(form.validUntilProperty());
        type.textProperty().bind(form.typeProperty());
        typeLine.visibleProperty().bind(form.typeProperty().isNotEmpty());
        store.disableProperty().bind(form.savingProperty());
        form.faultProperty().subscribe(words -> {
            fault.setText(words);
            Shown.when(fault, !words.isEmpty());
        });
        form.editingProperty().subscribe(editing -> {
            title.setText(messages.text(editing ? "enrich.form.edit" : "enrich.form.add"));
            value.setEditable(!editing);
        });
    }

    /// Words of the bundle for those we know; what a source wrote stays as it is.
    private final class Said extends StringConverter<String> {
        private final String keys;

        Said(String keys) {
            this.keys = keys;
        }

        @Override
        public String toString(String word) {
            if (word == null || word.isEmpty()) {
                return messages.text("enrich.form.unsaid");
            }
            boolean ours = !keys.isEmpty()
                    && List.copyOf(IndicatorFormViewModel.VERDICTS).contains(word);
            return ours ? messages.text(keys + word) : word;
        }

        @Override
        public String fromString(String shown) {
            throw new UnsupportedOperationException("Nothing is typed here");
        }
    }

    void setOnLeave(Runnable listener) {
        onLeave = listener;
        form.setOnStored(listener);
    }

    void focusFirst() {
        (form.editingProperty().get() ? verdict : value).requestFocus();
    }

    @FXML
    private void save() {
        form.save();
    }

    @FXML
    private void leave() {
        onLeave.run();
    }

    VBox root() {
        return root;
    }
}
