package org.aurorasoc.workbench.ui.pictures;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.CollectionSummary;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.StoreStanding;
import org.aurorasoc.workbench.service.MemoryStatus;

/// The states of the frame: what opens over the panes, and how the memory stands.
final class FrameShots {
    private static final String FAULT = "A label could not be drawn.";

    private static final String READER = "soc_reader may read vector_embeddings and not write it";
    private static final String MISSING = "the table vector_embeddings is missing";

    private static final String BROKEN_OFF = "the index was laid aside for many new rows, and whoever did it broke off";

    /// The words of faults that are only played.
    static final String SAID = String.join("\n", FAULT, READER, MISSING, BROKEN_OFF);

    static final StoreStanding READ_ONLY =
            new StoreStanding.ReadOnly(READER, "GRANT INSERT, UPDATE, DELETE ON vector_embeddings TO soc_reader;");
    static final StoreStanding LACKING =
            new StoreStanding.Lacking("vector_embeddings", MISSING, "Run the migration in Settings.");

    private static final StoreStanding UNFINISHED = new StoreStanding.Unfinished(BROKEN_OFF, true);

    private FrameShots() {}

    static List<WindowState> states() {
        return List.of(
                state("palette", stage -> open(stage, hands -> hands.shortcut(KeyCode.K))),
                state("keys", stage -> open(stage, hands -> hands.press(KeyCode.F1))),
                state("history", FrameShots::history),
                new WindowState("history-empty", World.Kind.EMPTY, stage -> {
                    stage.settle();
                    stage.hands().shiftShortcut(KeyCode.H);
                    stage.settle();
                }),
                state("tasks", FrameShots::work),
                state("badge", stage -> open(stage, hands -> hands.shortcut(KeyCode.B))),
                badge("badge-hash", World.Kind.HASH),
                badge("badge-fault", World.Kind.FAULT),
                badge("badge-absent", World.Kind.ABSENT),
                badge("badge-mixed", World.Kind.MIXED),
                state("badge-unstated", FrameShots::unstated),
                badge("badge-away", World.Kind.AWAY),
                state("badge-loading", stage -> stage.hands().shortcut(KeyCode.B)),
                state("opening", stage -> stage.wait(Duration.ofMillis(300))),
                state("fault", stage -> {
                    RecallShots.ask(stage, RecallShots.QUERY);
                    stage.window().tell(new IllegalStateException(FAULT));
                    stage.settle();
                }),
                state("room", stage -> {
                    open(stage, hands -> hands.shiftShortcut(KeyCode.L));
                    stage.lay();
                }),
                state("read-only", stage -> standing(stage, READ_ONLY)),
                state("schema-missing", stage -> standing(stage, LACKING)),
                state("index-aside", stage -> standing(stage, UNFINISHED)));
    }

    private static WindowState state(String name, Consumer<Stage> play) {
        return new WindowState(name, World.Kind.SAMPLES, play);
    }

    private static WindowState badge(String name, World.Kind world) {
        return new WindowState(name, world, stage -> {
            stage.settle();
            stage.hands().shortcut(KeyCode.B);
            stage.settle();
        });
    }

    private static void open(Stage stage, Consumer<Hands> how) {
        RecallShots.ask(stage, RecallShots.QUERY);
        stage.lay();
        how.accept(stage.hands());
        stage.settle();
    }

    private static void history(Stage stage) {
        RecallShots.SAID.lines().toList().reversed().forEach(text -> RecallShots.ask(stage, text));
        open(stage, hands -> hands.shiftShortcut(KeyCode.H));
    }

    /// Rows of another client, which records no model.
    private static void unstated(Stage stage) {
        Map<String, Long> models = Map.of(ModelId.MINILM.name(), 120L, ModelId.UNRECORDED.name(), 30L);
        CollectionSummary cases =
                new CollectionSummary(CollectionName.CASES, 150, 384, models, 0, World.CLOCK.instant());
        MemoryStatus real = stage.status();
        stage.runner()
                .answer(
                        "status",
                        new MemoryStatus(
                                ModelId.MINILM,
                                "",
                                real.storeLocation(),
                                real.backend(),
                                true,
                                real.cache(),
                                List.of(cases)));
        stage.settle();
        stage.hands().shortcut(KeyCode.B);
        stage.settle();
    }

    private static void work(Stage stage) {
        RecallShots.ask(stage, RecallShots.QUERY);
        stage.lay();
        stage.window()
                .tasks()
                .start(
                        stage.messages().text("reembed.title", "aurora_cases"),
                        "reembed",
                        (_, progress) -> {
                            progress.step(1_240, 4_000);
                            return true;
                        },
                        _ -> {});
        stage.runner().begin();
        stage.hands().shortcut(KeyCode.J);
    }

    private static void standing(Stage stage, StoreStanding standing) {
        stands(stage, standing);
        RecallShots.ask(stage, RecallShots.QUERY);
    }

    /// How the memory is found to stand from now on.
    static void stands(Stage stage, StoreStanding standing) {
        stage.runner().answer("connection", standing);
    }
}
