package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.aurorasoc.workbench.error.StoreNotReadyException;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.ui.control.Excusing;
import org.aurorasoc.workbench.ui.pictures.Flaws;
import org.aurorasoc.workbench.ui.pictures.Picture;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;

/// What the Recall pane offers while the memory cannot be asked, or not be written, and in which order
/// F6 goes round it.
@ExtendWith(Toolkit.class)
class RecallStandingIT {
    private static final StoreUnavailableException AWAY =
            new StoreUnavailableException("The database does not answer.", "Start the server.");
    private static final StoreNotReadyException LACKING =
            new StoreNotReadyException("public.vector_embeddings is not migrated.", "Migrate it.");

    private static TestWindow window(ShortMemory memory) {
        return TestWindow.of(Theme.DARK, 1280, 800, memory, PlainEmbedder.minilm());
    }

    private static TestWindow without(WorkbenchException standing) {
        ShortMemory memory = new ShortMemory("postgres", "soc@db1:5432/aurorasoc", true);
        TenCases.all().forEach(memory::with);
        memory.failWith(standing);
        TestWindow test = window(memory);
        test.openAndSettle();
        return test;
    }

    private static List<Node> seen(TestWindow test, String selector) {
        Parent root = test.window().scene().getRoot();
        return root.lookupAll(selector).stream()
                .filter(RecallStandingIT::isSeen)
                .toList();
    }

    private static boolean isSeen(Node node) {
        Node at = node;
        while (at != null && at.isVisible()) {
            at = at.getParent();
        }
        return at == null;
    }

    private static Excusing asking(TestWindow test) {
        return (Excusing) seen(test, ".question-line .excusing").getFirst();
    }

    @Test
    void whileTheMemoryIsAwayNoExampleIsOfferedButWhatToDo() {
        Toolkit.doOnFx(() -> {
            TestWindow test = without(AWAY);
            assertThat(seen(test, ".recall .chip")).isEmpty();
            assertThat(seen(test, ".recall .empty-state .title"))
                    .extracting(each -> ((Label) each).getText())
                    .containsExactly("The memory does not answer");
            assertThat(seen(test, ".recall .primary"))
                    .filteredOn(each -> !each.isDisabled())
                    .extracting(each -> ((Button) each).getText())
                    .containsExactly("Try now");
            assertThat(asking(test).excuse()).isEqualTo("The memory does not answer");
            Picture.of(test.window().scene());
            assertThat(Flaws.in(test.window().scene().getRoot())).isEmpty();

            test.memory().recover();
            ((Button) seen(test, ".recall .empty-state .primary").getFirst()).fire();
            test.runner().runAll();
            assertThat(seen(test, ".recall .chip")).hasSize(3);
            assertThat(asking(test).excuse()).isEmpty();
            test.window().close();
        });
    }

    @Test
    void aDatabaseThatIsNotSetUpIsNotAskedEither() {
        Toolkit.doOnFx(() -> {
            TestWindow test = without(LACKING);
            assertThat(seen(test, ".recall .chip")).isEmpty();
            assertThat(seen(test, ".recall .empty-state .primary"))
                    .extracting(each -> ((Button) each).getText())
                    .containsExactly("See the migration");
            test.window().close();
        });
    }

    @Test
    void anAnswerStaysWhenTheMemoryGoes() {
        Toolkit.doOnFx(() -> {
            TestWindow test = window(TenCases.memory());
            test.openAndSettle();
            test.ask("dns tunnelling");
            test.memory().failWith(AWAY);
            test.window().connection().look();
            test.runner().runAll();
            assertThat(seen(test, ".recall .empty-state")).isEmpty();
            assertThat(seen(test, ".recall-list")).hasSize(1);
            test.window().close();
        });
    }

    @Test
    void whoMayOnlyReadIsOfferedNoSamplesToLoad() {
        Toolkit.doOnFx(() -> {
            TestWindow test = window(new ShortMemory("postgres", "soc@db1:5432/aurorasoc", false));
            test.openAndSettle();
            assertThat(seen(test, ".recall .empty-state .actions .button"))
                    .extracting(each -> ((Button) each).getText())
                    .containsExactly("Connect a team store");
            test.window().close();
        });
    }

    @Test
    void whoMayOnlyReadFindsWhatKeepsSwitchedOffInTheCaseAndInTheMenu() {
        Toolkit.doOnFx(() -> {
            ShortMemory memory = new ShortMemory("postgres", "soc@db1:5432/aurorasoc", false);
            TenCases.all().forEach(memory::with);
            TestWindow test = window(memory);
            test.openAndSettle();
            test.ask("dns tunnelling");
            String reason = "This account may read, not write: closing and linking are off.";
            assertThat(seen(test, ".case-head .excusing"))
                    .hasSize(4)
                    .extracting(each -> ((Excusing) each).excuse())
                    .containsOnly(reason);
            ContextMenu menu = ((ListView<?>) seen(test, ".recall-list").getFirst()).getContextMenu();
            menu.getOnShowing().handle(new WindowEvent(menu, WindowEvent.WINDOW_SHOWING));
            assertThat(menu.getItems())
                    .filteredOn(MenuItem::isDisable)
                    .extracting(MenuItem::getText)
                    .containsExactly(
                            "Link",
                            "Not related",
                            "Freeze this answer",
                            "Close a case from here…",
                            "Delete: " + reason);
            test.window().close();
        });
    }

    @Test
    void f6GoesFromTheQuestionOverFiltersAndListToTheCaseBesideIt() {
        FxRobot robot = new FxRobot();
        TestWindow test = Toolkit.onFx(() -> window(TenCases.memory()));
        Stage stage = Toolkit.onFx(() -> {
            Stage shown = new Stage();
            shown.setScene(test.window().scene());
            shown.show();
            test.openAndSettle();
            test.ask("dns tunnelling");
            test.runner().elapse();
            test.runner().runAll();
            return shown;
        });
        Parent root = test.window().scene().getRoot();
        assertThat(isIn(root, ".query")).isTrue();
        List<String> round = List.of(".filter-chips", ".recall-list", ".case-side", ".status-bar", ".rail", ".query");
        for (String next : round) {
            robot.push(KeyCode.F6);
            assertThat(isIn(root, next)).as(next).isTrue();
        }
        for (String before : round.reversed().subList(1, round.size())) {
            robot.push(KeyCode.SHIFT, KeyCode.F6);
            assertThat(isIn(root, before)).as(before).isTrue();
        }
        Toolkit.doOnFx(() -> {
            test.window().close();
            stage.hide();
        });
    }

    private static boolean isIn(Parent root, String selector) {
        return Toolkit.onFx(() -> root.lookup(selector).isFocusWithin());
    }
}
