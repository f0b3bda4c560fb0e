package org.aurorasoc.workbench.ui;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Scene;
import org.aurorasoc.workbench.ui.control.TooLong;
import org.aurorasoc.workbench.ui.fx.FocusRing;
import org.aurorasoc.workbench.ui.fx.WorkPane;
import org.aurorasoc.workbench.ui.shell.Layers;
import org.aurorasoc.workbench.ui.shell.PaneId;
import org.aurorasoc.workbench.ui.theme.Fonts;
import org.aurorasoc.workbench.ui.theme.Motion;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.MessageLine;
import org.aurorasoc.workbench.viewmodel.Remembering;
import org.aurorasoc.workbench.viewmodel.RoomMode;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.casework.ClosingViewModel;
import org.aurorasoc.workbench.viewmodel.casework.DraftViewModel;
import org.aurorasoc.workbench.viewmodel.collections.CollectionsViewModel;
import org.aurorasoc.workbench.viewmodel.connection.ConnectionViewModel;
import org.aurorasoc.workbench.viewmodel.deletion.Deletion;
import org.aurorasoc.workbench.viewmodel.deletion.LeftOverViewModel;
import org.aurorasoc.workbench.viewmodel.enrich.EnrichViewModel;
import org.aurorasoc.workbench.viewmodel.recall.FirstQuestion;
import org.aurorasoc.workbench.viewmodel.recall.RecallActions;
import org.aurorasoc.workbench.viewmodel.recall.RecallViewModel;
import org.aurorasoc.workbench.viewmodel.settings.Appearance;
import org.aurorasoc.workbench.viewmodel.settings.SettingsViewModel;
import org.aurorasoc.workbench.viewmodel.shell.ShellViewModel;
import org.aurorasoc.workbench.viewmodel.tasks.TaskList;

/// The window's contents, wired by hand: the workplace, a room a pane, the frame around them, and one dressed scene.
public final class MainWindow implements AutoCloseable {
    public static final double WIDTH = 1280;
    public static final double HEIGHT = 800;

    private final Motion motion = Motion.ofSystem();
    private final Layers layers = new Layers(motion);
    private final Workplace place;
    private final DraftViewModel draft;
    private final TaskList tasks;
    private final Deletion deletion;
    private final LeftOverViewModel leftOver;
    private final FirstQuestion first;
    private final RecallRoom recall;
    private final EnrichRoom enrich;
    private final CollectionsRoom collections;
    private final SettingsRoom settings;
    private final CaseworkRoom casework;
    private final ConnectionViewModel connection;
    private final FrameRoom frame;
    private final ShownToARoom room;
    private final Ways ways;
    private final Scene scene;
    private final WindowMemory memory;

    public MainWindow(WindowStart start, ThemeSwitch themes, double width, double height) {
        Fonts.load();
        Signposts signposts = new Signposts();
        MessageLine line = new MessageLine();
        tasks = new TaskList(start.runner(), start.clock());
        draft = new DraftViewModel(start.services(), start.runner(), start.messages(), line);
        place = new Workplace(
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
        connection = new ConnectionViewModel(
                place, () -> MemoryPlace.of(start.setup().inUse()));
        deletion = new Deletion(place);
        leftOver = new LeftOverViewModel(place);
        first = new FirstQuestion(place);
        recall = new RecallRoom(place, layers, deletion, connection);
        enrich = new EnrichRoom(place, layers, motion, deletion);
        collections = new CollectionsRoom(place, deletion);
        Appearance look = new Appearance(start.setup().inUse().look());
        settings = new SettingsRoom(place, start.setup(), connection, look);
        LookBinding.bind(look, themes, motion);
        casework = new CaseworkRoom(place, draft, layers, leftOver);
        frame = new FrameRoom(place, start, themes, layers, panes(), new FrameRoom.Bars(connection, casework.foot()));
        room = new ShownToARoom(place.room(), themes, place.messages());
        ways = new Ways(frame, recall, enrich, collections, settings, casework);
        signposts.lead(ways::go);
        scene = new Scene(frame.root(), width, height);
        FocusRing.watch(scene);
        themes.dress(scene);
        memory = memory(start);
        tellOfChanges();
    }

    /// What one room changes in the memory, the others hear of.
    private void tellOfChanges() {
        frame.shell().casesProperty().subscribe(cases -> {
            recall.model().memoryHolds(cases.longValue());
            first.memoryHolds(cases.longValue());
        });
        frame.shell().casesProperty().subscribe(settings.model()::memoryChanged);
        frame.shell().samplesProperty().subscribe(settings.model()::memoryChanged);
        frame.shell().badgeProperty().subscribe(settings.model()::memoryChanged);
        recall.model().setOnMemoryChanged(frame.shell()::load);
        settings.model().setOnMemoryChanged(frame.shell()::load);
        settings.model().setOnReopened(() -> {
            frame.shell().load();
            draft.load();
            deletion.look();
        });
        collections.model().setOnMemoryChanged(frame.shell()::load);
        casework.closing().setOnMemoryChanged(frame.shell()::load);
        scene.addEventHandler(
                TooLong.TYPE,
                given -> place.line().say(place.messages().text("field.too.long", given.length(), given.most())));
        deletion.setOnMemoryChanged(this::rowsWentOrCame);
        deletion.setOnOtherMemory(leftOver::look);
        leftOver.setOnMemoryChanged(this::rowsWentOrCame);
    }

    private void rowsWentOrCame() {
        frame.shell().load();
        collections.model().refresh();
    }

    private WindowMemory memory(WindowStart start) {
        Splitters splitters = new Splitters(panes(), scene);
        return new WindowMemory(
                frame.view(), remembering(), splitters, start.settings().keepsHistory());
    }

    private Map<PaneId, Remembering> remembering() {
        Map<PaneId, Object> models = Map.of(
                PaneId.RECALL, recall.model(),
                PaneId.ENRICH, enrich.model(),
                PaneId.COLLECTIONS, collections,
                PaneId.SETTINGS, settings.model());
        Map<PaneId, Remembering> those = new EnumMap<>(PaneId.class);
        models.forEach((id, model) -> {
            if (model instanceof Remembering remembers) {
                those.put(id, remembers);
            }
        });
        return those;
    }

    private Map<PaneId, WorkPane> panes() {
        return Map.of(
                PaneId.RECALL, recall.pane(),
                PaneId.ENRICH, enrich.pane(),
                PaneId.COLLECTIONS, collections.pane(),
                PaneId.SETTINGS, settings.pane());
    }

    /// Begins to open the memory; the window is usable meanwhile.
    public void open() {
        frame.shell().load();
        connection.look();
        draft.load();
        deletion.look();
        leftOver.look();
        frame.view().pane().focusStart();
    }

    /// Goes where a pane could send the analyst.
    public void go(Destination destination) {
        ways.go(destination);
    }

    WindowMemory memory() {
        return memory;
    }

    CaseworkRoom casework() {
        return casework;
    }

    /// What the file was kept as that said how the window looked.
    void lookedDamaged(String keptAs) {
        casework.recovery().say(place.messages().text("recovered.window", keptAs));
    }

    /// The last window ended without warning: says what of it is there.
    public void afterCrash() {
        casework.recovery().afterCrash();
    }

    /// A fault that nobody foresaw: it is told, and the window goes on.
    public void tell(Throwable fault) {
        frame.tell(fault);
    }

    /// Whether things may move.
    public Motion motion() {
        return motion;
    }

    /// What the title bar says.
    public ReadOnlyStringProperty titleProperty() {
        return room.titleProperty();
    }

    public Scene scene() {
        return scene;
    }

    Workplace place() {
        return place;
    }

    public RecallViewModel recall() {
        return recall.model();
    }

    public EnrichViewModel enrich() {
        return enrich.model();
    }

    public CollectionsViewModel collections() {
        return collections.model();
    }

    public ClosingViewModel closing() {
        return casework.closing();
    }

    public RecallActions recallActions() {
        return recall.actions();
    }

    public ConnectionViewModel connection() {
        return connection;
    }

    public SettingsViewModel settings() {
        return settings.model();
    }

    public ShellViewModel shell() {
        return frame.shell();
    }

    public TaskList tasks() {
        return tasks;
    }

    @Override
    public void close() {
        first.close();
        recall.close();
        enrich.close();
        collections.close();
        deletion.close();
        leftOver.close();
        settings.close();
        casework.close();
        frame.close();
        connection.close();
        tasks.close();
    }
}
