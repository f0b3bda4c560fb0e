package org.aurorasoc.workbench.ui;

import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.settings.EmbeddingsBackend;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;

/// A window on the screen, in its upper left corner, where the robot works.
record ShownWindow(MainWindow window, Stage stage) implements AutoCloseable {
    static ShownWindow open(Supplier<MainWindow> made) {
        return Toolkit.onFx(() -> {
            MainWindow window = made.get();
            Stage stage = new Stage();
            stage.titleProperty().bind(window.titleProperty());
            stage.setScene(window.scene());
            stage.setX(0);
            stage.setY(0);
            stage.show();
            window.open();
            return new ShownWindow(window, stage);
        });
    }

    /// Small, over ten cases that it has counted.
    static ShownWindow overTenCases(Path home, TaskRunner runner, ThemeSwitch themes) {
        Services own = TestServices.over(TenCases.memory(), PlainEmbedder.minilm(), home);
        WindowStart start = TestWindow.start(() -> own, EmbeddingsBackend.AUTO, runner);
        ShownWindow shown = open(() -> new MainWindow(start, themes, 960, 640));
        Toolkit.until(() -> shown.window.shell().casesProperty().get() > 0);
        return shown;
    }

    Node focused() {
        return Toolkit.onFx(() -> window.scene().getFocusOwner());
    }

    Node find(String selector) {
        return Toolkit.onFx(() -> window.scene().getRoot().lookup(selector));
    }

    @Override
    public void close() {
        Toolkit.doOnFx(() -> {
            window.close();
            stage.hide();
        });
    }
}
