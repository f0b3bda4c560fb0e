package org.aurorasoc.workbench.ui.start;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.stage.Window;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.ui.MainWindow;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.SettingsSection;
import org.aurorasoc.workbench.viewmodel.enrich.EnrichViewModel;
import org.aurorasoc.workbench.viewmodel.shell.Badge;
import org.jspecify.annotations.Nullable;

/// What a stranger does first, step by step, each begun when the one before can be seen. For the interface thread.
final class FirstMinute extends AnimationTimer {
    private static final String QUESTION = "dns tunnelling from hr laptops, long TXT queries to one young domain";
    private static final String INDICATOR = "beacon.example";
    /// Far more than the slowest machine needs; without it a fault would be waited for without end.
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Instant processBegan;
    private final Clock clock;
    private final List<Step> left = new ArrayList<>();
    private final List<String> report = new ArrayList<>();
    private @Nullable MainWindow window;
    private @Nullable String fault;

    /// @param processBegan what every time is counted from
    FirstMinute(Instant processBegan, Clock clock) {
        this.processBegan = processBegan;
        this.clock = clock;
    }

    /// @param seen what is reported once `done` holds
    /// @param then begins the next step
    private record Step(String seen, Condition done, Runnable then) {}

    @FunctionalInterface
    private interface Condition {
        boolean holds();
    }

    /// From here on each pulse of the toolkit looks whether the present step is done; the last one closes the window.
    void begin(MainWindow shown) {
        window = shown;
        left.add(new Step("window shown", () -> true, () -> {}));
        left.add(new Step("memory open", shown.recall().offersSamplesProperty()::get, shown.recall()::loadSamples));
        left.add(new Step(
                "samples loaded",
                () -> shown.shell().casesProperty().get() > 0,
                () -> shown.go(new Destination.Ask(QUESTION))));
        left.add(new Step(
                "first answer",
                () -> !shown.recall().pageProperty().get().rows().isEmpty(),
                () -> shown.go(new Destination.LookUp(INDICATOR))));
        left.add(new Step(
                "indicator looked up",
                () -> shown.enrich().phaseProperty().get() == EnrichViewModel.Phase.READ,
                () -> shown.go(new Destination.Rows(CollectionName.CASES, Optional.empty()))));
        left.add(new Step(
                "rows listed",
                () -> shown.collections().chosenProperty().get().isPresent(),
                () -> shown.go(new Destination.Setting(SettingsSection.CONNECTION))));
        left.add(new Step(
                "settings read",
                () -> !shown.settings().sectionsProperty().get().isEmpty(),
                () -> shown.go(new Destination.Closing())));
        left.add(new Step("every pane shown", this::hasMeaning, this::end));
        start();
    }

    @Override
    public void handle(long now) {
        long waited = Duration.between(processBegan, clock.instant()).toMillis();
        Step step = left.getFirst();
        if (step.done().holds()) {
            report.add(String.format("%-22s %6d ms", step.seen(), waited));
            left.removeFirst();
            step.then().run();
        } else if (waited > LONGEST.toMillis()) {
            fault = "The self-check waited " + LONGEST.toSeconds() + " s in vain for: " + step.seen() + ".";
            end();
        }
    }

    /// Without the model the window works on, and says so; this copy of the program would be no whole one.
    private boolean hasMeaning() {
        return shown().shell().badgeProperty().get().state() == Badge.State.HIGH;
    }

    private void end() {
        stop();
        Window stage = shown().scene().getWindow();
        stage.hide();
    }

    private MainWindow shown() {
        return Objects.requireNonNull(window, "begun with a window");
    }

    /// What was seen, each with its milliseconds since the process began.
    List<String> report() {
        return List.copyOf(report);
    }

    /// What never came, if anything.
    Optional<String> fault() {
        return Optional.ofNullable(fault);
    }
}
