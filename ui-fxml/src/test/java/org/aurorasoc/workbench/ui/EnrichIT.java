package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.domain.intel.VerdictWord;
import org.aurorasoc.workbench.intel.IntelFeed;
import org.aurorasoc.workbench.memory.MailHeaders;
import org.aurorasoc.workbench.service.enrich.TestFeed;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.task.ThreadedTaskRunner;
import org.aurorasoc.workbench.ui.fx.FxClip;
import org.aurorasoc.workbench.ui.fx.FxExecutor;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.aurorasoc.workbench.viewmodel.enrich.IndicatorLine;
import org.aurorasoc.workbench.viewmodel.enrich.VerdictState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
    private EnrichWindow memory;
    private MainWindow window;
    private Stage stage;

    @BeforeEach
    void openMemory() {
        memory = EnrichWindow.open(home);
    }

    private void show(IntelFeed... feeds) {
        Toolkit.doOnFx(() -> {
            window = memory.window(Theme.DARK, 960, 640, runner, List.of(feeds));
            stage = new Stage();
            stage.setScene(window.scene());
            stage.setX(0);
            stage.setY(0);
            stage.show();
            window.open();
        });
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    }

    @AfterEach
    void close() {
        Toolkit.doOnFx(() -> {
            window.close();
            stage.hide();
        });
        runner.close();
        memory.close();
    }

    private void paste(String text) {
        Toolkit.doOnFx(() -> new FxClip().put(text));
        robot.push(KeyCode.CONTROL, KeyCode.V);
    }

    private List<IndicatorLine> lines() {
        return Toolkit.onFx(() -> List.copyOf(window.enrich().lines().shown()));
    }

    private void answered() {
        Toolkit.until(() -> !window.enrich().lines().all().isEmpty()
                && !window.enrich().lookup().runningProperty().get()
                && window.enrich().lines().tallyProperty().get().of(VerdictState.WAITING) == 0);
    }

    private <N extends Node> N find(String selector, Class<N> type) {
        return Toolkit.onFx(() -> type.cast(window.scene().getRoot().lookup(selector)));
    }

    private Node focused() {
        return Toolkit.onFx(() -> window.scene().getFocusOwner());
    }

    private String said() {
        return Toolkit.onFx(() -> {
            var said = window.enrich().place().line().saidProperty().get();
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
        paste(MailHeaders.TEXT);
        answered();
        robot.push(KeyCode.ESCAPE);
        assertThat(focused()).isInstanceOf(TableView.class);
        key("j");
        key("k");
        robot.push(KeyCode.CONTROL, KeyCode.C);
        isSaid("1 indicator copied, defanged.");
        assertThat(Toolkit.onFx(() -> new FxClip().text().orElse(""))).contains("[.]");
        robot.push(KeyCode.ENTER);
        assertThat(Toolkit.onFx(() -> window.scene().getRoot().lookup(".sheet .indicator-heading")))
                .isNotNull();
        robot.push(KeyCode.ESCAPE);
        assertThat(focused()).isInstanceOf(TableView.class);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        key("s");
        isSaid("stored, in memory and cache.");
        answered();
        Toolkit.until(() -> window.enrich().lines().tallyProperty().get().of(VerdictState.NOT_FOUND) == 0);
    }

    @Test
    void anIndicatorIsMutedWithItsReasonAndEditedInASheet() {
        show();
        paste("cdn-sync.example");
        answered();
        robot.push(KeyCode.ESCAPE);
        key("m");
        key("the proxy");
        robot.push(KeyCode.ENTER);
        isSaid("cdn-sync[.]example muted.");
        key("e");
        TextField value = find(".sheet .form-text", TextField.class);
        Toolkit.until(() -> value.getText().equals("cdn-sync.example") && !value.isEditable());
        Toolkit.doOnFx(() -> window.enrich().form().verdictProperty().set("benign"));
        Toolkit.doOnFx(() -> window.enrich().form().save());
        isSaid("1 indicator stored");
        Toolkit.until(() -> lines().getFirst().text().state() == VerdictState.BENIGN);
    }

    @Test
    void aSlowFeedHoldsUpOnlyItsOwnRowsAndNothingLeavesBeforeTheButton() {
        CountDownLatch gate = new CountDownLatch(1);
        TestFeed slow = new TestFeed("slow").waitingFor(gate);
        TestFeed fast = new TestFeed("fast").knows("one.example", VerdictWord.SUSPICIOUS, "seen");
        show(slow, fast);
        Toolkit.doOnFx(() -> window.enrich().lookup().tlpProperty().set(Tlp.GREEN));
        paste("one.example two.example");
        answered();
        assertThat(slow.asked()).isEmpty();
        Labeled send = find(".egress .plain", Labeled.class);
        assertThat(send.getText()).isEqualTo("Send 2");
        Toolkit.doOnFx(send::requestFocus);
        robot.push(KeyCode.SPACE);
        Toolkit.until(() -> lines().getFirst().text().state() == VerdictState.SUSPICIOUS);
        assertThat(lines().getLast().text().state()).isEqualTo(VerdictState.WAITING);
        gate.countDown();
        answered();
        assertThat(lines().getLast().text().state()).isEqualTo(VerdictState.NOT_FOUND);
    }

    @Test
    void tenMegabytesOfHostileTextDoNotStopTheWindow() {
        show();
        String text = "a.example " + "\u202E\u200B<x>\u001B[31m".repeat(900_000) + " b.example";
        long before = System.nanoTime();
        paste(text);
        Toolkit.doOnFx(() -> {});
        double stopped = (System.nanoTime() - before) / 1e9;
        Toolkit.until(() -> window.enrich().lines().all().size() == 2);
        answered();
        assertThat(stopped).as("seconds until the window answers").isLessThan(3);
        robot.push(KeyCode.ESCAPE);
        Toolkit.doOnFx(() -> window.enrich().editText());
        assertThat(Toolkit.onFx(() -> window.enrich().boxProperty().get())).hasSizeLessThanOrEqualTo(10_000);
    }

    @Test
    void theFilterIsReachedByKeyAndLeftByKey() {
        show();
        paste(MailHeaders.TEXT);
        answered();
        int all = lines().size();
        robot.push(KeyCode.CONTROL, KeyCode.F);
        key("vendor");
        Toolkit.until(() -> lines().size() == 2);
        assertThat(find(".enrich-filters .strong", Labeled.class).getText()).isEqualTo("2 of " + all);
        robot.push(KeyCode.DOWN);
        assertThat(focused()).isInstanceOf(TableView.class);
        key("i");
        Toolkit.until(() -> window.enrich().rejected().openProperty().get());
        key("i");
        robot.push(KeyCode.ESCAPE);
        Toolkit.until(() -> lines().size() == all);
    }
}
