package org.aurorasoc.workbench.ui.why;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.why.CasePage;
import org.aurorasoc.workbench.viewmodel.why.DetailViewModel;
import org.aurorasoc.workbench.viewmodel.why.RawText;
import org.jspecify.annotations.Nullable;

/// The payload as JSON, to be read and selected. Laid out only while it is looked at: its text can be long.
public final class RawView {
    private static final RawText NOTHING = new RawText("", "");

    private final DetailViewModel model;

    @FXML
    private VBox root;

    @FXML
    private Label note;

    @FXML
    private TextArea text;

    public RawView(DetailViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        model.pageProperty().subscribe(this::show);
        root.visibleProperty().subscribe(_ -> show(model.pageProperty().get()));
    }

    VBox root() {
        return root;
    }

    TextArea text() {
        return text;
    }

    private void show(@Nullable CasePage page) {
        RawText raw = page == null || !root.isVisible() ? NOTHING : page.raw();
        if (!raw.text().equals(text.getText())) {
            text.setText(raw.text());
            text.positionCaret(0);
        }
        note.setText(raw.note());
        Shown.when(note, !raw.note().isEmpty());
    }

    @FXML
    private void copy() {
        model.copyRaw(false);
    }

    @FXML
    private void copyFanged() {
        model.copyRaw(true);
    }
}
