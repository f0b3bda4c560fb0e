package org.aurorasoc.workbench.ui.recall;

import java.util.EnumSet;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.fx.CopyMenu;
import org.aurorasoc.workbench.ui.fx.RefusedText;
import org.aurorasoc.workbench.viewmodel.CopyFormat;
import org.aurorasoc.workbench.viewmodel.recall.RecallActions;

/// What can be done with the chosen cases, in a menu.
final class CaseMenu extends ContextMenu {
    private final Messages messages;

    CaseMenu(RecallActions actions, Messages messages, Runnable open) {
        this.messages = messages;
        add("detail", open);
        add("alike", actions::alike);
        add("compare", actions::compare);
        getItems().add(new SeparatorMenuItem());
        MenuItem link = add("link", actions::link);
        MenuItem unrelated = add("unrelated", actions::unrelated);
        add("pin", actions::pin);
        getItems().add(new SeparatorMenuItem());
        Menu copies = new Menu(messages.text("copy.plain"));
        copies.getItems().setAll(copyItems(actions));
        getItems().add(copies);
        add("export", actions::export);
        MenuItem freeze = add("freeze", actions::freeze);
        MenuItem close = add("close", actions::close);
        MenuItem delete = add("delete", actions::delete);
        setOnShowing(_ -> {
            delete.setDisable(!actions.canDelete());
            delete.setText(RefusedText.of(messages, "action.menu.delete", actions.deletionRefused()));
            String refused = actions.keepingRefusedProperty().get();
            List.of(link, unrelated, freeze, close).forEach(item -> item.setDisable(!refused.isEmpty()));
        });
    }

    private ObservableList<MenuItem> copyItems(RecallActions actions) {
        CopyMenu menu = new CopyMenu(messages, EnumSet.allOf(CopyFormat.class), actions::copy);
        ObservableList<MenuItem> items = FXCollections.observableArrayList(menu.getItems());
        menu.getItems().clear();
        return items;
    }

    private MenuItem add(String name, Runnable action) {
        MenuItem item = new MenuItem(messages.text("action.menu." + name));
        item.setOnAction(_ -> action.run());
        getItems().add(item);
        return item;
    }
}
