package org.aurorasoc.workbench.ui.pictures;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.casework.ClosingForm;

/// The states of the case in hand: its strip, the form that closes it, and what was recovered.
final class CaseworkShots {
    private static final String TITLE = "DNS tunnel from three laptops of the HR office";
    private static final String SUMMARY = "Three laptops sent long TXT queries to one young domain. "
            + "The resolver was told to drop them, and the laptops were isolated.";
    private static final String WORKED = "Blocked the domain at the resolver\nIsolated the laptops";

    /// What is typed into the form.
    static final String SAID = String.join("\n", TITLE, SUMMARY, WORKED);

    private CaseworkShots() {}

    static List<WindowState> states() {
        return List.of(
                state("draft", CaseworkShots::pin),
                state("closing", stage -> {
                    form(stage);
                    fill(stage.window().closing().form());
                    stage.settle();
                }),
                state("closing-faults", stage -> {
                    form(stage);
                    fill(stage.window().closing().form());
                    stage.window().closing().form().titleProperty().set("");
                    stage.window().closing().form().techniquesProperty().set("T1071.004, DNS");
                    stage.window().closing().submit();
                    stage.settle();
                }),
                state("recovered", stage -> {
                    pin(stage);
                    stage.runner().answer("recovered-draft", Optional.of(World.CLOCK.instant()));
                    stage.window().afterCrash();
                    stage.settle();
                }));
    }

    private static WindowState state(String name, Consumer<Stage> play) {
        return new WindowState(name, World.Kind.WORKED, play);
    }

    private static void pin(Stage stage) {
        RecallShots.ask(stage, RecallShots.QUERY);
        stage.window().recallActions().pin();
        stage.settle();
    }

    private static void form(Stage stage) {
        pin(stage);
        stage.window().go(new Destination.Closing());
        stage.settle();
    }

    private static void fill(ClosingForm form) {
        form.titleProperty().set(TITLE);
        form.summaryProperty().set(SUMMARY);
        form.dispositionProperty().set("true positive");
        form.outcomeProperty().set("contained");
        form.severityProperty().set("high");
        form.techniquesProperty().set("T1071.004, T1048.003");
        form.whatWorkedProperty().set(WORKED);
        form.tlpProperty().set("TLP:AMBER");
    }
}
