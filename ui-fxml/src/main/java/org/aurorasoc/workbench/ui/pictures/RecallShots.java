package org.aurorasoc.workbench.ui.pictures;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.viewmodel.recall.FilterKind;
import org.aurorasoc.workbench.viewmodel.recall.LegChoice;

/// The states of the Recall pane.
final class RecallShots {
    static final String QUERY = "dns tunnelling from hr laptops, long TXT queries to one young domain";
    private static final String OTHER = "leaving employee copied the customer list to a private cloud drive";
    private static final String INDICATORS = "laptop asks b32.cdn-sync.example and 198.51.100.23 every minute";
    private static final String FAR = "recipe for sourdough bread with rye flour and caraway";

    /// All texts that are asked.
    static final String SAID = String.join("\n", QUERY, OTHER, INDICATORS, FAR);

    private RecallShots() {}

    static List<WindowState> states() {
        return List.of(
                state("recall", stage -> ask(stage, QUERY)),
                state("recall-empty", Stage::settle),
                state("recall-case", stage -> inCase(stage, "d")),
                state("recall-raw", stage -> inCase(stage, "r")),
                state("recall-texts", stage -> inCase(stage, "t")),
                state("recall-compare", RecallShots::compare),
                state("recall-pinned", stage -> ask(stage, INDICATORS)),
                state("recall-filtered", stage -> {
                    ask(stage, QUERY);
                    stage.window().recall().filters().toggle(OutcomeClass.CONTAINED);
                    stage.settle();
                }),
                state("recall-far", stage -> ask(stage, FAR)),
                state("recall-none", stage -> {
                    ask(stage, QUERY);
                    stage.window().recall().filters().set(FilterKind.TECHNIQUE, "T1001.001");
                    stage.settle();
                }),
                state("recall-like", stage -> {
                    stage.settle();
                    stage.window().recall().alike("SAMPLE-0001");
                    stage.settle();
                }),
                state("recall-words", RecallShots::byWords),
                state("recall-loading", stage -> await(stage, Duration.ofMillis(400))),
                state("recall-slow", RecallShots::wait),
                state("recall-error", RecallShots::breakDown),
                new WindowState("recall-frozen", World.Kind.WORKED, RecallShots::freeze),
                new WindowState("recall-offer", World.Kind.EMPTY, Stage::settle),
                new WindowState("recall-hash", World.Kind.HASH, stage -> ask(stage, QUERY)),
                new WindowState("recall-fault", World.Kind.FAULT, stage -> ask(stage, QUERY)),
                new WindowState("recall-partial", World.Kind.MIXED, stage -> ask(stage, QUERY)),
                new WindowState("recall-away", World.Kind.AWAY, Stage::settle));
    }

    private static void compare(Stage stage) {
        ask(stage, QUERY);
        stage.hands().goTo("list");
        stage.hands().type("v");
        stage.settle();
    }

    private static void byWords(Stage stage) {
        stage.settle();
        stage.window().recall().filters().choose(LegChoice.WORDS);
        ask(stage, QUERY);
    }

    private static WindowState state(String name, Consumer<Stage> play) {
        return new WindowState(name, World.Kind.SAMPLES, play);
    }

    static void ask(Stage stage, String text) {
        stage.settle();
        stage.window().recall().search(text);
        stage.settle();
    }

    /// Into the first case, and there this key.
    private static void inCase(Stage stage, String key) {
        ask(stage, QUERY);
        stage.hands().goTo("list");
        stage.hands().press(KeyCode.ENTER);
        stage.settle();
        stage.hands().type(key);
        stage.settle();
    }

    private static void await(Stage stage, Duration time) {
        stage.settle();
        stage.window().recall().search(QUERY);
        stage.wait(time);
    }

    /// Over the previous answer, which stays.
    private static void wait(Stage stage) {
        ask(stage, OTHER);
        await(stage, Duration.ofMillis(2_300));
    }

    private static void breakDown(Stage stage) {
        ask(stage, QUERY);
        stage.window().recall().search(OTHER);
        stage.runner()
                .failNext(new StoreUnavailableException(
                        "The memory does not answer.", "Check the network, then try again."));
        stage.settle();
    }

    private static void freeze(Stage stage) {
        ask(stage, QUERY);
        stage.window().recallActions().freeze();
        stage.settle();
        stage.window()
                .recallActions()
                .frozen()
                .list(kept -> stage.window().recall().open(kept.getFirst()));
        stage.settle();
    }
}
