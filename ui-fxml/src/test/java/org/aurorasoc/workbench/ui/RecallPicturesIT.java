package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import org.aurorasoc.workbench.bootstrap.RunningWorkbench;
import org.aurorasoc.workbench.domain.desk.FrozenAnswer;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.task.ProgressSink;
import org.aurorasoc.workbench.ui.fx.FxClip;
import org.aurorasoc.workbench.ui.fx.FxFileChoice;
import org.aurorasoc.workbench.ui.pictures.Flaws;
import org.aurorasoc.workbench.ui.pictures.Picture;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.recall.FilterKind;
import org.aurorasoc.workbench.viewmodel.recall.LegChoice;
import org.aurorasoc.workbench.viewmodel.recall.RecallRow;
import org.aurorasoc.workbench.viewmodel.recall.RecallViewModel;
import org.aurorasoc.workbench.viewmodel.recall.RowOrder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The Recall pane over the sample library and the real model, in the states that only those can show.
@ExtendWith(Toolkit.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecallPicturesIT {
    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final String QUERY =
            "dns tunnelling from hr laptops, long TXT queries to cdn-sync.example, seen T1071.004";

    private RunningWorkbench workbench;

    @BeforeAll
    void loadSamples(@TempDir Path home) {
        workbench = new RunningWorkbench(Map.of("WORKBENCH_HOME", home.toString()), _ -> {});
        workbench.own().samples().load(new CancelToken(), ProgressSink.SILENT);
    }

    @AfterAll
    void close() {
        workbench.close();
    }

    private record State(String name, Theme theme, int width, int height, Consumer<Shot> scene) {
        @Override
        public String toString() {
            return "recall-" + name + "-" + theme.word() + "-" + width;
        }
    }

    /// A window and what steps it.
    private record Shot(MainWindow window, ManualTaskRunner runner) {
        RecallViewModel recall() {
            return window.recall();
        }

        void ask(String text) {
            recall().search(text);
            runner.runAll();
        }

        void filter(FilterKind kind, String text) {
            assertThat(recall().filters().set(kind, text)).isEmpty();
            runner.runAll();
        }
    }

    static Stream<State> states() {
        Map<String, Consumer<Shot>> scenes = Map.of(
                "filtered", RecallPicturesIT::filtered,
                "none", RecallPicturesIT::none,
                "far", shot -> shot.ask("the gardening club meets on the second floor for tea and cake"),
                "marked", RecallPicturesIT::marked,
                "frozen", RecallPicturesIT::frozen,
                "words", RecallPicturesIT::words,
                "cut", shot -> shot.ask((QUERY + ". ").repeat(60)),
                "editor", RecallPicturesIT::editor,
                "like", RecallPicturesIT::like,
                "restored", RecallPicturesIT::restored);
        Stream<State> answers = Stream.of(Theme.values())
                .flatMap(theme -> Stream.of(
                        new State("answer", theme, 960, 640, shot -> shot.ask(QUERY)),
                        new State("answer", theme, 1280, 800, shot -> shot.ask(QUERY)),
                        new State("answer", theme, 1920, 1080, shot -> shot.ask(QUERY))));
        return Stream.concat(
                answers,
                scenes.entrySet().stream()
                        .flatMap(each -> Stream.of(
                                new State(each.getKey(), Theme.DARK, 1280, 800, each.getValue()),
                                new State(each.getKey(), Theme.LIGHT, 960, 640, each.getValue()))));
    }

    private static void filtered(Shot shot) {
        shot.ask(QUERY);
        shot.filter(FilterKind.SEVERITY, "high+");
        shot.filter(FilterKind.TECHNIQUE, "T1071.004");
        shot.filter(FilterKind.SHOW, "20");
    }

    private static void none(Shot shot) {
        shot.ask(QUERY);
        shot.filter(FilterKind.SEVERITY, "critical");
        shot.filter(FilterKind.SINCE, "2026-11-20");
    }

    private static void marked(Shot shot) {
        shot.ask(QUERY);
        shot.recall().list().order(RowOrder.NEWEST);
        List<RecallRow> rows = shot.recall().list().rowsProperty().get();
        rows.subList(1, 4).forEach(shot.recall().list()::mark);
        shot.recall().list().select(rows.get(3));
        shot.runner().runAll();
    }

    private static void frozen(Shot shot) {
        shot.ask(QUERY);
        shot.window().recallActions().freeze();
        shot.runner().runAll();
        shot.window().recallActions().frozen().list(all -> open(shot, all));
        shot.runner().runAll();
    }

    private static void open(Shot shot, List<FrozenAnswer> all) {
        shot.recall().open(all.getFirst());
    }

    private static void words(Shot shot) {
        shot.recall().filters().choose(LegChoice.WORDS);
        shot.ask(QUERY);
    }

    private static void editor(Shot shot) {
        shot.ask(QUERY);
        Picture.of(shot.window().scene());
        ((Button) shot.window().scene().getRoot().lookup(".filter-chip > .face")).fire();
    }

    private static void like(Shot shot) {
        shot.recall().alike("SAMPLE-0001");
        shot.runner().runAll();
    }

    private static void restored(Shot shot) {
        shot.recall().queryProperty().set(QUERY);
        shot.recall().filters().set(FilterKind.SEVERITY, "high+");
        shot.recall().restore(shot.recall().remember());
    }

    @ParameterizedTest
    @MethodSource("states")
    void noPictureHasAFlaw(State state) {
        List<String> flaws = Toolkit.onFx(() -> {
            Shot shot = open(state);
            state.scene().accept(shot);
            shot.runner().elapse();
            shot.runner().runAll();
            Picture picture = Picture.of(shot.window().scene());
            picture.save(FOLDER.resolve(state + ".png"));
            List<String> found = Flaws.in(shot.window().scene().getRoot());
            squeezed(shot).ifPresent(found::add);
            shot.window().close();
            return found;
        });
        assertThat(flaws).isEmpty();
    }

    /// The head of the list is as high as what it says.
    private static Optional<String> squeezed(Shot shot) {
        Region head = (Region) shot.window().scene().getRoot().lookup(".list-head");
        double wants = head == null ? 0 : head.prefHeight(head.getWidth());
        return wants > 0 && head.getHeight() + 0.5 < wants && head.getWidth() > 0
                ? Optional.of("the head of the list has " + head.getHeight() + " of " + wants)
                : Optional.empty();
    }

    @Test
    void tenRowsStandUnscrolledInTheUsualWindow() {
        double hidden = Toolkit.onFx(() -> {
            Shot shot = open(new State("ten", Theme.DARK, 1280, 800, _ -> {}));
            shot.ask(QUERY);
            Picture.of(shot.window().scene());
            Node list = shot.window().scene().getRoot().lookup(".recall-list");
            double bottom = list.lookupAll(".recall-list .list-cell").stream()
                    .filter(cell -> !((ListCell<?>) cell).isEmpty())
                    .mapToDouble(
                            cell -> cell.localToScene(cell.getLayoutBounds()).getMaxY())
                    .max()
                    .orElseThrow();
            shot.window().close();
            return bottom - list.localToScene(list.getLayoutBounds()).getMaxY();
        });
        assertThat(hidden).isLessThanOrEqualTo(0);
    }

    @Test
    void whereNothingIsNearABandSaysSoAndTheRowsStepBack() {
        Toolkit.doOnFx(() -> {
            Shot shot = open(new State("far", Theme.DARK, 1280, 800, _ -> {}));
            shot.ask(QUERY);
            assertThat(find(shot, ".far-band").isVisible()).isFalse();
            assertThat(steps(shot, "far")).isFalse();
            shot.ask("recipe for sourdough bread with rye flour and caraway");
            assertThat(((Label) find(shot, ".far-band")).getText()).startsWith("Nothing close. The best match, 0.");
            assertThat(find(shot, ".far-band").isVisible()).isTrue();
            assertThat(steps(shot, "far")).isTrue();
            assertThat(shot.recall().pageProperty().get().rows()).hasSize(10);
            assertThat(lastDigits(shot)).hasSize(1);
            shot.window().close();
        });
    }

    @Test
    void everyExampleFindsSomethingNearAmongTheSamples() {
        Toolkit.doOnFx(() -> {
            Shot shot = open(new State("examples", Theme.DARK, 1280, 800, _ -> {}));
            for (int i = 1; i <= 3; i++) {
                String example = new Messages(Locale.ENGLISH).text("recall.example." + i);
                shot.ask(example);
                assertThat(shot.recall().pageProperty().get().nothingClose())
                        .as(example)
                        .isEmpty();
            }
            shot.window().close();
        });
    }

    @Test
    void similarityStepsBackWhereWordsOrder() {
        Toolkit.doOnFx(() -> {
            Shot shot = open(new State("words", Theme.DARK, 1280, 800, _ -> {}));
            words(shot);
            assertThat(((Labeled) find(shot, ".order")).getText()).isEqualTo("Order: words");
            assertThat(find(shot, ".order-note").isVisible()).isTrue();
            assertThat(steps(shot, "aside")).isTrue();
            shot.recall().list().order(RowOrder.SIMILARITY);
            assertThat(find(shot, ".order-note").isVisible()).isFalse();
            assertThat(steps(shot, "aside")).isFalse();
            shot.window().close();
        });
    }

    /// Where the last digits of the scores stand, of negative ones too.
    private static Set<Long> lastDigits(Shot shot) {
        Picture.of(shot.window().scene());
        List<Node> scores = List.copyOf(find(shot, ".recall-list").lookupAll(".score"));
        assertThat(scores)
                .extracting(each -> ((Label) each).getText())
                .anyMatch(each -> each.startsWith("-"))
                .anyMatch(each -> each.startsWith("0"));
        return scores.stream()
                .map(each -> each.lookup(".text"))
                .map(each ->
                        Math.round(each.localToScene(each.getBoundsInLocal()).getMaxX()))
                .collect(Collectors.toSet());
    }

    @Test
    void whyAndTheCaseHaveEqualRoomBesideEachOtherWithARuleBetween() {
        Toolkit.doOnFx(() -> {
            Shot shot = open(new State("wide", Theme.DARK, 1920, 1080, _ -> {}));
            shot.ask(QUERY);
            Picture.of(shot.window().scene());
            double why = ((Region) find(shot, ".detail-main")).getWidth();
            double stored = ((Region) find(shot, ".detail-side")).getWidth();
            assertThat(why - stored).isBetween(20.0, 32.0);
            assertThat(((Region) find(shot, ".upright-rule")).getWidth()).isEqualTo(1);
            shot.window().close();
        });
    }

    private static Node find(Shot shot, String selector) {
        return shot.window().scene().getRoot().lookup(selector);
    }

    private static boolean steps(Shot shot, String state) {
        return find(shot, ".recall-list").getPseudoClassStates().contains(PseudoClass.getPseudoClass(state));
    }

    private Shot open(State state) {
        ManualTaskRunner runner = new ManualTaskRunner();
        WindowStart start = new WindowStart(
                workbench::own,
                workbench.settings(),
                workbench.setup(),
                runner,
                new Messages(Locale.ENGLISH),
                Clock.fixed(TenCases.TODAY, ZoneOffset.UTC),
                new Workplace.Outside(new FxClip(), new FxFileChoice()));
        MainWindow window = new MainWindow(start, new ThemeSwitch(state.theme()), state.width(), state.height());
        window.open();
        runner.runAll();
        return new Shot(window, runner);
    }
}
