package org.aurorasoc.workbench.ui;

import java.util.Map;
import javafx.scene.Scene;
import org.aurorasoc.workbench.ui.fx.ViewLoader;
import org.aurorasoc.workbench.ui.fx.WorkPane;
import org.aurorasoc.workbench.ui.shell.BadgePopoverView;
import org.aurorasoc.workbench.ui.shell.ConnectionBarView;
import org.aurorasoc.workbench.ui.shell.Layers;
import org.aurorasoc.workbench.ui.shell.PaneId;
import org.aurorasoc.workbench.ui.shell.ShellView;
import org.aurorasoc.workbench.ui.shell.StatusBarView;
import org.aurorasoc.workbench.ui.theme.Fonts;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.MessageLine;
import org.aurorasoc.workbench.viewmodel.RoomMode;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.casework.DraftViewModel;
import org.aurorasoc.workbench.viewmodel.connection.ConnectionViewModel;
import org.aurorasoc.workbench.viewmodel.recall.RecallViewModel;
import org.aurorasoc.workbench.viewmodel.shell.ShellViewModel;
import org.aurorasoc.workbench.viewmodel.tasks.TaskList;

/// The window's contents, wired by hand: the workplace, a room a pane, the frame around them, and one dressed scene.
public final class MainWindow implements AutoCloseable {
    public static final double WIDTH = 1280;
    public static final double HEIGHT = 800;

    private final Layers layers = new Layers();
    private final DraftViewModel draft;
    private final TaskList tasks;
    private final ShellViewModel shell;
    private final ConnectionViewModel connection;
    private final RecallRoom recall;
    private final EnrichRoom enrich;
    private final CollectionsRoom collections;
    private final SettingsRoom settings;
    private final ShellView frame;
    private final Scene scene;

    public MainWindow(WindowStart start, ThemeSwitch themes, double width, double height) {
        Fonts.load();
        Signposts signposts = new Signposts();
        MessageLine line = new MessageLine();
        tasks = new TaskList(start.runner(), start.clock());
        draft = new DraftViewModel(start.services(), start.runner(), start.messages(), line);
        Workplace place = new Workplace(
                start.services(),
                start.runner(),
                tasks,
                start.messages(),
                start.clock(),
                signposts,
                draft,
                line,
                new RoomMode(),
                start.outside());
        shell = new ShellViewModel(place, start.settings().embeddings());
        connection = new ConnectionViewModel(place, () -> MemoryPlace.of(start.settings()));
        recall = new RecallRoom(place);
        enrich = new EnrichRoom(place);
        collections = new CollectionsRoom(place);
        settings = new SettingsRoom(place);
        CaseworkRoom casework = new CaseworkRoom(place, draft);
        ViewLoader.Loaded<ShellView> loaded = frame(place, themes, casework);
        frame = loaded.view();
        signposts.lead(this::go);
        shell.casesProperty().subscribe(cases -> recall.model().memoryHolds(cases.longValue()));
        recall.model().setOnMemoryChanged(shell::load);
        new ConnectionCare(shell).watch(connection);
        scene = new Scene(loaded.root(), width, height);
        themes.dress(scene);
    }

    private ViewLoader.Loaded<ShellView> frame(Workplace place, ThemeSwitch themes, CaseworkRoom casework) {
        BadgePopoverView badge = new ViewLoader(
                        Map.of(BadgePopoverView.class, () -> new BadgePopoverView(shell)),
                        place.messages().bundle())
                .load(BadgePopoverView.class)
                .view();
        Map<PaneId, WorkPane> panes = Map.of(
                PaneId.RECALL, recall.pane(),
                PaneId.ENRICH, enrich.pane(),
                PaneId.COLLECTIONS, collections.pane(),
                PaneId.SETTINGS, settings.pane());
        return new ViewLoader(
                        Map.of(
                                ShellView.class,
                                () -> new ShellView(themes, place.messages(), layers, panes, casework.strip(), badge),
                                ConnectionBarView.class,
                                () -> new ConnectionBarView(connection),
                                StatusBarView.class,
                                () -> new StatusBarView(shell, place.messages())),
                        place.messages().bundle())
                .load(ShellView.class);
    }

    /// One pane's wish to be somewhere else.
    private void go(Destination destination) {
        switch (destination) {
            case Destination.Ask(var text) -> {
                frame.show(PaneId.RECALL);
                recall.model().search(text);
            }
            case Destination.Alike _, Destination.OneCase _, Destination.CasesWith _ -> frame.show(PaneId.RECALL);
            case Destination.LookUp _ -> frame.show(PaneId.ENRICH);
            case Destination.Rows _ -> frame.show(PaneId.COLLECTIONS);
            case Destination.Setting _ -> frame.show(PaneId.SETTINGS);
            case Destination.Closing _ -> {}
            case Destination.BadgeMeaning _ -> frame.toggleBadge();
        }
    }

    /// Begins to open the memory; the window is usable meanwhile.
    public void open() {
        shell.load();
        connection.look();
        draft.load();
        frame.pane().focusStart();
    }

    public Scene scene() {
        return scene;
    }

    public RecallViewModel recall() {
        return recall.model();
    }

    public ConnectionViewModel connection() {
        return connection;
    }

    public ShellViewModel shell() {
        return shell;
    }

    @Override
    public void close() {
        recall.close();
        enrich.close();
        collections.close();
        settings.close();
        connection.close();
        shell.close();
        tasks.close();
    }
}
