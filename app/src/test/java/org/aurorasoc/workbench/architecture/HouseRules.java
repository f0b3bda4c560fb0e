package org.aurorasoc.workbench.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.stream.BaseStream;

/// The rules that hold in every module, and the names the other rules share.
public final class HouseRules {
    public static final String ROOT = "org.aurorasoc.workbench";

    private static final String BANNED_NAME = ".*(Manager|Utils?|Impl|Helper|Base|Info|Data)";
    private static final List<String> MUTABLE_HOLDERS = List.of(
            "java.util.ArrayList",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.HashSet",
            "java.util.TreeMap",
            "java.util.Properties",
            "java.lang.ThreadLocal",
            "java.lang.StringBuilder");

    private HouseRules() {}

    /// The module's own production classes, as compiled.
    public static JavaClasses productionClasses() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(new ImportOption.DoNotIncludeJars())
                .importPackages(ROOT);
    }

    public static ArchRule noCycles() {
        return slices().matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("a package that two others need in turn can be neither understood nor replaced alone");
    }

    public static ArchRule noStandardStreams() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
                "stdout is the answer of a command: it is handed in, and everything else is logged");
    }

    public static ArchRule threadsAreMadeIn(String... homes) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .callConstructorWhere(new Makes(Thread.class, ThreadPoolExecutor.class, ForkJoinPool.class))
                .orShould()
                .callMethodWhere(new Starts(Thread.class, "ofPlatform", "ofVirtual", "startVirtualThread"))
                .orShould()
                .callMethodWhere(new Starts(CompletableFuture.class, "runAsync", "supplyAsync"))
                .orShould()
                .callMethodWhere(new Starts(BaseStream.class, "parallel"))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Executors.class)
                .because("work that no TaskRunner knows cannot be cancelled, counted or closed");
    }

    public static ArchRule staticFieldsAreFinal() {
        return fields().that()
                .areStatic()
                .and(not(synthetic()))
                .should()
                .beFinal()
                .because("state belongs to an object that bootstrap made and closes");
    }

    public static ArchRule staticFieldsHoldNoMutableThing() {
        return noFields()
                .that()
                .areStatic()
                .and(not(synthetic()))
                .should()
                .haveRawType(mutable())
                .because("a constant that can change is state shared by everyone");
    }

    private static DescribedPredicate<JavaField> synthetic() {
        return DescribedPredicate.describe(
                "synthetic", field -> field.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static DescribedPredicate<JavaClass> mutable() {
        return DescribedPredicate.describe(
                "mutable",
                type -> MUTABLE_HOLDERS.contains(type.getName())
                        || type.getPackageName().startsWith("java.util.concurrent")
                        || type.getPackageName().startsWith("javafx.beans")
                        || type.getPackageName().startsWith("javafx.collections"));
    }

    public static ArchRule namesSayWhatAThingIs() {
        return noClasses()
                .should()
                .haveSimpleName("Common")
                .orShould()
                .haveNameMatching(BANNED_NAME)
                .because("a name that fits everything tells nothing");
    }

    public static ArchRule packagesAreNamedByTheirMatter() {
        return noClasses()
                .should()
                .resideInAnyPackage("..common..", "..misc..", "..util..", "..utils..", "..helper..", "..impl..")
                .because("a drawer for odds and ends fills up");
    }

    public static ArchRule viewModelsLiveIn(String home) {
        return classes()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .resideInAnyPackage(home)
                .because("a view model outside javafx-base's reach could touch a node");
    }

    public static ArchRule viewsLiveIn(String home) {
        return classes()
                .that(simpleNameEndingWith("View").and(not(resideInAnyPackage("java.."))))
                .should()
                .resideInAnyPackage(home)
                .because("a View is the class beside its FXML, and FXML is only in the window's module");
    }
}
