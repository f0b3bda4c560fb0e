package org.aurorasoc.workbench.ui.why;

import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.viewmodel.why.FullText;
import org.aurorasoc.workbench.viewmodel.why.FullTexts;
import org.aurorasoc.workbench.viewmodel.why.WhyViewModel;
import org.jspecify.annotations.Nullable;

/// Both whole texts side by side, with the same numbers in their gutters.
public final class FullTextsView {
    private final WhyViewModel model;

    @FXML
    private VBox root;

    @FXML
    private ListView<FullText.Paragraph> yours;

    @FXML
    private ListView<FullText.Paragraph> theirs;

    public FullTextsView(WhyViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        yours.setCellFactory(_ -> new ParagraphCell());
        theirs.setCellFactory(_ -> new ParagraphCell());
        model.textsProperty().subscribe(this::show);
        model.pairProperty().subscribe(number -> scrollTo(number.intValue()));
    }

    VBox root() {
        return root;
    }

    private void show(@Nullable FullTexts texts) {
        if (texts == null) {
            yours.getItems().clear();
            theirs.getItems().clear();
            return;
        }
        yours.getItems().setAll(texts.yours().paragraphs());
        theirs.getItems().setAll(texts.theirs().paragraphs());
        scrollTo(model.pairProperty().get());
    }

    void focus() {
        theirs.requestFocus();
    }

    private void scrollTo(int pair) {
        FullTexts texts = model.textsProperty().get();
        if (texts != null && pair > 0) {
            scroll(yours, texts.yours().paragraphOf(pair));
            scroll(theirs, texts.theirs().paragraphOf(pair));
        }
    }

    private static void scroll(ListView<FullText.Paragraph> list, int paragraph) {
        list.getSelectionModel().select(paragraph);
        list.scrollTo(Math.max(0, paragraph - 1));
    }

    @FXML
    private void close() {
        model.closeTexts();
    }
}
