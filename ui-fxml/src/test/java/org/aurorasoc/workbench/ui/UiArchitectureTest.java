package org.aurorasoc.workbench.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.aurorasoc.workbench.architecture.HouseRules.ROOT;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.aurorasoc.workbench.architecture.HouseRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UiArchitectureTest {
    private static final List<String> PANES = List.of("recall", "enrich", "collections", "map", "settings", "casework");

    private final JavaClasses classes = HouseRules.productionClasses();

    private static String ui(String inner) {
        return ROOT + ".ui." + inner + "..";
    }

    private void never(String[] who, String... whom) {
        noClasses()
                .that()
                .resideInAnyPackage(who)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(whom)
                .because("a view draws what its view model says, and asks nobody else")
                .check(classes);
    }

    private void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(classes);
    }

    @Test
    void theClassesAreReallyThere() {
        assertThat(classes).hasSizeGreaterThan(15);
    }

    @Test
    void nothingInTheWindowSeesStoresModelsOrTheWorkBehindThem() {
        never(
                new String[] {ROOT + ".ui.."},
                Stream.of("store", "embed", "cache", "intel", "json", "cli", "home")
                        .map(name -> ROOT + "." + name + "..")
                        .toArray(String[]::new));
        never(
                Stream.concat(PANES.stream(), Stream.of("shell", "control", "fx", "theme"))
                        .map(UiArchitectureTest::ui)
                        .toArray(String[]::new),
                ROOT + ".service..",
                ROOT + ".bootstrap..");
    }

    @Test
    void aPaneKnowsNeitherTheShellNorAnotherPane() {
        for (String pane : PANES) {
            String[] others = Stream.concat(Stream.of("shell"), PANES.stream().filter(other -> !other.equals(pane)))
                    .flatMap(other -> Stream.of(ui(other), ROOT + ".viewmodel." + other + ".."))
                    .toArray(String[]::new);
            never(new String[] {ui(pane)}, others);
            never(new String[] {ui("shell")}, ui(pane), ROOT + ".viewmodel." + pane + "..");
        }
    }

    @Test
    void drawnThingsAndChoresKnowNoViewModel() {
        never(new String[] {ui("control"), ui("theme")}, ROOT + ".viewmodel..");
        never(new String[] {ui("fx")}, ROOT + ".viewmodel.*..");
    }

    @Test
    void atlantaFxIsNamedInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ui("theme"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("atlantafx..")
                .because("a theme must be exchangeable without opening every view")
                .check(classes);
    }

    @Test
    void thereIsOneDoorToTheInterfaceThread() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ui("fx"))
                .should()
                .callMethod(Platform.class, "runLater", Runnable.class)
                .because("whoever hops threads by hand forgets to drop what came too late")
                .check(classes);
    }

    /// The one below has a guard of its own; the other is not written into.
    private static final Set<String> GUARDED = Set.of("PasteView.fxml", "RawView.fxml");

    @Test
    void everyFieldIsOneThatCanBeGivenAnyText() throws IOException {
        noClasses()
                .that()
                .resideOutsideOfPackage(ui("control"))
                .should()
                .callConstructor(TextField.class)
                .orShould()
                .callConstructor(TextField.class, String.class)
                .orShould()
                .callConstructor(TextArea.class)
                .because("the toolkit breaks on some texts")
                .check(classes);
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "resources"))) {
            assertThat(files.filter(each -> each.toString().endsWith(".fxml"))
                            .filter(each -> !GUARDED.contains(each.getFileName().toString())))
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(Files.readString(each)).doesNotContain("<TextField", "<TextArea"));
        }
    }

    @Test
    void noThreadsNoStreamsNoStaticState() {
        holds(HouseRules.threadsAreMadeIn(ROOT + ".task.."));
        holds(HouseRules.noStandardStreams());
        holds(HouseRules.staticFieldsAreFinal());
        holds(HouseRules.staticFieldsHoldNoMutableThing());
    }

    @Test
    void packagesStandInOrderAndNamesSayWhatAThingIs() {
        holds(HouseRules.noCycles());
        holds(HouseRules.namesSayWhatAThingIs());
        holds(HouseRules.packagesAreNamedByTheirMatter());
        holds(HouseRules.viewModelsLiveIn(ROOT + ".viewmodel.."));
        holds(HouseRules.viewsLiveIn(ROOT + ".ui.."));
    }
}
