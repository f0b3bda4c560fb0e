package org.aurorasoc.workbench.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.shell.Command;
import org.aurorasoc.workbench.viewmodel.shell.PaletteRow;
import org.aurorasoc.workbench.viewmodel.shell.PaletteViewModel;

/// A field, and under it what its letters find; the keyboard stays in the field.
public final class PaletteView {
    private static final List<KeyCombination> PASTE = List.of(
            new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN),
            new KeyCodeCombination(KeyCode.INSERT, KeyCombination.SHIFT_DOWN));

    private final PaletteViewModel model;
    private final Messages messages;
    private Supplier<List<Command>> commands = List::of;
    private Runnable onLeave = () -> {};

    @FXML
    private VBox root;

    @FXML
    private TextField field;

    @FXML
    private VBox rows;

    @FXML
    private Label none;

    @FXML
    private Label note;

    public PaletteView(PaletteViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        field.textProperty().bindBidirectional(model.queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        model.rowsProperty().subscribe(this::show);
        model.selectedProperty().subscribe(_ -> mark());
        model.noteProperty().subscribe(words -> {
            note.setText(words);
            Shown.when(note, !words.isEmpty());
        });
    }

    void offer(Supplier<List<Command>> all) {
        commands = all;
    }

    void setOnLeave(Runnable leave) {
        onLeave = leave;
    }

    Region root() {
        return root;
    }

    void open() {
        model.open(commands.get());
    }

    void focus() {
        field.requestFocus();
    }

    private void press(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> model.move(1);
            case UP -> model.move(-1);
            case PAGE_DOWN ->
                model.select(Math.max(0, model.rowsProperty().get().size() - 1));
            case PAGE_UP -> model.select(0);
            case ENTER -> choose();
            default -> {
                boolean pastes = PASTE.stream().anyMatch(each -> each.match(key));
                if (!pastes || !model.paste()) {
                    return;
                }
                field.end();
            }
        }
        key.consume();
    }

    private void show(List<PaletteRow> found) {
        rows.getChildren().clear();
        PaletteRow before = null;
        for (PaletteRow row : found) {
            boolean first = before == null || before.group() != row.group();
            String group = messages.text("palette.group." + row.group().name().toLowerCase(Locale.ROOT));
            PaletteRowBox box = new PaletteRowBox(row, first ? group : "");
            int place = rows.getChildren().size();
            box.setOnMouseClicked(_ -> {
                model.select(place);
                choose();
            });
            box.setAccessibleText(
                    messages.text("palette.row.spoken", group, row.title(), row.shortcut() + row.unavailable()));
            rows.getChildren().add(box);
            before = row;
        }
        Shown.when(none, found.isEmpty());
        mark();
    }

    private void mark() {
        int selected = model.selectedProperty().get();
        for (int i = 0; i < rows.getChildren().size(); i++) {
            ((PaletteRowBox) rows.getChildren().get(i)).select(i == selected);
        }
        field.setAccessibleHelp(
                model.selectedRow().map(PaletteRow::title).orElseGet(() -> messages.text("palette.none")));
    }

    private void choose() {
        model.selectedRow().filter(PaletteRow::isAvailable).ifPresent(row -> {
            onLeave.run();
            row.run().run();
        });
    }
}
