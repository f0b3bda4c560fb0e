package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.ui.control.Excusing;
import org.aurorasoc.workbench.ui.pictures.Flaws;
import org.aurorasoc.workbench.ui.pictures.Picture;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.aurorasoc.workbench.viewmodel.why.WhyMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The detail and the comparison with the real toolkit.
@ExtendWith(Toolkit.class)
class DetailIT {
    private static final Path FOLDER = Path.of("target", "screenshots");

    private final WhyMemory memory = WhyMemory.ofTenCases();

    private DetailStage stage(WhyMemory given, double width) {
        DetailStage stage = new DetailStage(given::services, Theme.DARK, width, 680);
        stage.choose(given.row(0));
        Picture.of(stage.scene());
        return stage;
    }

    private static List<Node> all(Parent root) {
        List<Node> found = new ArrayList<>();
        gather(root, found);
        return found;
    }

    private static void gather(Node node, List<Node> found) {
        if (node.isVisible()) {
            found.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> gather(child, found));
            }
        }
    }

    private static List<Node> with(DetailStage stage, String styleClass) {
        return all(stage.scene().getRoot()).stream()
                .filter(node -> node.getStyleClass().contains(styleClass))
                .toList();
    }

    private static void type(DetailStage stage, String letter) {
        Node target = stage.view().region();
        Event.fireEvent(
                target,
                new KeyEvent(KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
        stage.settle();
        Picture.of(stage.scene());
    }

    @Test
    void theMarksFollowTheLinesWhenTheWidthChanges() {
        Toolkit.doOnFx(() -> {
            DetailStage stage = stage(memory, 860);
            List<Node> broad = with(stage, "passage-tint");
            assertThat(broad).hasSize(4);
            double before = broad.stream()
                    .mapToDouble(node -> node.getBoundsInLocal().getHeight())
                    .sum();
            Region root = (Region) stage.scene().getRoot();
            root.setPadding(new Insets(0, 440, 0, 0));
            Picture.of(stage.scene());
            List<Node> narrow = with(stage, "passage-tint");
            double after = narrow.stream()
                    .mapToDouble(node -> node.getBoundsInLocal().getHeight())
                    .sum();
            assertThat(after).isGreaterThan(before);
            for (Node tint : narrow) {
                Region passage = (Region) tint.getParent().getParent();
                assertThat(tint.getBoundsInLocal().getMaxX()).isLessThanOrEqualTo(passage.getWidth() + 1);
                assertThat(tint.getBoundsInLocal().getMaxY()).isLessThanOrEqualTo(passage.getHeight() + 2);
            }
        });
    }

    @Test
    void theButtonsGoUnderATitleThatTheyWouldLeaveNoRoom() {
        Toolkit.doOnFx(() -> {
            assertThat(below(stage(memory, 647))).isFalse();
            assertThat(below(stage(memory, 560))).isFalse();
            assertThat(below(stage(memory, 440))).isTrue();
            DetailStage large = stage(memory, 560);
            large.scene().getRoot().setStyle("-fx-font-size: 17px");
            Picture.of(large.scene());
            assertThat(below(large)).isTrue();
        });
    }

    private static boolean below(DetailStage stage) {
        Region line = (Region) with(stage, "case-title").getFirst();
        Node title = line.getChildrenUnmodifiable().getFirst();
        Node buttons = line.getChildrenUnmodifiable().getLast();
        assertThat(buttons.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(line.getWidth() + 0.5);
        boolean below = buttons.getLayoutY() >= title.getBoundsInParent().getMaxY();
        assertThat(below || title.getBoundsInParent().getMaxX() <= buttons.getLayoutX())
                .isTrue();
        return below;
    }

    @Test
    void whatCannotBeKeptIsOffAndSaysWhy() {
        Toolkit.doOnFx(() -> {
            DetailStage stage = stage(memory, 647);
            assertThat(off(stage)).isEmpty();
            stage.refuse("You may not write.");
            assertThat(off(stage)).containsExactly("Link", "Not related", "Freeze", "Close a case");
            assertThat(with(stage, "excusing"))
                    .hasSize(4)
                    .extracting(each -> ((Excusing) each).excuse())
                    .containsOnly("You may not write.");
            assertThat(with(stage, "icon-button"))
                    .filteredOn(Node::isDisabled)
                    .extracting(Node::getAccessibleHelp)
                    .containsOnly("You may not write.");
            stage.refuse("");
            assertThat(off(stage)).isEmpty();
        });
    }

    private static List<String> off(DetailStage stage) {
        return with(stage, "icon-button").stream()
                .filter(Node::isDisabled)
                .map(Node::getAccessibleText)
                .toList();
    }

    @Test
    void lettersTurnTabsWalkPairsOpenTextsAndCompare() {
        Toolkit.doOnFx(() -> {
            DetailStage stage = stage(memory, 647);
            assertThat(chosenTab(stage)).isEqualTo("Why and differs");
            type(stage, "d");
            assertThat(chosenTab(stage)).isEqualTo("Case");
            type(stage, "r");
            assertThat(chosenTab(stage)).isEqualTo("Raw");
            assertThat(stage.view().region()).isInstanceOf(TextInputControl.class);
            type(stage, "n");
            assertThat(chosenTab(stage)).isEqualTo("Why and differs");
            assertThat(stage.model().why().pairProperty().get()).isEqualTo(2);
            type(stage, "p");
            assertThat(stage.model().why().pairProperty().get()).isEqualTo(1);
            type(stage, "t");
            assertThat(with(stage, "full-text")).hasSize(2);
            assertThat(with(stage, "passage-tint")).hasSize(4);
            assertThat(stage.view().escape()).isTrue();
            assertThat(stage.view().escape()).isFalse();
            type(stage, "v");
            assertThat(stage.done()).containsExactly("compare");
        });
    }

    private static String chosenTab(DetailStage stage) {
        return with(stage, "detail-tab").stream()
                .map(ToggleButton.class::cast)
                .filter(ToggleButton::isSelected)
                .map(Labeled::getText)
                .findFirst()
                .orElse("");
    }

    @Test
    void aLongReadIsSaidOnlyWhenItIsLong() {
        DetailStage stage = Toolkit.onFx(() -> {
            DetailStage made = new DetailStage(memory::services, Theme.DARK, 647, 680);
            made.model().choose(memory.row(0));
            made.runner().runOldest();
            assertThat(labels(made)).doesNotContain("Reading why…");
            return made;
        });
        Toolkit.until(() -> labels(stage).contains("Reading why…"));
        Toolkit.doOnFx(stage::settle);
        assertThat(Toolkit.onFx(() -> labels(stage))).doesNotContain("Reading why…");
    }

    private static List<String> labels(DetailStage stage) {
        Picture.of(stage.scene());
        return all(stage.scene().getRoot()).stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    @Test
    void theSameNumbersStandInBothGutters() {
        Toolkit.doOnFx(() -> {
            DetailStage stage = stage(memory, 647);
            type(stage, "t");
            List<String> numbers = with(stage, "numbered").stream()
                    .flatMap(passage -> ((Parent) passage).getChildrenUnmodifiable().stream())
                    .filter(Labeled.class::isInstance)
                    .map(label -> ((Labeled) label).getText())
                    .sorted()
                    .toList();
            assertThat(numbers).containsExactly("1", "1", "2", "2");
        });
    }

    @Test
    void everyControlHasANameAndEveryIconAlsoItsKey() {
        Toolkit.doOnFx(() -> {
            DetailStage stage = stage(memory, 1227);
            Stream<ButtonBase> buttons = all(stage.scene().getRoot()).stream()
                    .filter(ButtonBase.class::isInstance)
                    .map(ButtonBase.class::cast);
            assertThat(buttons).hasSizeGreaterThan(10).allSatisfy(button -> {
                boolean isIcon = button.getText() == null || button.getText().isEmpty();
                assertThat(isIcon ? button.getAccessibleText() : button.getText())
                        .isNotBlank();
                if (isIcon && button.getStyleClass().contains("icon-button")) {
                    assertThat(button.getTooltip().getText()).endsWith(")");
                    assertThat(button.getWidth()).isEqualTo(28);
                    assertThat(button.getHeight()).isEqualTo(28);
                }
            });
            assertThat(with(stage, "parts-bar").getFirst().getAccessibleText()).startsWith("Rank parts: meaning");
        });
    }

    @Test
    void theButtonsDoWhatTheirListDoes() {
        Toolkit.doOnFx(() -> {
            DetailStage stage = stage(memory, 647);
            with(stage, "icon-button").stream().skip(1).forEach(button -> ((Button) button).fire());
            assertThat(stage.done()).containsExactly("compare", "link", "unrelated", "alike", "pin", "freeze", "close");
        });
    }

    @Test
    void whereThereIsRoomTheCaseStandsBesideTheReasons() {
        Toolkit.doOnFx(() -> {
            DetailStage stage = stage(memory, 1227);
            assertThat(with(stage, "pair-row")).isNotEmpty();
            assertThat(with(stage, "stored-case")).hasSize(1);
            type(stage, "r");
            assertThat(with(stage, "pair-row")).isNotEmpty();
            assertThat(with(stage, "stored-case")).isEmpty();
            assertThat(with(stage, "raw-text")).hasSize(1);
        });
    }

    @Test
    void hostileTextsAreVisibleOnEveryTabAndInTheComparison() {
        WhyMemory hostile = WhyMemory.hostile(30_000);
        Toolkit.doOnFx(() -> {
            DetailStage stage = stage(hostile, 647);
            for (String tab : List.of("w", "d", "r", "t")) {
                type(stage, tab);
                Picture.of(stage.scene()).save(FOLDER.resolve("detail-hostile-" + tab + "-dark-1280.png"));
                assertThat(Flaws.in(stage.scene().getRoot())).isEmpty();
                assertInert(stage);
            }
            stage.compareWithYours(hostile.row(0));
            Picture.of(stage.scene()).save(FOLDER.resolve("detail-hostile-compare-dark-1280.png"));
            assertInert(stage);
        });
    }

    private static void assertInert(DetailStage stage) {
        String shown = String.join("\n", texts(stage));
        assertThat(shown)
                .contains("[U+202E]")
                .doesNotContain("http://", "evil.example")
                .doesNotContainPattern("[\\p{Cf}\\p{Cc}&&[^\n]]");
    }

    private static List<String> texts(DetailStage stage) {
        return all(stage.scene().getRoot()).stream()
                .filter(node -> !node.getStyleClass().contains("ikonli-font-icon"))
                .map(node -> node instanceof Text text
                        ? text.getText()
                        : node instanceof TextInputControl input ? input.getText() : "")
                .toList();
    }

    @Test
    void aMemoryThatIsAwayIsSaidInPlaceAndAskedAgain() {
        Toolkit.doOnFx(() -> {
            DetailStage stage = new DetailStage(memory::services, Theme.LIGHT, 647, 680);
            stage.choose(memory.row(0));
            memory.away(new StoreUnavailableException("soc@db1 does not answer.", "Check the network."));
            stage.choose(memory.row(1));
            Picture.of(stage.scene()).save(FOLDER.resolve("detail-away-light-1280.png"));
            assertThat(texts(stage)).containsOnlyOnce("soc@db1 does not answer.");
            type(stage, "d");
            assertThat(texts(stage)).containsOnlyOnce("soc@db1 does not answer.");
            type(stage, "w");
            memory.back();
            stage.model().again();
            stage.settle();
            Picture.of(stage.scene());
            assertThat(texts(stage)).doesNotContain("soc@db1 does not answer.");
            assertThat(with(stage, "pair-row")).isNotEmpty();
        });
    }

    @Test
    void theKeyboardReachesEveryTabOfAShownWindow() {
        Stage window = Toolkit.onFx(() -> {
            DetailStage stage = stage(memory, 647);
            Stage shown = new Stage();
            shown.setScene(stage.scene());
            shown.show();
            stage.view().region().requestFocus();
            for (String letter : Set.of("w", "d", "r")) {
                type(stage, letter);
                assertThat(stage.scene().getFocusOwner()).isSameAs(stage.view().region());
            }
            return shown;
        });
        Toolkit.doOnFx(window::close);
    }
}
