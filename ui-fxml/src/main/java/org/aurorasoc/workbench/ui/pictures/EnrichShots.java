package org.aurorasoc.workbench.ui.pictures;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.viewmodel.Destination;

/// The states of the Enrich pane.
final class EnrichShots {
    /// What is pasted: known and unknown indicators, and what only looks like one.
    static final String SAID = """
            Alert 4711: host hr-lt-07 (10.20.4.17) resolved b32.cdn-sync[.]example via 198.51.100.23.
            Mail from accounts@paymentdesk.example, link hxxps://update-check[.]test/setup.exe
            sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
            also seen: telemetry-relay.example, 192.0.2.55, agent version 10.4.2.1, resolver 8.8.8.8
            """;

    private EnrichShots() {}

    static List<WindowState> states() {
        return Stream.concat(ofAWholeMemory(), ofOthers()).toList();
    }

    private static Stream<WindowState> ofAWholeMemory() {
        return Stream.of(
                state("enrich-empty", EnrichShots::open),
                state("enrich", EnrichShots::detail),
                state("enrich-unknown", stage -> {
                    look(stage);
                    stage.hands().row(stage.window().enrich().lines().shown().size() - 1);
                    stage.settle();
                }),
                state("enrich-rejected", stage -> {
                    look(stage);
                    stage.window().enrich().rejected().toggle();
                    stage.settle();
                }),
                state("enrich-waiting", stage -> {
                    stage.settle();
                    stage.window().go(new Destination.LookUp(SAID));
                    stage.step();
                }),
                state("enrich-error", EnrichShots::breakDown),
                state("enrich-form", stage -> {
                    look(stage);
                    stage.hands().row(0);
                    stage.settle();
                    stage.hands().type("a");
                    stage.settle();
                }));
    }

    private static Stream<WindowState> ofOthers() {
        return Stream.of(
                new WindowState("enrich-kept", World.Kind.FEED, EnrichShots::look),
                new WindowState("enrich-egress", World.Kind.FEED, EnrichShots::offer),
                new WindowState("enrich-partial", World.Kind.FEED, stage -> {
                    offer(stage);
                    stage.window().enrich().lookup().send();
                    stage.settle();
                }),
                new WindowState("enrich-stale", World.Kind.STALE, EnrichShots::detail),
                state("enrich-read-only", stage -> {
                    FrameShots.stands(stage, FrameShots.READ_ONLY);
                    detail(stage);
                }),
                new WindowState("enrich-hash", World.Kind.HASH, EnrichShots::detail),
                new WindowState("enrich-away", World.Kind.AWAY, EnrichShots::look));
    }

    private static void open(Stage stage) {
        stage.settle();
        stage.hands().shortcut(KeyCode.DIGIT2);
        stage.settle();
    }

    private static WindowState state(String name, Consumer<Stage> play) {
        return new WindowState(name, World.Kind.SAMPLES, play);
    }

    private static void look(Stage stage) {
        stage.settle();
        stage.window().go(new Destination.LookUp(SAID));
        stage.settle();
    }

    /// Of a text that may leave.
    private static void offer(Stage stage) {
        stage.settle();
        stage.window().enrich().lookup().tlpProperty().set(Tlp.GREEN);
        look(stage);
    }

    private static void detail(Stage stage) {
        look(stage);
        stage.hands().row(0);
        stage.settle();
        stage.hands().press(KeyCode.ENTER);
        stage.settle();
    }

    private static void breakDown(Stage stage) {
        stage.settle();
        stage.window().go(new Destination.LookUp(SAID));
        stage.runner()
                .failNext(new StoreUnavailableException(
                        "The memory does not answer.", "Check the network, then try again."));
        stage.settle();
    }
}
