package org.aurorasoc.workbench.ui;

import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.aurorasoc.workbench.ui.fx.ViewLoader;
import org.aurorasoc.workbench.ui.fx.WorkPane;
import org.aurorasoc.workbench.ui.shell.BadgePopoverView;
import org.aurorasoc.workbench.ui.shell.ConnectionBarView;
import org.aurorasoc.workbench.ui.shell.FaultView;
import org.aurorasoc.workbench.ui.shell.HistoryView;
import org.aurorasoc.workbench.ui.shell.KeySheetView;
import org.aurorasoc.workbench.ui.shell.Layers;
import org.aurorasoc.workbench.ui.shell.PaletteView;
import org.aurorasoc.workbench.ui.shell.PaneId;
import org.aurorasoc.workbench.ui.shell.Popups;
import org.aurorasoc.workbench.ui.shell.ShellActions;
import org.aurorasoc.workbench.ui.shell.ShellStart;
import org.aurorasoc.workbench.ui.shell.ShellView;
import org.aurorasoc.workbench.ui.shell.StatusBarView;
import org.aurorasoc.workbench.ui.shell.TasksView;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.connection.ConnectionViewModel;
import org.aurorasoc.workbench.viewmodel.shell.FaultViewModel;
import org.aurorasoc.workbench.viewmodel.shell.HistoryViewModel;
import org.aurorasoc.workbench.viewmodel.shell.MessageViewModel;
import org.aurorasoc.workbench.viewmodel.shell.PaletteViewModel;
import org.aurorasoc.workbench.viewmodel.shell.ShellViewModel;
import org.aurorasoc.workbench.viewmodel.shell.TasksViewModel;

/// The frame of the window, wired: rail, status bar, what opens over them, and the keys.
final class FrameRoom implements AutoCloseable {
    private final Workplace place;
    private final ShellViewModel shell;
    private final MessageViewModel message;
    private final TasksViewModel tasks;
    private final PaletteViewModel palette;
    private final HistoryViewModel history;
    private final FaultView fault;
    private final ViewLoader.Loaded<ShellView> frame;
    private final ShellActions actions;

    /// What stands between rail and panes.
    ///
    /// @param strip the case in hand, over the status bar
    record Bars(ConnectionViewModel connection, Node strip) {}

    FrameRoom(
            Workplace place,
            WindowStart start,
            ThemeSwitch themes,
            Layers layers,
            Map<PaneId, WorkPane> panes,
            Bars bars) {
        this.place = place;
        shell = new ShellViewModel(place, () -> start.setup().inUse().embeddings(), start.setup()::opening);
        message = new MessageViewModel(place.line(), place.runner(), place.messages());
        tasks = new TasksViewModel(place);
        palette = new PaletteViewModel(place);
        history = new HistoryViewModel(place);
        FaultViewModel faults =
                new FaultViewModel(place, start.settings().home().resolve("logs", "workbench.log"));
        fault = load(FaultView.class, () -> new FaultView(faults, place.messages(), layers));
        frame = new ViewLoader(
                        Map.of(
                                ShellView.class,
                                () -> new ShellView(layers, panes, bars.strip(), themes.sizeProperty()),
                                ConnectionBarView.class,
                                () -> new ConnectionBarView(bars.connection()),
                                StatusBarView.class,
                                () -> new StatusBarView(shell, tasks, message, place.messages())),
                        place.messages().bundle())
                .load(ShellView.class);
        Popups.Views views = views();
        actions = new ShellActions(
                frame.view(), new Popups(layers, views), themes, place.room(), message, place.navigator());
        new ShellStart(frame.view(), actions, place.messages(), place.navigator()).begin(views);
        new ConnectionCare(shell).watch(bars.connection());
        shell.casesProperty().subscribe(_ -> palette.forgetNames());
    }

    private Popups.Views views() {
        return new Popups.Views(
                load(PaletteView.class, () -> new PaletteView(palette, place.messages())),
                load(KeySheetView.class, () -> new KeySheetView(place.messages())),
                load(TasksView.class, () -> new TasksView(tasks, place.messages())),
                load(HistoryView.class, () -> new HistoryView(history)),
                load(BadgePopoverView.class, () -> new BadgePopoverView(shell)));
    }

    private <V> V load(Class<V> view, Supplier<V> made) {
        return new ViewLoader(Map.of(view, made), place.messages().bundle())
                .load(view)
                .view();
    }

    Parent root() {
        return frame.root();
    }

    ShellView view() {
        return frame.view();
    }

    ShellActions actions() {
        return actions;
    }

    ShellViewModel shell() {
        return shell;
    }

    void tell(Throwable unforeseen) {
        fault.tell(unforeseen);
    }

    @Override
    public void close() {
        shell.close();
        message.close();
        palette.close();
        history.close();
    }
}
