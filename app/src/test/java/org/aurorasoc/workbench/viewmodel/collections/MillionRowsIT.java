package org.aurorasoc.workbench.viewmodel.collections;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.memory.CountlessRows;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.viewmodel.TestWorkplace;
import org.aurorasoc.workbench.viewmodel.deletion.Deletion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A million rows paged through the window's table and back again leave nothing behind.
class MillionRowsIT {
    private static final int ROWS = 1_000_000;
    private static final long TEN_MEGABYTES = 10L * 1024 * 1024;

    @TempDir
    Path home;

    @Test
    void afterPagingAMillionRowsBothWaysTheHeapIsAsItWas() {
        ManualTaskRunner runner = new ManualTaskRunner();
        Services services = TestServices.over(new CountlessRows(ROWS), PlainEmbedder.minilm(), home);
        TestWorkplace place = new TestWorkplace(() -> services, runner);
        try (CollectionsViewModel model = new CollectionsViewModel(place.place(), new Deletion(place.place()))) {
            model.load();
            runner.runAll();
            TableViewModel table = model.table();
            long before = heap();
            long pages = 0;
            while (table.windowProperty().get().hasAfter()) {
                table.next();
                runner.runAll();
                pages++;
                assertThat(table.windowProperty().get().rows()).hasSizeLessThanOrEqualTo(TableViewModel.KEPT);
            }
            assertThat(last(table)).isEqualTo(CountlessRows.id(ROWS - 1));
            assertThat(table.windowProperty().get().first()).isEqualTo(ROWS - TableViewModel.KEPT);
            while (table.windowProperty().get().hasBefore()) {
                table.previous();
                runner.runAll();
                pages++;
            }
            assertThat(table.windowProperty().get().rows().getFirst().id()).isEqualTo(CountlessRows.id(0));
            assertThat(table.windowProperty().get().first()).isZero();
            assertThat(pages).isGreaterThan(9_900);
            assertThat(heap() - before).isLessThan(TEN_MEGABYTES);
        }
    }

    private static String last(TableViewModel table) {
        return table.windowProperty().get().rows().getLast().id();
    }

    /// After a collection of what nobody holds; the bean's own gc is the one the machine obeys.
    private static long heap() {
        for (int i = 0; i < 3; i++) {
            ManagementFactory.getMemoryMXBean().gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
