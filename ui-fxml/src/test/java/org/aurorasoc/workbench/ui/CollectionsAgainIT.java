package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.ui.pictures.Picture;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Whoever asks again and again, from the keyboard, has the button under it as long as the memory does not answer.
@ExtendWith(Toolkit.class)
class CollectionsAgainIT {
    private static final StoreUnavailableException AWAY =
            new StoreUnavailableException("db1 does not answer.", "Check the network.");
    private static final String INSTEAD = ".collections .empty-state ";
    private static final String OVER = ".collections > .problem-bar ";

    private static TestWindow window() {
        TestWindow test = TestWindow.of(Theme.DARK, 1280, 800, TenCases.memory(), PlainEmbedder.minilm());
        test.openAndSettle();
        return test;
    }

    private static void press(TestWindow test, KeyCode code, boolean control) {
        Node owner = test.window().scene().getFocusOwner();
        Node target = owner == null ? test.window().scene().getRoot() : owner;
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
    }

    private static void look(TestWindow test, KeyCode code, boolean control) {
        press(test, code, control);
        test.runner().runAll();
        Picture.of(test.window().scene());
    }

    private static Button button(TestWindow test, String selector) {
        return (Button) test.window().scene().getRoot().lookup(selector);
    }

    private static Stream<String> words(TestWindow test, String place) {
        return test.window().scene().getRoot().lookupAll(place + ".label").stream()
                .map(each -> ((Labeled) each).getText());
    }

    /// It fails twice more, then answers.
    private static void asksAgain(TestWindow test, Button again, String place) {
        again.requestFocus();
        for (int i = 0; i < 2; i++) {
            again.fire();
            assertThat(words(test, place)).contains("Asking the memory what it holds…");
            test.runner().runAll();
            Picture.of(test.window().scene());
            assertThat(words(test, place)).contains("Check the network.");
            assertThat(test.window().scene().getFocusOwner()).isSameAs(again);
        }
        test.memory().recover();
        again.fire();
        test.runner().runAll();
        Picture.of(test.window().scene());
        assertThat(test.window().scene().getFocusOwner()).isNotSameAs(again);
    }

    @Test
    void whereNothingWasSeenBefore() {
        Toolkit.doOnFx(() -> {
            TestWindow test = window();
            test.memory().failWith(AWAY);
            look(test, KeyCode.DIGIT3, true);
            asksAgain(test, button(test, INSTEAD + ".primary"), INSTEAD);
            assertThat(test.window()
                            .scene()
                            .getRoot()
                            .lookup(".collection-tree")
                            .isVisible())
                    .isTrue();
        });
    }

    @Test
    void overTheRowsThatWereSeenBefore() {
        Toolkit.doOnFx(() -> {
            TestWindow test = window();
            look(test, KeyCode.DIGIT3, true);
            test.memory().failWith(AWAY);
            look(test, KeyCode.F5, false);
            asksAgain(test, button(test, OVER + ".plain"), OVER);
        });
    }
}
