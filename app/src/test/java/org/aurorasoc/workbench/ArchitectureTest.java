package org.aurorasoc.workbench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.aurorasoc.workbench.architecture.HouseRules.ROOT;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.aurorasoc.workbench.architecture.HouseRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The house of the architecture page, as rules that fail the build. A rule that has to bend is changed here, with its
/// reason; there is no list of exemptions.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    /// A library and the one package that may know it; the reason completes "…, because".
    private record Home(String library, List<String> packages, String reason) {
        @Override
        public String toString() {
            return library + " in " + packages;
        }
    }

    private static final List<Home> HOMES = List.of(
            home("org.postgresql..", "store.postgres", "the driver is a detail of one store"),
            home("com.pgvector..", "store.postgres", "vector parameters are the driver's business"),
            home("com.zaxxer..", "store.postgres", "only a server needs a pool"),
            home("org.h2..", "store.embedded", "the embedded engine must stay replaceable"),
            home("org.apache.lucene..", "store.embedded", "derived files belong to the store they derive from"),
            home("ai.onnxruntime..", "embed.onnx", "native sessions are closed where they are opened"),
            home("ai.djl..", "embed.onnx", "the tokenizer must not load before its network is switched off"),
            home("jdk.incubator..", "store.embedded", "wide instructions are the business of its scan"),
            home("jdk.net..", "home", "only the owner's socket asks who calls"),
            home("redis.clients..", "cache.redis", "the cache is optional, and so is its client"),
            home("com.google.common..", "suffix", "which suffixes are public is one question with one answer"),
            home("de.siegmar.fastcsv..", "intel.file", "only a feed's file comes as CSV"),
            home("com.github.javakeyring..", "secrets.keychain", "a keychain is one of two places for a password"),
            home("picocli..", "cli", "only the command line speaks in options"),
            home("tools.jackson.core..", "json", "one reader and one writer give one JSON"),
            home("tools.jackson..", List.of("json", "settings"), "TOML is read for the settings and nowhere else"),
            home("org.flywaydb..", "store.schema", "a schema changes in one place, and only when asked"),
            home("ch.qos.logback..", "bootstrap", "everybody else logs through slf4j"),
            home("jdk.incubator.vector..", "store.embedded", "wide arithmetic is for the flat scan alone"),
            home("jdk.net..", "home", "who is at the other end of a socket is asked where commands are served"),
            home("javafx..", "viewmodel", "what is observed is a screen's; services stay plain"));

    private static final String[] ADAPTERS = {
        ROOT + ".store.*..", ROOT + ".embed.*..", ROOT + ".cache.*..", ROOT + ".intel.*..", ROOT + ".secrets.*.."
    };
    private static final String[] PORTS = {ROOT + ".store", ROOT + ".embed", ROOT + ".cache", ROOT + ".intel"};

    private final JavaClasses classes = HouseRules.productionClasses();

    private static Home home(String library, String packageName, String reason) {
        return home(library, List.of(packageName), reason);
    }

    private static Home home(String library, List<String> packages, String reason) {
        return new Home(library, packages, reason);
    }

    static Stream<Home> homes() {
        return HOMES.stream();
    }

    private void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(classes);
    }

    private static String[] inside(Stream<String> packages) {
        return packages.map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    }

    private static String[] inside(String... packages) {
        return inside(Stream.of(packages));
    }

    @Test
    void theClassesAreReallyThere() {
        assertThat(classes).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("homes")
    void eachLibraryHasOneHome(Home home) {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages(inside(home.packages().stream()))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(home.library())
                .because(home.reason()));
    }

    @Test
    void noLibraryIsWithoutAHome() {
        Stream<String> known = HOMES.stream().map(Home::library);
        Stream<String> everywhere = Stream.of(
                "java..",
                "javax.sql..",
                "javax.net..",
                "javax.management..",
                "javax.crypto..",
                "jdk..",
                "org.jspecify..",
                "org.slf4j..",
                ROOT + "..");
        holds(classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(Stream.concat(known, everywhere).toArray(String[]::new))
                .because("a new library gets a home in this test first"));
    }

    @Test
    void ofJavaFxThereIsOnlyTheObservablePart() {
        holds(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..", "javafx.concurrent..")
                .because("a view model cannot touch a node it cannot name"));
    }

    @Test
    void theDomainStandsAlone() {
        holds(only(inside("domain"), inside("domain", "error")).because("everything else stands on it"));
    }

    @Test
    void errorsKnowNobody() {
        holds(only(inside("error"), inside("error")).because("every layer throws them"));
    }

    @Test
    void tasksKnowOnlyErrors() {
        holds(only(inside("task"), with(inside("task", "error"), "org.slf4j.."))
                .because("the runner must not care what it runs"));
    }

    @Test
    void portsSpeakOfTheDomainOnly() {
        holds(only(PORTS, with(inside("domain", "error", "task"), PORTS))
                .because("a port that names a technology cannot be kept by another one"));
    }

    @Test
    void servicesKnowPortsAndNoAdapter() {
        holds(never(inside("service"), ADAPTERS).because("the same service runs on either store and either embedder"));
        holds(never(inside("service"), inside("cli", "viewmodel", "bootstrap", "i18n"))
                .because("a service does not know who asks"));
    }

    @Test
    void screensAskServicesAndNotStores() {
        holds(never(inside("viewmodel"), inside("store", "embed", "cache", "intel", "cli", "bootstrap", "json"))
                .because("what a screen may do is what a service offers"));
    }

    @Test
    void theCommandLineAsksServicesAndNotStores() {
        holds(never(inside("cli"), inside("store", "embed", "cache", "intel", "viewmodel"))
                .because("a command and a screen must not be able to disagree"));
    }

    @Test
    void onlyBootstrapSeesTheAdapters() {
        String[] outside = inside("domain", "error", "task", "json", "settings", "service", "viewmodel", "cli", "i18n");
        holds(never(outside, with(ADAPTERS, ROOT + ".suffix.."))
                .because("the choice of an adapter is made in one place"));
        holds(never(PORTS, ADAPTERS).because("a port must not know who keeps it"));
    }

    @Test
    void theStoresDoNotLeanOnEachOther() {
        holds(never(inside("store.postgres"), inside("store.embedded")).because("each can be taken out alone"));
        holds(never(inside("store.embedded"), inside("store.postgres")).because("each can be taken out alone"));
        holds(never(inside("store"), inside("embed", "service"))
                .because("a store is given vectors and a place, and asks for nothing"));
    }

    @Test
    void nobodyCallsBootstrapButTheEntryPoint() {
        holds(never(
                        inside(
                                "domain",
                                "error",
                                "task",
                                "json",
                                "store",
                                "embed",
                                "cache",
                                "intel",
                                "service",
                                "viewmodel"),
                        inside("bootstrap"))
                .because("what is built by it must not reach back into it"));
    }

    @Test
    void noPackagesNeedEachOtherInTurn() {
        holds(HouseRules.noCycles());
    }

    @Test
    void nothingPrintsPastItsCaller() {
        holds(HouseRules.noStandardStreams());
    }

    @Test
    void threadsAreMadeByTheTaskRunner() {
        holds(HouseRules.threadsAreMadeIn(inside("task")));
    }

    @Test
    void noStateIsStatic() {
        holds(HouseRules.staticFieldsAreFinal());
        holds(HouseRules.staticFieldsHoldNoMutableThing());
    }

    @Test
    void namesSayWhatAThingIs() {
        holds(HouseRules.namesSayWhatAThingIs());
        holds(HouseRules.packagesAreNamedByTheirMatter());
        holds(HouseRules.viewModelsLiveIn(ROOT + ".viewmodel.."));
        holds(HouseRules.viewsLiveIn(ROOT + ".ui.."));
    }

    private static ArchRule only(String[] who, String[] whom) {
        return classes()
                .that()
                .resideInAnyPackage(who)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(with(whom, "java..", "org.jspecify.."));
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }

    private static ArchRule never(String[] who, String[] whom) {
        return noClasses()
                .that()
                .resideInAnyPackage(who)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(whom);
    }
}
