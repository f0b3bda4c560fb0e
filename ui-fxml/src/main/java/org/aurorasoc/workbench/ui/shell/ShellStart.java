package org.aurorasoc.workbench.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.fx.PaneAction;
import org.aurorasoc.workbench.ui.fx.WorkPane;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.Navigator;
import org.aurorasoc.workbench.viewmodel.SettingsSection;
import org.aurorasoc.workbench.viewmodel.shell.Command;

/// Joins the frame's parts: keys to what they do, the palette and the sheet of keys to the same table.
public final class ShellStart {
    private final ShellView view;
    private final ShellActions actions;
    private final Messages messages;
    private final Navigator navigator;
    private final KeyTable table;

    public ShellStart(ShellView view, ShellActions actions, Messages messages, Navigator navigator) {
        this.view = view;
        this.actions = actions;
        this.messages = messages;
        this.navigator = navigator;
        table = new KeyTable(actions, messages);
    }

    public void begin(Popups.Views views) {
        new ShellKeys(actions, table).listenOn(view.root());
        view.statusBar().setOn(actions::badge, actions::tasks, actions::palette);
        views.palette().offer(this::commands);
        views.keys().tellOf(this::places);
    }

    /// The pane's own first, then what works everywhere, then the parts of the settings.
    List<Command> commands() {
        Stream<Command> own = actions.pane().actions().stream()
                .map(action -> new Command(action.title(), action.shortcut(), action.run(), action.unavailable()));
        Stream<Command> everywhere = table.entries().stream()
                .filter(entry -> entry.kind() != KeyEntry.Kind.KEY)
                .map(entry -> new Command(title(entry), entry.shown(), entry.run(), ""));
        Stream<Command> settings = Stream.of(SettingsSection.values())
                .map(section -> new Command(
                        messages.text("palette.setting", messages.text(keyOf(section))),
                        "",
                        () -> navigator.go(new Destination.Setting(section)),
                        ""));
        return Stream.of(own, everywhere, settings).flatMap(each -> each).toList();
    }

    private String title(KeyEntry entry) {
        return entry.kind() == KeyEntry.Kind.PLACE ? messages.text("palette.go", entry.title()) : entry.title();
    }

    private static String keyOf(SettingsSection section) {
        return "setting." + section.name().toLowerCase(Locale.ROOT);
    }

    /// Everywhere, then each pane that has keys of its own.
    List<KeySheetView.Place> places() {
        List<KeySheetView.Place> places = new ArrayList<>();
        for (KeyEntry.Section section : KeyEntry.Section.values()) {
            places.add(new KeySheetView.Place(
                    messages.text("keys.section." + section.name().toLowerCase(Locale.ROOT)),
                    table.entries().stream()
                            .filter(entry -> entry.section() == section)
                            .map(entry -> new KeySheetView.Key(entry.shown(), entry.title()))
                            .toList()));
        }
        for (Map.Entry<PaneId, WorkPane> pane : view.panes().entrySet()) {
            List<KeySheetView.Key> keys = pane.getValue().actions().stream()
                    .filter(action -> !action.shortcut().isEmpty())
                    .map(ShellStart::key)
                    .toList();
            if (!keys.isEmpty()) {
                String name = messages.text("key." + pane.getKey().name().toLowerCase(Locale.ROOT));
                places.add(new KeySheetView.Place(name, keys));
            }
        }
        return places;
    }

    private static KeySheetView.Key key(PaneAction action) {
        return new KeySheetView.Key(ShownKey.of(action.shortcut()), action.title());
    }
}
