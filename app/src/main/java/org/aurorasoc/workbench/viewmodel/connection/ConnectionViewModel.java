package org.aurorasoc.workbench.viewmodel.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aurorasoc.workbench.domain.StoreStanding;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.task.TaskHandle;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.SettingsSection;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.mending.Reindexing;
import org.jspecify.annotations.Nullable;

/// Looks every two seconds how the memory stands, from the window's opening to its end: a server that is away at first
/// is found when it comes. Lives on the interface thread; the looks have a lane of their own.
public final class ConnectionViewModel implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Workplace place;
    private final Supplier<String> where;
    private final NoticeWriter writer;
    private final ReadOnlyObjectWrapper<ConnectionState> state;
    private final ReadOnlyObjectWrapper<ConnectionNotice> notice = new ReadOnlyObjectWrapper<>(ConnectionNotice.NONE);
    private Runnable onLooked = () -> {};
    private @Nullable TaskHandle pause;
    private boolean looking;
    private boolean finishing;
    private boolean closed;

    /// @param where the memory that is in use, shortly, without secrets
    public ConnectionViewModel(Workplace place, Supplier<String> where) {
        this.place = place;
        this.where = where;
        this.writer = new NoticeWriter(place.messages(), place.clock());
        this.state = new ReadOnlyObjectWrapper<>(new ConnectionState.Opening(where.get()));
    }

    public ReadOnlyObjectProperty<ConnectionState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ConnectionNotice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// Hears of every look, also of one that found nothing new.
    public void setOnLooked(Runnable listener) {
        onLooked = listener;
    }

    /// Looks now, and from then on every two seconds.
    public void look() {
        if (looking || closed) {
            return;
        }
        looking = true;
        stopPause();
        write();
        place.runner()
                .submit(
                        TaskGroup.WATCH,
                        "connection",
                        (_, _) -> place.services().get().connection().standing(),
                        this::looked);
    }

    /// What the bar's button does.
    public void act() {
        switch (state.get()) {
            case ConnectionState.Opening _, ConnectionState.Online _ -> {}
            case ConnectionState.Unfinished(var _, var _, var mayFinish) -> {
                if (mayFinish) {
                    finish();
                }
            }
            case ConnectionState.Away _ -> look();
            case ConnectionState.ReadOnly _, ConnectionState.SchemaMissing _ ->
                place.navigator().go(new Destination.Setting(SettingsSection.CONNECTION));
        }
    }

    /// Once begun it is somebody's work, and the next look finds nothing broken off.
    private void finish() {
        if (!finishing) {
            finishing = true;
            new Reindexing(place, () -> {
                        finishing = false;
                        look();
                    })
                    .start();
        }
    }

    /// Lets the bar count down; to be called about once a second.
    public void tick() {
        write();
    }

    /// The memory is another one from now on.
    public void moved() {
        state.set(new ConnectionState.Opening(where.get()));
        write();
        look();
    }

    private void looked(Outcome<StoreStanding> outcome) {
        looking = false;
        if (closed) {
            return;
        }
        Instant next = place.clock().instant().plus(PAUSE);
        switch (outcome) {
            case Outcome.Done<StoreStanding>(var standing) -> state.set(stateOf(standing, next));
            case Outcome.Failed<StoreStanding>(WorkbenchException cause) ->
                state.set(away(cause.sentence(), cause.remedy(), next));
            case Outcome.Cancelled<StoreStanding> _ -> {}
        }
        pause = place.runner().later(PAUSE, this::look);
        write();
        onLooked.run();
    }

    private ConnectionState stateOf(StoreStanding standing, Instant next) {
        return switch (standing) {
            case StoreStanding.Ready _ -> new ConnectionState.Online(where.get());
            case StoreStanding.Unfinished(var why, var mayFinish) ->
                new ConnectionState.Unfinished(where.get(), why, mayFinish);
            case StoreStanding.ReadOnly(var why, var remedy) -> new ConnectionState.ReadOnly(where.get(), why, remedy);
            case StoreStanding.Lacking(var what, var why, var remedy) ->
                new ConnectionState.SchemaMissing(where.get(), what, why, remedy);
            case StoreStanding.Away(var why, var remedy) -> away(why, remedy, next);
        };
    }

    private ConnectionState away(String why, String remedy, Instant next) {
        Instant since = state.get() instanceof ConnectionState.Away before
                ? before.since()
                : place.clock().instant();
        return new ConnectionState.Away(where.get(), since, next, why, remedy);
    }

    private void write() {
        notice.set(writer.of(state.get(), looking));
    }

    private void stopPause() {
        if (pause != null) {
            pause.cancel();
            pause = null;
        }
    }

    @Override
    public void close() {
        closed = true;
        stopPause();
    }
}
