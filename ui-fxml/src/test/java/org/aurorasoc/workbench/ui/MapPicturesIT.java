package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.bootstrap.Workbench;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.map.Colouring;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.PlantedRows;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.task.ProgressSink;
import org.aurorasoc.workbench.ui.pictures.Flaws;
import org.aurorasoc.workbench.ui.pictures.Picture;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The map in its states and themes, looked at by a machine; the pictures lie in `target/screenshots` for people.
@ExtendWith(Toolkit.class)
class MapPicturesIT {
    private static final Path FOLDER = Path.of("target", "screenshots");

    @TempDir
    private Path home;

    private final List<String> flaws = new ArrayList<>();

    private record Size(int width, int height) {}

    /// As wide as the middle of the Collections pane is in a small, a usual and a large window.
    private static final List<Size> SIZES = List.of(new Size(560, 560), new Size(634, 720), new Size(1122, 980));

    private void picture(
            String name, Services services, String collection, Theme theme, Size size, Consumer<MapDesk> next) {
        ManualTaskRunner runner = new ManualTaskRunner();
        MapDesk desk = Toolkit.onFx(
                () -> MapDesk.of(() -> services, runner, new ThemeSwitch(theme), size.width(), size.height()));
        Toolkit.doOnFx(() -> desk.room().model().show(collection));
        Toolkit.doOnFx(runner::runAll);
        Toolkit.doOnFx(() -> next.accept(desk));
        Toolkit.doOnFx(runner::runAll);
        String file = "map-" + name + "-" + theme.word() + "-" + size.width() + ".png";
        Toolkit.doOnFx(() -> Picture.of(desk.scene()).save(FOLDER.resolve(file)));
        Toolkit.onFx(() -> Flaws.in(desk.root())).forEach(flaw -> flaws.add(file + " " + flaw));
        Toolkit.doOnFx(desk.room()::close);
    }

    @AfterEach
    void nothingIsWrongWithAnyOfThem() {
        assertThat(flaws).isEmpty();
    }

    @Test
    void theSampleLibraryByTheRealModel() {
        Map<String, String> environment = new HashMap<>(Map.of("WORKBENCH_HOME", home.toString()));
        try (Workbench workbench = Workbench.by(environment, _ -> {})) {
            Services services = workbench.own();
            services.samples().load(new CancelToken(), ProgressSink.SILENT);
            for (Theme theme : Theme.values()) {
                for (Size size : SIZES) {
                    picture("samples", services, CollectionName.CASES, theme, size, MapPicturesIT::chooseOne);
                }
                picture(
                        "severity",
                        services,
                        CollectionName.CASES,
                        theme,
                        SIZES.get(1),
                        desk -> desk.room().model().colouringProperty().set(Colouring.SEVERITY));
                picture(
                        "text",
                        services,
                        CollectionName.CASES,
                        theme,
                        SIZES.get(1),
                        desk -> desk.room().model().asTextProperty().set(true));
                picture("marked", services, CollectionName.CASES, theme, SIZES.get(1), MapPicturesIT::markSome);
            }
            picture("intel", services, CollectionName.THREAT_INTEL, Theme.DARK, SIZES.get(1), _ -> {});
            picture(
                    "hover",
                    services,
                    CollectionName.CASES,
                    Theme.DARK,
                    SIZES.get(1),
                    desk -> desk.room().model().choice().hoveredProperty().set(3));
            picture("zoomed", services, CollectionName.CASES, Theme.LIGHT, SIZES.get(2), MapPicturesIT::zoomType);
        }
    }

    private static void chooseOne(MapDesk desk) {
        var model = desk.room().model();
        model.choice().choose(model.drawingProperty().get().nearest(0.2, 0.1, 9));
    }

    private static void markSome(MapDesk desk) {
        var marks = desk.room().model().marks();
        marks.filterProperty().set("dns");
        marks.markMatching();
    }

    private static void zoomType(MapDesk desk) {
        ThemeSwitch themes = new ThemeSwitch(Theme.LIGHT);
        themes.dress(desk.scene());
        themes.zoom(7);
        chooseOne(desk);
    }

    @Test
    void manyPoints() {
        ShortMemory memory = PlantedRows.memory(40, 75);
        Services services = TestServices.over(memory, PlainEmbedder.minilm(), home);
        for (Theme theme : Theme.values()) {
            picture("many", services, CollectionName.CASES, theme, SIZES.get(2), MapPicturesIT::chooseOne);
        }
    }

    @Test
    void tooFewRowsAndNothingChosen() {
        ShortMemory memory = PlantedRows.memory(1, 5);
        Services services = TestServices.over(memory, PlainEmbedder.minilm(), home);
        picture("few", services, CollectionName.CASES, Theme.DARK, SIZES.get(1), _ -> {});
        picture("unasked", services, "", Theme.DARK, SIZES.get(1), _ -> {});
        picture("problem", services, "nowhere", Theme.DARK, SIZES.get(1), _ -> {});
    }
}
