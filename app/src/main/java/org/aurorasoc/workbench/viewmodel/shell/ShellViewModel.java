package org.aurorasoc.workbench.viewmodel.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.CollectionSummary;
import org.aurorasoc.workbench.domain.EmbeddingQuality;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.CacheStatus;
import org.aurorasoc.workbench.service.CutTextService;
import org.aurorasoc.workbench.service.MemoryStatus;
import org.aurorasoc.workbench.service.StatusService;
import org.aurorasoc.workbench.service.setup.OpeningStep;
import org.aurorasoc.workbench.settings.EmbeddingsBackend;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.Errand;
import org.aurorasoc.workbench.viewmodel.ErrorPresenter;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.SettingsSection;
import org.aurorasoc.workbench.viewmodel.UnderHome;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.mending.Reembedding;
import org.jspecify.annotations.Nullable;

/// The status bar: where the memory is and the embedding badge. Lives on the interface thread.
public final class ShellViewModel implements AutoCloseable {
    private static final String EMBEDDED = "embedded";
    private static final long UNKNOWN = -1;

    private final Supplier<StatusService> status;
    private final Messages messages;
    private final Clock clock;
    private final ErrorPresenter errors;
    private final BadgeWriter writer;
    private final ReadOnlyObjectWrapper<Badge> badge;
    private final ReadOnlyObjectWrapper<StorePlace> store;
    private final ReadOnlyObjectWrapper<CacheLine> cache = new ReadOnlyObjectWrapper<>(CacheLine.UNKNOWN);
    private final ReadOnlyBooleanWrapper samples = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyLongWrapper cases = new ReadOnlyLongWrapper(UNKNOWN);
    private final Workplace place;
    private final Supplier<OpeningStep> step;
    private final Errand opening;
    private final Errand reading;
    private final Errand caching;
    private Instant loadingSince;
    private List<String> toReembed = List.of();
    private CutTextService.@Nullable Estimate cut;

    /// @param wanted what the open memory was opened by: another one may be opened while the window stays
    /// @param step how far its opening is
    public ShellViewModel(Workplace place, Supplier<EmbeddingsBackend> wanted, Supplier<OpeningStep> step) {
        this.place = place;
        this.step = step;
        opening = new Errand(place.runner());
        reading = new Errand(place.runner());
        caching = new Errand(place.runner());
        this.status = () -> place.services().get().status();
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

    public ReadOnlyObjectProperty<CacheLine> cacheProperty() {
        return cache.getReadOnlyProperty();
    }

    /// Whether synthetic rows are in the memory.
    public ReadOnlyBooleanProperty samplesProperty() {
        return samples.getReadOnlyProperty();
    }

    /// How many cases the memory holds; negative while that is not known.
    public ReadOnlyLongProperty casesProperty() {
        return cases.getReadOnlyProperty();
    }

    /// Opens the memory, or looks at it again.
    public void load() {
        loadingSince = clock.instant();
        if (cases.get() == UNKNOWN) {
            badge.set(writer.loading(0));
        }
        opening.run(TaskGroup.IO, "status", (_, _) -> status.get().status(), this::show);
    }

    /// How the cache is by now, which costs it no question.
    public void lookAtCache() {
        if (cases.get() != UNKNOWN && !caching.isRunning()) {
            caching.run(TaskGroup.IO, "cache", (_, _) -> status.get().cache(), outcome -> {
                if (outcome instanceof Outcome.Done<CacheStatus>(var now)) {
                    cache.set(CacheLine.of(now, messages));
                }
            });
        }
    }

    /// Does what the badge offers.
    public void mend() {
        switch (badge.get().mend().kind()) {
            case NOTHING -> {}
            case RETRY -> load();
            case REEMBED -> {
                Reembedding reembedding = new Reembedding(place, this::load);
                toReembed.forEach(reembedding::start);
            }
            case REPAIR -> repair();
            case CHOOSE -> place.navigator().go(new Destination.Setting(SettingsSection.MODELS));
        }
    }

    private void repair() {
        place.tasks()
                .start(
                        messages.text("repair.title"),
                        "repair",
                        (_, _) -> {
                            place.services().get().repairModel();
                            return true;
                        },
                        outcome -> {
                            if (outcome instanceof Outcome.Failed<Boolean>(var cause)) {
                                Problem problem = errors.present(cause);
                                place.line().say((problem.title() + " " + problem.detail()).strip());
                            }
                            load();
                        });
    }

    /// Lets a badge that is loading say for how long, and a memory that opens how far it is; to be called about once a
    /// second.
    public void tick() {
        if (store.get().kind() == StorePlace.Kind.OPENING) {
            store.set(opening());
        }
        if (badge.get().state() == Badge.State.LOADING) {
            badge.set(writer.loading(
                    Duration.between(loadingSince, clock.instant()).toSeconds()));
        }
    }

    private void show(Outcome<MemoryStatus> outcome) {
        switch (outcome) {
            case Outcome.Done<MemoryStatus>(var memory) -> {
                toReembed = BadgeWriter.toReembed(memory);
                badge.set(withCut(writer.of(memory)));
                store.set(place(memory));
                cache.set(CacheLine.of(memory.cache(), messages));
                samples.set(memory.collections().stream().anyMatch(each -> each.samples() > 0));
                cases.set(casesIn(memory));
                readSample(memory);
            }
            case Outcome.Failed<MemoryStatus>(var cause) -> away(errors.present(cause));
            case Outcome.Cancelled<MemoryStatus> _ -> {}
        }
    }

    /// What share of the texts the model reads only in part, found out behind the analyst's back: nothing waits for it.
    private void readSample(MemoryStatus memory) {
        if (memory.model().quality() == EmbeddingQuality.HIGH && casesIn(memory) > 0) {
            reading.run(
                    TaskGroup.IO,
                    "cut-texts",
                    (token, _) -> place.services().get().cutTexts().estimate(token),
                    outcome -> {
                        if (outcome instanceof Outcome.Done<CutTextService.Estimate>(var estimate)) {
                            learn(estimate);
                        }
                    });
        }
    }

    private void learn(CutTextService.Estimate estimate) {
        boolean first = cut == null;
        cut = estimate;
        if (first) {
            badge.set(withCut(badge.get()));
        }
    }

    private Badge withCut(Badge plain) {
        boolean byMeaning = !plain.rows().isEmpty()
                && plain.state() != Badge.State.HASH_FAULT
                && plain.state() != Badge.State.HASH_ABSENT
                && plain.state() != Badge.State.HASH_CHOSEN;
        CutTextService.Estimate known = cut;
        return known == null || known.looked() == 0 || !byMeaning ? plain : plain.with(writer.cut(known));
    }

    private void away(Problem problem) {
        reading.cancel();
        cache.set(CacheLine.UNKNOWN);
        samples.set(false);
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
        store.set(new StorePlace(StorePlace.Kind.AWAY, messages.text("store.away.at", where), false));
    }

    /// The connection watch says whether the memory may be written now.
    public void mayOnlyRead(boolean readOnly) {
        StorePlace now = store.get();
        store.set(new StorePlace(now.kind(), now.text(), readOnly));
    }

    private StorePlace opening() {
        OpeningStep far = step.get();
        String text = far.total() > 0
                ? messages.text("store.opening.far", 100 * far.done() / far.total())
                : messages.text("store.opening");
        return new StorePlace(StorePlace.Kind.OPENING, text, false);
    }

    private StorePlace place(MemoryStatus memory) {
        boolean embedded = memory.backend().equals(EMBEDDED);
        String where = VisibleText.line(memory.storeLocation());
        return new StorePlace(
                embedded ? StorePlace.Kind.EMBEDDED : StorePlace.Kind.TEAM,
                messages.text(embedded ? "store.embedded" : "store.team", UnderHome.of(where)),
                !memory.writable());
    }

    private static long casesIn(MemoryStatus memory) {
        return memory.collections().stream()
                .filter(collection -> collection.name().equals(CollectionName.CASES))
                .mapToLong(CollectionSummary::rows)
                .sum();
    }

    @Override
    public void close() {
        opening.close();
        reading.close();
        caching.close();
    }
}
