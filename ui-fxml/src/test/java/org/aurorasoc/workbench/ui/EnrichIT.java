package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.domain.intel.VerdictWord;
import org.aurorasoc.workbench.intel.IntelFeed;
import org.aurorasoc.workbench.memory.MailHeaders;
import org.aurorasoc.workbench.service.enrich.TestFeed;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.task.ThreadedTaskRunner;
import org.aurorasoc.workbench.ui.fx.FxClip;
import org.aurorasoc.workbench.ui.fx.FxExecutor;
import org.aurorasoc.workbench.viewmodel.enrich.VerdictState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The Enrich pane from the keyboard alone, with real threads behind it.
@ExtendWith(Toolkit.class)
class EnrichIT {
    @TempDir
    private Path home;

    private final FxRobot robot = new FxRobot();
    private final TaskRunner runner = new ThreadedTaskRunner(new FxExecutor());
    private EnrichDesk desk;

    private void show(IntelFeed... feeds) {
        desk = EnrichDesk.open(home, runner, 960, 640, feeds);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private String said() {
        return Toolkit.onFx(() -> {
            var said = desk.model().place().line().saidProperty().get();
            return said == null ? "" : said.text();
        });
    }

    private void isSaid(String words) {
        Toolkit.until(() -> said().contains(words));
    }

    private void key(String letter) {
        robot.write(letter, 0);
    }

    @Test
    void aPasteBecomesRowsAndOneIsOpenedCopiedStoredAndMuted() {
        show();
        desk.paste(MailHeaders.TEXT);
        desk.answered();
        robot.push(KeyCode.ESCAPE);
        assertThat(desk.focused()).isInstanceOf(TableView.class);
        key("j");
        key("k");
        robot.push(KeyCode.CONTROL, KeyCode.C);
        isSaid("1 indicator copied, defanged.");
        assertThat(Toolkit.onFx(() -> new FxClip().text().orElse(""))).contains("[.]");
        robot.push(KeyCode.ENTER);
        assertThat(desk.find(".sheet .indicator-heading", Node.class)).isNotNull();
        robot.push(KeyCode.ESCAPE);
        assertThat(desk.focused()).isInstanceOf(TableView.class);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        key("s");
        isSaid("stored, in memory and cache.");
        desk.answered();
        Toolkit.until(() -> desk.model().lines().tallyProperty().get().of(VerdictState.NOT_FOUND) == 0);
    }

    @Test
    void anIndicatorIsMutedWithItsReasonAndEditedInASheet() {
        show();
        desk.paste("cdn-sync.example");
        desk.answered();
        robot.push(KeyCode.ESCAPE);
        key("m");
        key("the proxy");
        robot.push(KeyCode.ENTER);
        isSaid("cdn-sync[.]example muted.");
        key("e");
        TextField value = desk.find(".sheet .form-text", TextField.class);
        Toolkit.until(() -> value.getText().equals("cdn-sync.example") && !value.isEditable());
        Toolkit.doOnFx(() -> desk.model().form().verdictProperty().set("benign"));
        Toolkit.doOnFx(() -> desk.model().form().save());
        isSaid("1 indicator stored");
        Toolkit.until(() -> desk.lines().getFirst().text().state() == VerdictState.BENIGN);
    }

    @Test
    void aSlowFeedHoldsUpOnlyItsOwnRowsAndNothingLeavesBeforeTheButton() {
        CountDownLatch gate = new CountDownLatch(1);
        TestFeed slow = new TestFeed("slow").waitingFor(gate);
        TestFeed fast = new TestFeed("fast").knows("one.example", VerdictWord.SUSPICIOUS, "seen");
        show(slow, fast);
        Toolkit.doOnFx(() -> desk.model().lookup().tlpProperty().set(Tlp.GREEN));
        desk.paste("one.example two.example");
        desk.answered();
        assertThat(slow.asked()).isEmpty();
        Labeled send = desk.find(".egress .plain", Labeled.class);
        assertThat(send.getText()).isEqualTo("Send 2");
        Toolkit.doOnFx(send::requestFocus);
        robot.push(KeyCode.SPACE);
        Toolkit.until(() -> desk.lines().getFirst().text().state() == VerdictState.SUSPICIOUS);
        assertThat(desk.lines().getLast().text().state()).isEqualTo(VerdictState.WAITING);
        gate.countDown();
        desk.answered();
        assertThat(desk.lines().getLast().text().state()).isEqualTo(VerdictState.NOT_FOUND);
    }

    @Test
    void tenMegabytesOfHostileTextDoNotStopTheWindow() {
        show();
        String text = "a.example " + "\u202E\u200B<x>\u001B[31m".repeat(900_000) + " b.example";
        long before = System.nanoTime();
        desk.paste(text);
        Toolkit.doOnFx(() -> {});
        double stopped = (System.nanoTime() - before) / 1e9;
        Toolkit.until(() -> desk.model().lines().all().size() == 2);
        desk.answered();
        assertThat(stopped).as("seconds until the window answers").isLessThan(3);
        robot.push(KeyCode.ESCAPE);
        Toolkit.doOnFx(() -> desk.model().editText());
        assertThat(Toolkit.onFx(() -> desk.model().boxProperty().get())).hasSizeLessThanOrEqualTo(10_000);
    }

    @Test
    void theFilterIsReachedByKeyAndLeftByKey() {
        show();
        desk.paste(MailHeaders.TEXT);
        desk.answered();
        int all = desk.lines().size();
        robot.push(KeyCode.CONTROL, KeyCode.F);
        key("vendor");
        Toolkit.until(() -> desk.lines().size() == 2);
        assertThat(desk.find(".enrich-filters .strong", Labeled.class).getText())
                .isEqualTo("2 of " + all);
        robot.push(KeyCode.DOWN);
        assertThat(desk.focused()).isInstanceOf(TableView.class);
        key("i");
        Toolkit.until(() -> desk.model().rejected().openProperty().get());
        key("i");
        robot.push(KeyCode.ESCAPE);
        Toolkit.until(() -> desk.lines().size() == all);
    }
}
