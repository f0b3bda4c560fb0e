package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Button;
import org.aurorasoc.workbench.bootstrap.RunningWorkbench;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.task.ThreadedTaskRunner;
import org.aurorasoc.workbench.ui.fx.FxClip;
import org.aurorasoc.workbench.ui.fx.FxExecutor;
import org.aurorasoc.workbench.ui.fx.FxFileChoice;
import org.aurorasoc.workbench.ui.pictures.Flaws;
import org.aurorasoc.workbench.ui.pictures.Picture;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.recall.RecallRow;
import org.aurorasoc.workbench.viewmodel.shell.Badge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What a stranger sees first, with nothing replaced: the real model, the embedded store, the bundled samples.
@ExtendWith(Toolkit.class)
class FirstMinuteIT {
    private static final Path PICTURE = Path.of("target", "screenshots", "first-minute-dark-1280.png");

    /// From launch to the first answer; none of them sets anything up.
    private static final int MOST_ACTIONS = 3;

    @TempDir
    private Path home;

    private int actions;

    private static WindowStart start(RunningWorkbench workbench, TaskRunner runner) {
        return new WindowStart(
                workbench::own,
                workbench.settings(),
                workbench.setup(),
                runner,
                new Messages(Locale.ENGLISH),
                Clock.fixed(TenCases.TODAY, ZoneOffset.UTC),
                new Workplace.Outside(new FxClip(), new FxFileChoice()));
    }

    @Test
    void samplesAreOfferedLoadedAndRecalledByMeaning() {
        Map<String, String> environment = Map.of("WORKBENCH_HOME", home.toString());
        try (RunningWorkbench workbench = new RunningWorkbench(environment, _ -> {});
                TaskRunner runner = new ThreadedTaskRunner(new FxExecutor())) {
            MainWindow window = Toolkit.onFx(
                    () -> new MainWindow(start(workbench, runner), new ThemeSwitch(Theme.DARK), 1280, 800));
            Toolkit.doOnFx(window::open);
            Toolkit.until(() -> window.recall().offersSamplesProperty().get());
            Toolkit.doOnFx(() -> press(window, ".empty-state .actions .primary"));
            Toolkit.until(() -> window.shell().casesProperty().get() > 0);
            Toolkit.doOnFx(() -> press(window, ".empty-state .chip"));
            Toolkit.until(() -> !rows(window).isEmpty());
            assertThat(actions).isLessThanOrEqualTo(MOST_ACTIONS);
            assertThat(rows(window).subList(0, 3)).anyMatch(row -> row.title().startsWith("DNS tunnel"));
            assertThat(rows(window)).hasSize(10).allMatch(RecallRow::sample);
            assertThat(window.shell().badgeProperty().get().state()).isEqualTo(Badge.State.HIGH);
            Toolkit.until(() -> {
                Picture.of(window.scene()).save(PICTURE);
                return window.scene().getRoot().lookup(".pair-number") != null;
            });
            Toolkit.doOnFx(() -> Picture.of(window.scene()).save(PICTURE));
            assertThat(Toolkit.onFx(() -> Flaws.in(window.scene().getRoot()))).isEmpty();
            Toolkit.doOnFx(window::close);
        }
    }

    private void press(MainWindow window, String selector) {
        actions++;
        ((Button) window.scene().getRoot().lookup(selector)).fire();
    }

    private static List<RecallRow> rows(MainWindow window) {
        return window.recall().pageProperty().get().rows();
    }
}
