package org.aurorasoc.workbench.viewmodel.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.CollectionSummary;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.MemoryStatus;
import org.aurorasoc.workbench.service.StatusService;
import org.aurorasoc.workbench.settings.EmbeddingsBackend;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.task.TaskHandle;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.viewmodel.ErrorPresenter;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.jspecify.annotations.Nullable;

/// The status bar: where the memory is and the embedding badge. Lives on the interface thread.
public final class ShellViewModel implements AutoCloseable {
    private static final String EMBEDDED = "embedded";
    private static final long UNKNOWN = -1;

    private final Supplier<StatusService> status;
    private final TaskRunner runner;
    private final Messages messages;
    private final Clock clock;
    private final ErrorPresenter errors;
    private final BadgeWriter writer;
    private final ReadOnlyObjectWrapper<Badge> badge;
    private final ReadOnlyObjectWrapper<StorePlace> store;
    private final ReadOnlyLongWrapper cases = new ReadOnlyLongWrapper(UNKNOWN);
    private Instant loadingSince;
    private @Nullable TaskHandle current;
    private int run;

    public ShellViewModel(Workplace place, EmbeddingsBackend wanted) {
        this.status = () -> place.services().get().status();
        this.runner = place.runner();
        this.messages = place.messages();
        this.clock = place.clock();
        errors = place.errors();
        writer = new BadgeWriter(messages, wanted);
        loadingSince = clock.instant();
        badge = new ReadOnlyObjectWrapper<>(writer.loading(0));
        store = new ReadOnlyObjectWrapper<>(opening());
    }

    public ReadOnlyObjectProperty<Badge> badgeProperty() {
        return badge.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<StorePlace> storeProperty() {
        return store.getReadOnlyProperty();
    }

    /// How many cases the memory holds; negative while that is not known.
    public ReadOnlyLongProperty casesProperty() {
        return cases.getReadOnlyProperty();
    }

    /// Opens the memory, or looks at it again.
    public void load() {
        close();
        loadingSince = clock.instant();
        if (cases.get() == UNKNOWN) {
            badge.set(writer.loading(0));
        }
        int mine = run;
        current = runner.submit(TaskGroup.IO, "status", (_, _) -> status.get().status(), outcome -> {
            if (mine == run) {
                show(outcome);
            }
        });
    }

    /// Lets a badge that is loading say for how long; to be called about once a second.
    public void tick() {
        if (badge.get().state() == Badge.State.LOADING) {
            badge.set(writer.loading(
                    Duration.between(loadingSince, clock.instant()).toSeconds()));
        }
    }

    private void show(Outcome<MemoryStatus> outcome) {
        switch (outcome) {
            case Outcome.Done<MemoryStatus>(var memory) -> {
                badge.set(writer.of(memory));
                store.set(place(memory));
                cases.set(casesIn(memory));
            }
            case Outcome.Failed<MemoryStatus>(var cause) -> away(errors.present(cause));
            case Outcome.Cancelled<MemoryStatus> _ -> {}
        }
    }

    private void away(Problem problem) {
        cases.set(UNKNOWN);
        badge.set(writer.unavailable(problem));
        store.set(new StorePlace(StorePlace.Kind.AWAY, messages.text("store.away"), false));
    }

    /// Whether the last look at the memory found none.
    public boolean isLost() {
        return badge.get().state() == Badge.State.UNAVAILABLE;
    }

    /// The connection watch says that the memory went away; its badge and its counts stay as they were seen last.
    public void wentAway(String where) {
        store.set(new StorePlace(StorePlace.Kind.AWAY, messages.text("store.team", where), false));
    }

    /// The connection watch says whether the memory may be written now.
    public void mayOnlyRead(boolean readOnly) {
        StorePlace now = store.get();
        store.set(new StorePlace(now.kind(), now.text(), readOnly));
    }

    private StorePlace opening() {
        return new StorePlace(StorePlace.Kind.OPENING, messages.text("store.opening"), false);
    }

    private StorePlace place(MemoryStatus memory) {
        boolean embedded = memory.backend().equals(EMBEDDED);
        String where = VisibleText.line(memory.storeLocation());
        return new StorePlace(
                embedded ? StorePlace.Kind.EMBEDDED : StorePlace.Kind.TEAM,
                messages.text(embedded ? "store.embedded" : "store.team", underHome(where)),
                !memory.writable());
    }

    private static long casesIn(MemoryStatus memory) {
        return memory.collections().stream()
                .filter(collection -> collection.name().equals(CollectionName.CASES))
                .mapToLong(CollectionSummary::rows)
                .sum();
    }

    private static String underHome(String path) {
        String home = System.getProperty("user.home", "");
        return !home.isEmpty() && path.startsWith(home + "/") ? "~" + path.substring(home.length()) : path;
    }

    @Override
    public void close() {
        run++;
        if (current != null) {
            current.cancel();
            current = null;
        }
    }
}
