package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.aurorasoc.workbench.domain.intel.FeedAnswer;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.intel.IntelFeed;
import org.aurorasoc.workbench.memory.MailHeaders;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.service.enrich.TestFeed;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.ui.pictures.Flaws;
import org.aurorasoc.workbench.ui.pictures.Picture;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.aurorasoc.workbench.viewmodel.enrich.EnrichViewModel;
import org.aurorasoc.workbench.viewmodel.enrich.LineFilter;
import org.aurorasoc.workbench.viewmodel.enrich.ServicesWithoutStore;
import org.aurorasoc.workbench.viewmodel.enrich.VerdictState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The Enrich pane in its states, in every theme; for people in `target/screenshots`.
@ExtendWith(Toolkit.class)
class EnrichPicturesIT {
    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final String HOSTILE =
            "see \u202Eevil\u202C.example, http://user:pw@evil.example/<b>x</b>?" + "q".repeat(1_500)
                    + " and a\u200B.example and xn--80ak6aa92e.example and \u001B[31mred.example\u001B[0m 10.1.1.1";

    @TempDir
    static Path home;

    private static EnrichWindow memory;

    private record State(
            String name, Theme theme, int width, int height, BiConsumer<EnrichViewModel, ManualTaskRunner> scene) {
        @Override
        public String toString() {
            return name + "-" + theme.word() + "-" + width;
        }
    }

    @BeforeAll
    static void open() {
        memory = EnrichWindow.open(home);
    }

    @AfterAll
    static void close() {
        memory.close();
    }

    static Stream<State> states() {
        return Stream.of(Theme.values())
                .flatMap(theme -> Stream.of(
                        new State("enrich", theme, 960, 640, EnrichPicturesIT::answered),
                        new State("enrich", theme, 1280, 800, EnrichPicturesIT::answered),
                        new State("enrich", theme, 1920, 1080, EnrichPicturesIT::answered),
                        new State("enrich-empty", theme, 1280, 800, (_, _) -> {}),
                        new State("enrich-egress", theme, 1280, 800, EnrichPicturesIT::beforeSending),
                        new State("enrich-partial", theme, 1280, 800, EnrichPicturesIT::partial),
                        new State("enrich-rejected", theme, 1280, 800, EnrichPicturesIT::rejected),
                        new State("enrich-filtered", theme, 1280, 800, EnrichPicturesIT::filteredAway),
                        new State("enrich-away", theme, 1280, 800, EnrichPicturesIT::answered),
                        new State("enrich-away", theme, 960, 640, EnrichPicturesIT::answered),
                        new State("enrich-hostile", theme, 1280, 800, EnrichPicturesIT::hostile),
                        new State("enrich-detail", theme, 1280, 800, EnrichPicturesIT::judged),
                        new State("enrich-sheet", theme, 960, 640, EnrichPicturesIT::judged),
                        new State("enrich-form", theme, 1280, 800, EnrichPicturesIT::judged),
                        new State("enrich-mute", theme, 1280, 800, EnrichPicturesIT::judged)));
    }

    private static void answered(EnrichViewModel model, ManualTaskRunner runner) {
        model.lookUp(MailHeaders.TEXT);
        runner.runAll();
        runner.elapse();
        if (!model.lines().all().isEmpty()) {
            model.lines().marks().toggle(model.lines().all().get(2));
        }
        runner.runAll();
    }

    private static void judged(EnrichViewModel model, ManualTaskRunner runner) {
        answered(model, runner);
        model.lines().marks().toggle(model.lines().all().get(2));
        model.lines().all().stream()
                .filter(line -> line.text().state() == VerdictState.MALICIOUS)
                .findFirst()
                .ifPresent(model.actions().selectedProperty()::set);
        model.lines().toggle(VerdictState.MALICIOUS);
        model.lines().toggle(VerdictState.MALICIOUS);
        runner.runAll();
        runner.elapse();
        runner.runAll();
    }

    private static void beforeSending(EnrichViewModel model, ManualTaskRunner runner) {
        model.lookup().tlpProperty().set(Tlp.GREEN);
        answered(model, runner);
    }

    private static void partial(EnrichViewModel model, ManualTaskRunner runner) {
        beforeSending(model, runner);
        model.lookup().send();
        runner.runAll();
    }

    private static void rejected(EnrichViewModel model, ManualTaskRunner runner) {
        answered(model, runner);
        model.rejected().toggle();
    }

    private static void filteredAway(EnrichViewModel model, ManualTaskRunner runner) {
        answered(model, runner);
        model.lines().toggle(VerdictState.MALICIOUS);
        LineFilter now = model.lines().filterProperty().get();
        model.lines().filterProperty().set(new LineFilter(now.verdicts(), "", "nothing like it"));
    }

    private static void hostile(EnrichViewModel model, ManualTaskRunner runner) {
        model.lookUp(HOSTILE);
        runner.runAll();
        runner.elapse();
        runner.runAll();
    }

    @ParameterizedTest
    @MethodSource("states")
    void everyStateIsShownWithoutFlaws(State state) {
        ManualTaskRunner runner = new ManualTaskRunner();
        MainWindow window = Toolkit.onFx(() -> make(state, runner));
        Toolkit.doOnFx(() -> {
            Picture.of(window.scene()).save(FOLDER.resolve(state + ".png"));
            assertThat(Flaws.in(window.scene().getRoot())).isEmpty();
            window.close();
        });
    }

    private static MainWindow make(State state, ManualTaskRunner runner) {
        List<IntelFeed> feeds = state.name().matches("enrich-(egress|partial)")
                ? List.of(new TestFeed("misp")
                        .knows(Indicator.of("ip", MailHeaders.STALE), new FeedAnswer.Silent(Duration.ofSeconds(5))))
                : List.of();
        boolean away = state.name().equals("enrich-away");
        Services services = away ? new ServicesWithoutStore(memory.services(feeds)).proxy() : memory.services(feeds);
        MainWindow window = memory.window(state.theme(), state.width(), state.height(), runner, () -> services);
        window.open();
        runner.runAll();
        ((Button) window.scene().getRoot().lookup("#enrichEntry")).fire();
        Picture.of(window.scene());
        state.scene().accept(window.enrich(), runner);
        Picture.of(window.scene());
        String key =
                switch (state.name()) {
                    case "enrich-form" -> "e";
                    case "enrich-mute" -> "m";
                    case "enrich-sheet" -> "h";
                    default -> "";
                };
        Node table = window.scene().getRoot().lookup(".enrich .plain-table");
        Event.fireEvent(
                table, new KeyEvent(KeyEvent.KEY_TYPED, key, "", KeyCode.UNDEFINED, false, false, false, false));
        runner.runAll();
        Picture.of(window.scene());
        return window;
    }
}
