package org.aurorasoc.workbench.ui.collections;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.fx.RefusedText;
import org.aurorasoc.workbench.viewmodel.CopyFormat;
import org.aurorasoc.workbench.viewmodel.collections.CollectionsViewModel;
import org.aurorasoc.workbench.viewmodel.collections.TableRow;

/// What can be done with a row, by the menu key.
final class RowMenu {
    private RowMenu() {}

    static ContextMenu of(Messages messages, CollectionsViewModel model, Supplier<Optional<TableRow>> row) {
        MenuItem delete = item(messages, "delete", () -> model.actions().delete(row.get()));
        ContextMenu menu = new ContextMenu(
                item(messages, "mark", () -> row.get().ifPresent(model.marks()::toggle)),
                item(messages, "mark.all", model.marks()::markAll),
                item(messages, "copy", () -> model.actions().copy(CopyFormat.PLAIN, row.get())),
                item(messages, "pin", () -> model.actions().pin(row.get())),
                item(messages, "export", () -> model.actions().export()),
                delete);
        menu.setOnShowing(_ -> {
            delete.setDisable(!model.deletionRefused().isEmpty());
            delete.setText(RefusedText.of(messages, "action.delete", model.deletionRefused()));
        });
        return menu;
    }

    private static MenuItem item(Messages messages, String key, Runnable run) {
        MenuItem item = new MenuItem(messages.text("action." + key));
        item.setOnAction(_ -> run.run());
        return item;
    }
}
