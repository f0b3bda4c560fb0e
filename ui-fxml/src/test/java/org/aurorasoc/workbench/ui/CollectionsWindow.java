package org.aurorasoc.workbench.ui;

import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.settings.EmbeddingsBackend;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;
import org.aurorasoc.workbench.viewmodel.collections.TableRow;
import org.testfx.api.FxRobot;

/// A shown window that stands at the table of the Collections pane, its first rows there.
record CollectionsWindow(ShownWindow shown) implements AutoCloseable {
    static CollectionsWindow open(OpenStore store, Path home, TaskRunner runner, double width, double height) {
        return open(store, home, runner, new double[] {width, height}, JsonObject.EMPTY);
    }

    /// As a start does that finds what the last window kept.
    static CollectionsWindow open(OpenStore store, Path home, TaskRunner runner, double[] size, JsonObject kept) {
        WindowStart start = TestWindow.start(
                () -> TestServices.over(store, PlainEmbedder.minilm(), home), EmbeddingsBackend.AUTO, runner);
        CollectionsWindow made = new CollectionsWindow(ShownWindow.open(() -> {
            MainWindow window = new MainWindow(start, new ThemeSwitch(Theme.DARK), size[0], size[1]);
            window.memory().restore(kept);
            return window;
        }));
        new FxRobot().push(KeyCode.CONTROL, KeyCode.DIGIT3);
        Toolkit.until(() -> made.table() != null && !made.table().getItems().isEmpty());
        return made;
    }

    MainWindow window() {
        return shown.window();
    }

    Node focused() {
        return shown.focused();
    }

    <N extends Node> N find(String selector, Class<N> type) {
        return type.cast(shown.find(selector));
    }

    @SuppressWarnings("unchecked")
    TableView<TableRow> table() {
        return (TableView<TableRow>) find(".rows-tab .plain-table", TableView.class);
    }

    TextField filter() {
        return find(".rows-tab .field", TextField.class);
    }

    /// The id of the row that the table has selected; empty for none.
    String selected() {
        return Toolkit.onFx(() -> {
            TableRow row = table().getSelectionModel().getSelectedItem();
            return row == null ? "" : row.id();
        });
    }

    /// The id of the row that is shown in full.
    String inspected() {
        return Toolkit.onFx(() -> {
            var row = window().collections().inspector().shownProperty().get();
            return row == null ? "" : row.id();
        });
    }

    <T> T onFx(Supplier<T> look) {
        return Toolkit.onFx(look::get);
    }

    @Override
    public void close() {
        shown.close();
    }
}
