package org.aurorasoc.workbench.ui.pictures;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.viewmodel.Destination;

/// The states of the Collections pane.
final class CollectionsShots {
    private static final String CASES = "aurora_cases";

    /// What is typed into the filter.
    static final String SAID = "zeppelin";

    private CollectionsShots() {}

    static List<WindowState> states() {
        return Stream.concat(ofAWholeMemory(), ofOthers()).toList();
    }

    private static Stream<WindowState> ofAWholeMemory() {
        return Stream.of(
                state("collections", stage -> {
                    open(stage);
                    stage.hands().row(0);
                    stage.settle();
                }),
                state("collections-row", stage -> {
                    stage.settle();
                    stage.window().go(new Destination.Rows(CASES, Optional.of("SAMPLE-0004")));
                    stage.settle();
                    stage.hands().press(KeyCode.ENTER);
                    stage.settle();
                }),
                state("collections-filtered-none", stage -> {
                    open(stage);
                    stage.hands().shortcut(KeyCode.F);
                    stage.window().collections().filter().textProperty().set(SAID);
                    stage.window().collections().applyFilter();
                    stage.settle();
                }),
                state("collections-map", stage -> tab(stage, KeyCode.DIGIT2)),
                state("collections-duplicates", stage -> {
                    tab(stage, KeyCode.DIGIT3);
                    stage.window().collections().duplicates().find();
                    stage.settle();
                }),
                state("collections-models", stage -> tab(stage, KeyCode.DIGIT4)),
                state("collections-loading", stage -> {
                    stage.settle();
                    stage.hands().shortcut(KeyCode.DIGIT3);
                }),
                state("collections-error", CollectionsShots::breakDown));
    }

    private static Stream<WindowState> ofOthers() {
        return Stream.of(
                state("collections-read-only", stage -> {
                    FrameShots.stands(stage, FrameShots.READ_ONLY);
                    open(stage);
                    stage.hands().row(0);
                    stage.settle();
                }),
                new WindowState("collections-away", World.Kind.AWAY, CollectionsShots::open),
                new WindowState("collections-mixed", World.Kind.MIXED, stage -> tab(stage, KeyCode.DIGIT4)),
                new WindowState("collections-empty", World.Kind.EMPTY, CollectionsShots::open),
                new WindowState("collections-hash", World.Kind.HASH, stage -> tab(stage, KeyCode.DIGIT4)));
    }

    private static void breakDown(Stage stage) {
        stage.settle();
        stage.hands().shortcut(KeyCode.DIGIT3);
        stage.runner()
                .failNext(new StoreUnavailableException(
                        "The memory does not answer.", "Check the network, then try again."));
        stage.settle();
    }

    private static WindowState state(String name, Consumer<Stage> play) {
        return new WindowState(name, World.Kind.SAMPLES, play);
    }

    private static void open(Stage stage) {
        stage.settle();
        stage.hands().shortcut(KeyCode.DIGIT3);
        stage.settle();
    }

    private static void tab(Stage stage, KeyCode number) {
        open(stage);
        stage.hands().alt(number);
        stage.settle();
    }
}
