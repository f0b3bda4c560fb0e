package org.aurorasoc.workbench.ui.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.aurorasoc.workbench.ui.Toolkit;
import org.aurorasoc.workbench.ui.theme.Fonts;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A flaw that is put into a scene on purpose is found, and what only looks like one is not.
@ExtendWith(Toolkit.class)
class FlawsIT {
    private static final double WIDTH = 400;

    private static List<String> flaws(Theme theme, Supplier<Node> planted) {
        return Toolkit.onFx(() -> {
            Fonts.load();
            Scene scene = new Scene(new StackPane(planted.get()), WIDTH, WIDTH);
            new ThemeSwitch(theme).dress(scene);
            Picture.of(scene);
            return Flaws.in(scene.getRoot());
        });
    }

    private static List<String> flaws(Supplier<Node> planted) {
        return flaws(Theme.DARK, planted);
    }

    private static Label at(double x, double y, String text) {
        Label label = new Label(text);
        label.relocate(x, y);
        return label;
    }

    @Test
    void textsWrittenOverOneAnotherAreFound() {
        assertThat(flaws(() -> new Pane(at(10, 10, "Verdict"), at(30, 14, "No row matches"))))
                .containsExactly("overlap: Verdict | No row matches");
    }

    @Test
    void textsBesideOneAnotherAreNot() {
        assertThat(flaws(() -> new VBox(new Label("Verdict"), new Label("No row matches"))))
                .isEmpty();
    }

    @Test
    void aTextThatIsClippedAwayIsWrittenOverNothing() {
        assertThat(flaws(() -> {
                    Pane list = new Pane(at(0, 0, "in sight"), at(0, 60, "scrolled away"));
                    list.setClip(new Rectangle(WIDTH, 40));
                    return new Pane(list, at(0, 60, "foot of the list"));
                }))
                .isEmpty();
    }

    @Test
    void aTextThatIsHiddenIsWrittenOverNothing() {
        assertThat(flaws(() -> {
                    Label hidden = at(10, 10, "none yet");
                    hidden.setVisible(false);
                    Label faded = at(10, 10, "fades in");
                    faded.setOpacity(0);
                    return new Pane(hidden, faded, at(10, 10, "three rows"));
                }))
                .isEmpty();
    }

    @Test
    void whatLiesOverThePanesHidesWhatIsUnderIt() {
        assertThat(flaws(() -> {
                    StackPane layers = new StackPane(new VBox(new Label("of a popover")));
                    layers.getStyleClass().add("layers");
                    StackPane sheet = new StackPane(new VBox(new Label("of a sheet")));
                    sheet.getStyleClass().add("inspector-sheet");
                    return new StackPane(new VBox(new Label("of a pane")), sheet, layers);
                }))
                .isEmpty();
    }

    @Test
    void theWordsOfOneFlowMayWrapAroundEachOther() {
        String words = "words that go on and on until the line is full and go on under it ";
        assertThat(flaws(() -> new TextFlow(plex(words), plex(words), plex(words))))
                .isEmpty();
    }

    private static Text plex(String words) {
        Text text = new Text(words);
        text.setStyle("-fx-font-family: 'IBM Plex Sans'");
        return text;
    }

    @Test
    void aSignThatNoBundledFontDrawsIsFound() {
        assertThat(flaws(() -> new Label("open ▲"))).containsExactly("no glyph for ▲: open ▲");
    }

    @Test
    void signsOfOtherLanguagesThatThePlexFontsDrawAreNone() {
        assertThat(flaws(() -> new VBox(new Label("Größe “résumé” … ≥ →"), new Label("Ответ"))))
                .isEmpty();
    }

    @Test
    void threeDotsAreFoundWhereAnEllipsisBelongs() {
        assertThat(flaws(() -> new Label("Searching..."))).containsExactly("three dots: Searching...");
    }

    @Test
    void typeUnderElevenPixelsIsFound() {
        assertThat(flaws(() -> {
                    Label small = new Label("fine print");
                    small.setStyle("-fx-font-size: 10px");
                    return small;
                }))
                .containsExactly("small type 10.0: fine print");
    }

    @Test
    void anotherFontIsFound() {
        assertThat(flaws(() -> {
                    Label foreign = new Label("elsewhere");
                    foreign.setStyle("-fx-font-family: 'monospace'");
                    return foreign;
                }))
                .singleElement()
                .asString()
                .startsWith("foreign font");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void whatLooksLikeALinkIsFound(Theme theme) {
        assertThat(flaws(theme, () -> {
                    Label link = new Label("b32.cdn-sync.example");
                    link.setStyle("-fx-text-fill: -wb-accent; -fx-underline: true");
                    return link;
                }))
                .containsExactly("like a link: b32.cdn-sync.example");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void anUnderlinedLetterInTheColourOfTextIsNone(Theme theme) {
        assertThat(flaws(theme, () -> {
                    Label marked = new Label("match");
                    marked.setStyle("-fx-underline: true");
                    return marked;
                }))
                .isEmpty();
    }

    @Test
    void aLinkIsFound() {
        assertThat(flaws(() -> new Hyperlink("details"))).contains("link: details");
    }

    @Test
    void aLabelThatIsCutIsFoundUnlessItsTooltipTellsTheRest() {
        assertThat(flaws(() -> {
                    Label cut = new Label("The memory has been away since four in the morning");
                    cut.setMaxWidth(80);
                    return new VBox(cut);
                }))
                .singleElement()
                .asString()
                .startsWith("cut: The memory");
    }
}
