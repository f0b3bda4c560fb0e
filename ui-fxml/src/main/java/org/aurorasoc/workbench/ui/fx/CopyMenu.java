package org.aurorasoc.workbench.ui.fx;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.viewmodel.CopyFormat;

/// The forms in which something can be copied, to choose one.
public final class CopyMenu extends ContextMenu {
    public CopyMenu(Messages messages, Collection<CopyFormat> formats, Consumer<CopyFormat> copy) {
        for (CopyFormat format : formats) {
            MenuItem item = new MenuItem(messages.text("copy." + format.name().toLowerCase(Locale.ROOT)));
            item.setOnAction(_ -> copy.accept(format));
            getItems().add(item);
        }
    }
}
