package org.aurorasoc.workbench.viewmodel.settings;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.MigrationPlan;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.service.MemoryStatus;
import org.aurorasoc.workbench.service.setup.SetupPage;
import org.aurorasoc.workbench.service.setup.SetupService;
import org.aurorasoc.workbench.settings.FeedSettings;
import org.aurorasoc.workbench.settings.Look;
import org.aurorasoc.workbench.settings.SettingName;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.SettingsSection;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.connection.ConnectionViewModel;
import org.aurorasoc.workbench.viewmodel.mending.Arrivals;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the Settings pane shows and does. A change applies at once; only another memory and a migration say first what
/// they will do. Lives on the interface thread.
public final class SettingsViewModel implements SettingActions, AutoCloseable {
    /// So long what still runs over the old memory may take to end before it is closed.
    private static final Duration SETTLED = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(SettingsViewModel.class);

    private final Workplace place;
    private final SetupService setup;
    private final ConnectionViewModel connection;
    private final Appearance look;
    private final ConnectionRows connectionRows;
    private final FeedRows feedRows;
    private final MemoryRows memoryRows;
    private final LookRows lookRows;
    private final ReadOnlyObjectWrapper<Map<SettingsSection, List<SettingRow>>> sections =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<SettingsSection> section =
            new ReadOnlyObjectWrapper<>(SettingsSection.CONNECTION);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private Runnable onReopened = () -> {};
    private Runnable onMemoryChanged = () -> {};
    private @Nullable SetupPage page;
    private Optional<MemoryStatus> memory = Optional.empty();
    private Optional<List<Check>> checks = Optional.empty();
    private final Map<String, Check> feedChecks = new HashMap<>();
    /// What the window wears and the file does not say yet.
    private final Map<SettingName, String> worn = new ConcurrentHashMap<>();
    private final Deque<Change> changes = new ArrayDeque<>();
    private boolean isChanging;
    private boolean isOutdated;
    private Optional<MigrationPlan> plan = Optional.empty();
    private List<String> done = List.of();

    public SettingsViewModel(Workplace place, SetupService setup, ConnectionViewModel connection, Appearance look) {
        this.place = place;
        this.setup = setup;
        this.connection = connection;
        this.look = look;
        RowWriter write = new RowWriter(place.messages(), this);
        connectionRows = new ConnectionRows(write, this);
        feedRows = new FeedRows(write, this);
        memoryRows = new MemoryRows(write, this);
        lookRows = new LookRows(write, look, place.room());
        connection.stateProperty().subscribe(_ -> write());
        look.themeProperty().addListener((_, _, now) -> keep(SettingName.WORKBENCH_THEME, RowWriter.word(now)));
        look.motionProperty().addListener((_, _, now) -> keep(SettingName.WORKBENCH_MOTION, RowWriter.word(now)));
        look.zoomProperty().addListener((_, _, now) -> keepZoom(now.intValue()));
        place.room().onProperty().subscribe(_ -> write());
    }

    /// Empty until the page was read; then every section, in order.
    public ReadOnlyObjectProperty<Map<SettingsSection, List<SettingRow>>> sectionsProperty() {
        return sections.getReadOnlyProperty();
    }

    /// The section that is to be in sight.
    public ReadOnlyObjectProperty<SettingsSection> sectionProperty() {
        return section.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Hears that another memory is open.
    public void setOnReopened(Runnable listener) {
        onReopened = listener;
    }

    /// Hears that rows may have come or gone, or tables.
    public void setOnMemoryChanged(Runnable listener) {
        onMemoryChanged = listener;
    }

    public void show(SettingsSection wanted) {
        section.set(wanted);
    }

    /// The page comes into sight. What it has read stands, unless the memory changed since.
    public void open() {
        if (page == null) {
            load();
        } else if (isOutdated) {
            look();
        }
    }

    /// Rows came or went, or another model reads them: looked at when the page comes into sight.
    public void memoryChanged() {
        isOutdated = true;
    }

    /// Reads the settings, and looks at the memory beside it.
    public void load() {
        change(_ -> {});
        look();
    }

    private void look() {
        work("status", (_, _) -> place.services().get().status().status(), this::memoryIs, _ -> {
            memory = Optional.empty();
            isOutdated = true;
        });
    }

    private void memoryIs(MemoryStatus status) {
        memory = Optional.of(status);
        isOutdated = false;
        write();
    }

    @Override
    public void change(Change change) {
        changes.add(change);
        makeNext();
    }

    /// One at a time: two sizes in a row must be written in the order in which they were chosen.
    private void makeNext() {
        if (isChanging || changes.isEmpty()) {
            return;
        }
        isChanging = true;
        Change change = changes.remove();
        work(
                "settings",
                (_, _) -> {
                    change.on(setup);
                    return setup.page();
                },
                read -> {
                    isChanging = false;
                    page = read;
                    problem.set(null);
                    write();
                    makeNext();
                },
                cause -> {
                    isChanging = false;
                    say(cause);
                    makeNext();
                });
    }

    private void keep(SettingName name, String value) {
        worn.put(name, value);
        change(_ -> write(name));
    }

    /// As it is worn when this is done, so that a late writer never writes an older one.
    private void write(SettingName name) {
        String value = worn.get(name);
        if (value != null) {
            setup.set(name, value);
            worn.remove(name, value);
        }
    }

    /// What a room is shown is larger for as long as it is shown.
    private void keepZoom(int size) {
        if (!place.room().isOn()) {
            keep(SettingName.WORKBENCH_ZOOM, size == Look.NORMAL_ZOOM ? "" : Integer.toString(size));
        }
    }

    @Override
    public void reopen() {
        place.tasks().close();
        work(
                "reopen",
                (_, _) -> {
                    place.runner().awaitOthers(SETTLED);
                    setup.reopen();
                    return setup.page();
                },
                read -> {
                    page = read;
                    checks = Optional.empty();
                    feedChecks.clear();
                    plan = Optional.empty();
                    done = List.of();
                    problem.set(null);
                    connection.moved();
                    onReopened.run();
                    look();
                },
                this::say);
    }

    @Override
    public void test() {
        work(
                "doctor",
                (_, _) -> place.services().get().doctor().examine().checks(),
                seen -> {
                    checks = Optional.of(seen);
                    write();
                },
                this::say);
        connection.look();
    }

    @Override
    public void testFeed(FeedSettings feed) {
        work(
                "feed",
                (_, _) -> setup.examine(feed),
                seen -> {
                    feedChecks.put(feed.name(), seen);
                    write();
                },
                this::say);
    }

    @Override
    public void chooseFeedFile() {
        place.outside()
                .files()
                .open(place.messages().text("settings.feeds.file.title"))
                .ifPresent(file -> change(service -> service.addFile(file.toString())));
    }

    @Override
    public void seeMigration() {
        work(
                "migration",
                (_, _) -> place.services().get().connection().plan(),
                seen -> {
                    plan = Optional.of(seen);
                    write();
                },
                this::say);
    }

    @Override
    public void migrate() {
        inBackground(
                "settings.migrate.title",
                "migrate",
                (cancel, progress) -> place.services().get().connection().migrate(cancel, progress),
                sentences -> {
                    done = sentences;
                    plan = Optional.empty();
                    connection.look();
                });
    }

    @Override
    public void loadSamples() {
        new Arrivals(place, this::seeChanges).loadSamples();
    }

    @Override
    public void removeSamples() {
        inBackground(
                "settings.samples.removing",
                "samples",
                (cancel, _) -> place.services().get().samples().remove(cancel),
                removed -> place.line().say(place.messages().text("settings.samples.removed", removed)));
    }

    private <T> void inBackground(String title, String name, TaskRunner.Work<T> work, Consumer<T> onDone) {
        place.tasks().start(place.messages().text(title), name, work, outcome -> {
            switch (outcome) {
                case Outcome.Done<T>(var value) -> onDone.accept(value);
                case Outcome.Failed<T>(var cause) -> say(cause);
                case Outcome.Cancelled<T> _ -> {}
            }
            seeChanges();
        });
    }

    private void seeChanges() {
        onMemoryChanged.run();
        look();
        write();
    }

    @Override
    public void copy(String text) {
        place.outside().clip().put(text);
        place.line().say(place.messages().text("settings.copied"));
    }

    private <T> void work(
            String name, TaskRunner.Work<T> work, Consumer<T> onDone, Consumer<WorkbenchException> onFailed) {
        place.runner().submit(TaskGroup.IO, name, work, outcome -> {
            switch (outcome) {
                case Outcome.Done<T>(var value) -> onDone.accept(value);
                case Outcome.Failed<T>(var cause) -> onFailed.accept(cause);
                case Outcome.Cancelled<T> _ -> {}
            }
        });
    }

    private void say(WorkbenchException cause) {
        problem.set(place.errors().present(cause));
    }

    private void write() {
        SetupPage read = page;
        if (read == null) {
            return;
        }
        SettingsFacts facts =
                new SettingsFacts(read, connection.stateProperty().get(), memory, checks, feedChecks, plan, done);
        Map<SettingsSection, List<SettingRow>> written = new EnumMap<>(SettingsSection.class);
        for (SettingsSection each : SettingsSection.values()) {
            written.put(each, rows(each, facts));
        }
        sections.set(written);
    }

    private List<SettingRow> rows(SettingsSection wanted, SettingsFacts facts) {
        return switch (wanted) {
            case CONNECTION -> connectionRows.rows(facts);
            case FEEDS -> feedRows.feeds(facts, connectionRows.reopening(facts.page()));
            case SHARING -> feedRows.sharing(facts);
            case MODELS -> memoryRows.models(facts, connectionRows.reopening(facts.page()));
            case APPEARANCE -> lookRows.appearance();
            case LANGUAGE -> lookRows.language();
            case WARNING_LISTS -> memoryRows.warningLists(facts);
            case SAMPLES -> memoryRows.samples(facts);
        };
    }

    /// What was chosen in the last moment is written before the window is gone.
    @Override
    public void close() {
        for (SettingName name : worn.keySet()) {
            try {
                write(name);
            } catch (WorkbenchException e) {
                LOG.warn(
                        "The look of the window was not kept ({})", e.getClass().getSimpleName());
            }
        }
        sections.set(Map.of());
    }
}
