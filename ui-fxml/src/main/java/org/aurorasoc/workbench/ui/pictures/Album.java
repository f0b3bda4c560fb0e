package org.aurorasoc.workbench.ui.pictures;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.ui.theme.Theme;

/// All pictures there are.
final class Album {
    private static final String OTHER = "employee mailed customer records to a private account";
    private static final String QUERY = "dns tunnelling from hr laptops, long TXT queries to one young domain";

    /// What is asked in the pictures.
    static final String QUERIES = QUERY + "\n" + OTHER;

    private static final List<Shot.Size> SIZES =
            List.of(new Shot.Size(960, 640), new Shot.Size(1280, 800), new Shot.Size(1920, 1080));

    private Album() {}

    static List<Shot> shots() {
        return Stream.of(
                        state("recall", World.Kind.SAMPLES, stage -> ask(stage, QUERY)),
                        state("recall-empty", World.Kind.SAMPLES, Stage::settle),
                        state("recall-offer", World.Kind.EMPTY, Stage::settle),
                        state("recall-hash", World.Kind.HASH, stage -> ask(stage, QUERY)),
                        state("recall-error", World.Kind.SAMPLES, Album::breakDown),
                        state("recall-away", World.Kind.AWAY, Stage::settle))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Shot> state(String name, World.Kind world, Consumer<Stage> play) {
        return Stream.of(Theme.values())
                .flatMap(theme -> SIZES.stream().map(size -> new Shot(name, world, play, theme, size)))
                .toList();
    }

    private static void ask(Stage stage, String text) {
        stage.settle();
        stage.window().recall().search(text);
        stage.settle();
    }

    private static void breakDown(Stage stage) {
        ask(stage, QUERY);
        stage.window().recall().search(OTHER);
        stage.runner()
                .failNext(new StoreUnavailableException(
                        "The memory does not answer.", "Check the network, then try again."));
        stage.settle();
    }
}
