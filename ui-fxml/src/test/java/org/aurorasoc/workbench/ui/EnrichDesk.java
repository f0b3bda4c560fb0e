package org.aurorasoc.workbench.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.intel.IntelFeed;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.ui.fx.FxClip;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.aurorasoc.workbench.viewmodel.FileChoice;
import org.aurorasoc.workbench.viewmodel.enrich.EnrichViewModel;
import org.aurorasoc.workbench.viewmodel.enrich.IndicatorLine;
import org.aurorasoc.workbench.viewmodel.enrich.VerdictState;
import org.testfx.api.FxRobot;

/// A shown window that stands at the Enrich pane, over a real memory, and whoever sits before it.
final class EnrichDesk implements AutoCloseable {
    private final FxRobot robot = new FxRobot();
    private final EnrichWindow memory;
    private final TaskRunner runner;
    private final BiFunction<EnrichWindow, TaskRunner, MainWindow> making;
    private final Stage stage;
    private MainWindow window;

    private EnrichDesk(Path home, TaskRunner runner, BiFunction<EnrichWindow, TaskRunner, MainWindow> making) {
        this.memory = EnrichWindow.open(home);
        this.runner = runner;
        this.making = making;
        window = Toolkit.onFx(() -> making.apply(memory, runner));
        stage = Toolkit.onFx(() -> {
            Stage made = new Stage();
            made.setScene(window.scene());
            made.setX(0);
            made.setY(0);
            made.show();
            window.open();
            return made;
        });
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    }

    /// @param runner ends with the desk
    static EnrichDesk open(Path home, TaskRunner runner, double width, double height, IntelFeed... feeds) {
        return new EnrichDesk(
                home, runner, (memory, by) -> memory.window(Theme.DARK, width, height, by, List.of(feeds)));
    }

    static EnrichDesk open(Path home, TaskRunner runner, double width, double height, FileChoice files) {
        return new EnrichDesk(
                home,
                runner,
                (memory, by) -> memory.window(Theme.DARK, width, height, by, () -> memory.services(List.of()), files));
    }

    /// The window goes, and the next one finds what it kept and reads this text.
    void openAgain(String text) {
        JsonObject kept = Toolkit.onFx(() -> window.memory().remember());
        Toolkit.doOnFx(() -> {
            MainWindow next = making.apply(memory, runner);
            next.memory().restore(kept);
            next.enrich().lookUp(text);
            stage.setScene(next.scene());
            window.close();
            window = next;
        });
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    }

    EnrichViewModel model() {
        return window.enrich();
    }

    void paste(String text) {
        Toolkit.doOnFx(() -> new FxClip().put(text));
        robot.push(KeyCode.CONTROL, KeyCode.V);
    }

    List<IndicatorLine> lines() {
        return Toolkit.onFx(() -> List.copyOf(model().lines().shown()));
    }

    List<String> shown() {
        return lines().stream().map(line -> line.text().value()).toList();
    }

    VerdictState firstState() {
        return lines().getFirst().text().state();
    }

    /// Until nobody is waited for.
    void answered() {
        Toolkit.until(() -> !model().lines().all().isEmpty()
                && !model().lookup().runningProperty().get()
                && model().lines().tallyProperty().get().of(VerdictState.WAITING) == 0);
    }

    <N extends Node> N find(String selector, Class<N> type) {
        return Toolkit.onFx(() -> type.cast(window.scene().getRoot().lookup(selector)));
    }

    List<Node> findAll(String selector) {
        return Toolkit.onFx(() -> List.copyOf(window.scene().getRoot().lookupAll(selector)));
    }

    Node focused() {
        return Toolkit.onFx(() -> window.scene().getFocusOwner());
    }

    /// The problem that stands over the pane; empty while none does.
    String problem() {
        return Toolkit.onFx(() -> find(".enrich .problem-bar", Node.class).isVisible()
                ? find(".enrich .problem-bar .strong", Labeled.class).getText()
                : "");
    }

    @Override
    public void close() {
        Toolkit.doOnFx(() -> {
            window.close();
            stage.hide();
        });
        runner.close();
        memory.close();
    }
}
