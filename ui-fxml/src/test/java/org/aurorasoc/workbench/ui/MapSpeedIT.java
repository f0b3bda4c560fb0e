package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.PlantedRows;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.ui.pictures.Picture;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;
import org.aurorasoc.workbench.viewmodel.map.MapViewModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The largest map there is keeps the interface thread free.
@ExtendWith(Toolkit.class)
class MapSpeedIT {
    private static final Logger LOG = LoggerFactory.getLogger(MapSpeedIT.class);
    private static final long AIM_MILLIS = 50;
    private static final int TIMES = 15;

    @TempDir
    private Path home;

    @Test
    void twentyThousandPointsArePaintedWithinTenTimesTheAim() {
        ShortMemory memory = PlantedRows.memory(40, 500);
        Services services = TestServices.over(memory, PlainEmbedder.minilm(), home);
        ManualTaskRunner runner = new ManualTaskRunner();
        MapDesk desk = Toolkit.onFx(() -> MapDesk.of(() -> services, runner, new ThemeSwitch(Theme.DARK), 1122, 980));
        MapViewModel model = desk.room().model();
        Toolkit.doOnFx(() -> {
            model.show(CollectionName.CASES);
            model.grow();
        });
        Toolkit.doOnFx(runner::runNewest);
        assertThat(Toolkit.onFx(() -> model.drawingProperty().get().size())).isEqualTo(20_000);
        Toolkit.doOnFx(() -> Picture.of(desk.scene()).save(Path.of("target", "screenshots", "map-20000.png")));
        long[] millis = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            millis[i] = Toolkit.onFx(() -> repaint(desk, model));
            Toolkit.doOnFx(() -> Picture.of(desk.scene()));
        }
        Arrays.sort(millis);
        LOG.warn("20,000 points: median {} ms, longest {} ms", millis[TIMES / 2], millis[TIMES - 1]);
        assertThat(millis[TIMES / 2]).isLessThanOrEqualTo(10 * AIM_MILLIS);
        Toolkit.doOnFx(desk.room()::close);
    }

    private static long repaint(MapDesk desk, MapViewModel model) {
        long start = System.nanoTime();
        model.viewportProperty().set(model.viewportProperty().get().zoomed(1.01, 0, 0));
        desk.root().layout();
        return (System.nanoTime() - start) / 1_000_000;
    }
}
