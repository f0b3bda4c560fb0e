package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.PlantedRows;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.task.ThreadedTaskRunner;
import org.aurorasoc.workbench.ui.fx.FxExecutor;
import org.aurorasoc.workbench.ui.pictures.Picture;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.map.MapViewModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The map as it is shown, driven by keys, then by the mouse; real threads behind it.
@ExtendWith(Toolkit.class)
class MapIT {
    @TempDir
    private Path home;

    private final FxRobot robot = new FxRobot();
    private final TaskRunner runner = new ThreadedTaskRunner(new FxExecutor());
    private final ThemeSwitch themes = new ThemeSwitch(Theme.DARK);
    private MapDesk desk;
    private Stage stage;

    private void show(ShortMemory memory) {
        Toolkit.doOnFx(() -> {
            desk = MapDesk.of(() -> TestServices.over(memory, PlainEmbedder.minilm(), home), runner, themes, 800, 600);
            stage = new Stage();
            stage.setScene(desk.scene());
            stage.setX(0);
            stage.setY(0);
            stage.show();
            model().show(CollectionName.CASES);
        });
        Toolkit.until(() -> model().footerProperty().get().startsWith("PCA to UMAP"));
        Toolkit.doOnFx(() -> desk.room().focusStart());
    }

    private MapViewModel model() {
        return desk.room().model();
    }

    private Node plot() {
        return desk.root().lookup(".map-plot");
    }

    @AfterEach
    void close() {
        Toolkit.doOnFx(() -> {
            desk.room().close();
            stage.hide();
        });
        runner.close();
    }

    @Test
    void aWalkByKeysAlone() {
        show(PlantedRows.memory(4, 25));
        robot.type(KeyCode.N);
        Toolkit.until(() -> model().choice().neighbours().size() == 10);
        EntryKey first = Toolkit.onFx(() -> model().chosenProperty().get());
        robot.type(KeyCode.N).type(KeyCode.N);
        EntryKey second =
                Toolkit.onFx(() -> model().choice().neighbours().get(1).key());
        assertThat(Toolkit.onFx(() -> model().chosenProperty().get()))
                .isEqualTo(second)
                .isNotEqualTo(first);
        assertThat(Toolkit.onFx(() -> plot().getAccessibleText())).contains(second.sourceId(), "Map of the collection");
        robot.type(KeyCode.ENTER);
        assertThat(Toolkit.onFx(() -> desk.visited().getLast())).isEqualTo(new Destination.OneCase(second.sourceId()));
        robot.push(KeyCode.SHIFT, KeyCode.EQUALS);
        assertThat(Toolkit.onFx(() -> model().viewportProperty().get().zoom())).isGreaterThan(1);
        robot.type(KeyCode.RIGHT);
        assertThat(Toolkit.onFx(() -> model().viewportProperty().get().x())).isGreaterThan(0);
        robot.type(KeyCode.T);
        assertThat(Toolkit.onFx(() -> desk.root().lookup(".plain-table").isFocused()))
                .isTrue();
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void aLineDrawnRoundThePointsSelectsThem() {
        show(PlantedRows.memory(4, 25));
        Bounds area = Toolkit.onFx(() -> plot().localToScreen(plot().getBoundsInLocal()));
        robot.moveTo(area.getMinX() + 3, area.getMinY() + 3)
                .press(MouseButton.PRIMARY)
                .moveTo(area.getMaxX() - 3, area.getMinY() + 3)
                .moveTo(area.getMaxX() - 3, area.getMaxY() - 3)
                .moveTo(area.getMinX() + 3, area.getMaxY() - 3)
                .release(MouseButton.PRIMARY);
        Toolkit.until(() -> model().marks().markedProperty().get().count() == 100);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        Toolkit.until(() -> desk.line().saidProperty().get() != null);
        robot.type(KeyCode.ESCAPE);
        assertThat(Toolkit.onFx(() -> model().marks().markedProperty().get().count()))
                .isZero();
    }

    @Test
    void aClickChoosesWhatIsUnderItAndTheWheelZoomsThere() {
        show(PlantedRows.memory(4, 25));
        Bounds area = Toolkit.onFx(() -> plot().localToScreen(plot().getBoundsInLocal()));
        double scale = Toolkit.onFx(() -> model().viewportProperty()
                .get()
                .scale(model().drawingProperty().get(), area.getWidth(), area.getHeight()));
        double x = area.getCenterX()
                + Toolkit.onFx(() -> model().drawingProperty().get().x(7)) * scale;
        double y = area.getCenterY()
                + Toolkit.onFx(() -> model().drawingProperty().get().y(7)) * scale;
        robot.moveTo(x, y);
        Toolkit.until(() -> model().choice().hoveredProperty().get() >= 0);
        robot.clickOn(x, y);
        Toolkit.until(() -> model().chosenProperty().get() != null);
        robot.scroll(3, VerticalDirection.UP);
        Toolkit.until(() -> model().viewportProperty().get().zoom() > 1);
    }

    @Test
    void theFilterAndItsButtonAreTheLassosTwin() {
        show(PlantedRows.memory(4, 25));
        Toolkit.doOnFx(() -> desk.room().focusFilter());
        robot.write("kind 2");
        robot.type(KeyCode.ENTER);
        Toolkit.until(() -> model().marks().markedProperty().get().count() == 25);
        assertThat(Toolkit.onFx(() -> ((TextField) desk.root().lookup(".map-filter")).getText()))
                .isEqualTo("kind 2");
        assertThat(Toolkit.onFx(() -> plot().isFocused())).isTrue();
    }

    @Test
    void aThemeThatChangesIsDrawnAtOnce() {
        show(PlantedRows.memory(4, 25));
        int dark = Toolkit.onFx(() -> colours());
        Toolkit.doOnFx(themes::next);
        int other = Toolkit.onFx(() -> colours());
        assertThat(other).isNotEqualTo(dark);
    }

    private int colours() {
        Picture picture = Picture.of(desk.scene());
        Bounds area = plot().localToScene(plot().getBoundsInLocal());
        int sum = 0;
        for (int x = (int) area.getMinX() + 4; x < area.getMaxX() - 4; x += 1) {
            for (int y = (int) area.getMinY() + 4; y < area.getMaxY() - 4; y += 3) {
                sum = 31 * sum + picture.pixel(x, y);
            }
        }
        return sum;
    }

    @Test
    void thousandsOfPointsAreCanvasAndNotNodes() {
        show(PlantedRows.memory(4, 25));
        assertThat(Toolkit.onFx(() -> plot().lookupAll("*").stream()
                        .filter(node -> !(node instanceof Canvas))
                        .count()))
                .isLessThan(6);
    }
}
