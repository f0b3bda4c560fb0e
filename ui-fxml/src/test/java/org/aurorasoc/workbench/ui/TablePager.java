package org.aurorasoc.workbench.ui;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.aurorasoc.workbench.viewmodel.collections.TableRow;
import org.testfx.api.FxRobot;

/// Scrolls the table of the Collections pane to one end of what it holds, frame after frame, until the collection ends.
record TablePager(TableView<TableRow> table) {
    static TablePager over(MainWindow window) {
        new FxRobot().push(KeyCode.CONTROL, KeyCode.DIGIT3);
        TablePager pager = new TablePager(Toolkit.onFx(() -> table(window)));
        Toolkit.until(() -> !pager.table().getItems().isEmpty());
        return pager;
    }

    @SuppressWarnings("unchecked")
    private static TableView<TableRow> table(MainWindow window) {
        return (TableView<TableRow>) window.scene().getRoot().lookup(".rows-tab .plain-table");
    }

    void toTheEnd(String lastId) throws InterruptedException {
        scroll(List::getLast, lastId, true);
    }

    void toTheStart(String firstId) throws InterruptedException {
        scroll(List::getFirst, firstId, false);
    }

    private void scroll(Function<List<TableRow>, TableRow> end, String id, boolean down) throws InterruptedException {
        CountDownLatch there = new CountDownLatch(1);
        Toolkit.doOnFx(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                table.scrollTo(down ? table.getItems().size() - 1 : 0);
                if (end.apply(table.getItems()).id().equals(id)) {
                    stop();
                    there.countDown();
                }
            }
        }.start());
        there.await();
    }
}
