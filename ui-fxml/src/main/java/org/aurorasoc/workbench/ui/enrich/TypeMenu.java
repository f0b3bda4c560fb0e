package org.aurorasoc.workbench.ui.enrich;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.viewmodel.enrich.LineFilter;
import org.aurorasoc.workbench.viewmodel.enrich.LineList;

/// The types that there are among the rows, one of them to be shown alone.
final class TypeMenu {
    private final LineList lines;
    private final ContextMenu menu = new ContextMenu();

    TypeMenu(LineList lines, Messages messages) {
        this.lines = lines;
        menu.getItems().add(item(messages.text("enrich.type.any"), ""));
        lines.tallyProperty().get().types().forEach(each -> menu.getItems().add(item(each, each)));
    }

    private MenuItem item(String title, String chosen) {
        MenuItem item = new MenuItem(title);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> {
            LineFilter now = lines.filterProperty().get();
            lines.filterProperty().set(new LineFilter(now.verdicts(), chosen, now.words()));
        });
        return item;
    }

    void show(Node anchor) {
        menu.show(anchor, Side.BOTTOM, 0, 0);
    }
}
