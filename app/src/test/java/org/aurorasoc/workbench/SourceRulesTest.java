package org.aurorasoc.workbench;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.aurorasoc.workbench.architecture.SourceFiles;
import org.aurorasoc.workbench.architecture.SourceFiles.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What only the sources show: lengths, catches, and a word about each package.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourceRulesTest {
    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_METHOD = 40;
    private static final Pattern TOO_WIDE = Pattern.compile("(.*\\.)?Throwable");

    private final List<Parsed> sources = SourceFiles.parse();

    @Test
    void everySourceFileIsSeen() {
        assertThat(sources)
                .hasSizeGreaterThan(60)
                .allMatch(source -> !source.lines().isEmpty());
    }

    @Test
    void noFileIsLongerThan400Lines() {
        assertThat(sources)
                .as("because a file nobody reads in one go hides two things in one")
                .filteredOn(source -> source.lines().size() > LONGEST_FILE)
                .extracting(source -> source.at(source.lines().size()))
                .isEmpty();
    }

    @Test
    void noMethodIsLongerThan40Lines() {
        List<String> tooLong = new ArrayList<>();
        for (Parsed source : sources) {
            new LongMethods(source, tooLong).scan(source.tree(), null);
        }
        assertThat(tooLong)
                .as("because a method longer than a screen has parts that want names")
                .isEmpty();
    }

    @Test
    void nothingCatchesThrowable() {
        List<String> caught = new ArrayList<>();
        for (Parsed source : sources) {
            new WideCatches(source, caught).scan(source.tree(), null);
        }
        assertThat(caught)
                .as("because an error of the machine is not ours to go on from")
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        Map<Path, List<Parsed>> packages = sources.stream()
                .filter(source -> source.path().toString().contains("src/main/java"))
                .collect(groupingBy(source -> source.path().getParent()));
        assertThat(packages).isNotEmpty();
        assertThat(packages.keySet())
                .as("because a reader starts there: 3 to 8 lines of ///, and @NullMarked")
                .filteredOn(folder -> packages.get(folder).stream().noneMatch(SourceRulesTest::introducesItsPackage))
                .isEmpty();
    }

    private static boolean introducesItsPackage(Parsed source) {
        long told =
                source.lines().stream().filter(line -> line.startsWith("///")).count();
        return source.path().endsWith("package-info.java")
                && told >= 3
                && told <= 8
                && source.lines().contains("@NullMarked");
    }

    private static final class LongMethods extends TreeScanner<Void, Void> {
        private final Parsed source;
        private final List<String> found;

        LongMethods(Parsed source, List<String> found) {
            this.source = source;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            long first = source.line(source.positions().getStartPosition(source.tree(), method));
            long last = source.line(source.positions().getEndPosition(source.tree(), method));
            if (last - first + 1 > LONGEST_METHOD) {
                found.add(source.at(first) + " " + method.getName() + " has " + (last - first + 1) + " lines");
            }
            return super.visitMethod(method, nothing);
        }
    }

    private static final class WideCatches extends TreeScanner<Void, Void> {
        private final Parsed source;
        private final List<String> found;

        WideCatches(Parsed source, List<String> found) {
            this.source = source;
            this.found = found;
        }

        @Override
        public Void visitCatch(CatchTree caught, Void nothing) {
            for (String type : caught.getParameter().getType().toString().split("\\|")) {
                if (TOO_WIDE.matcher(type.strip()).matches()) {
                    found.add(source.at(source.line(source.positions().getStartPosition(source.tree(), caught))));
                }
            }
            return super.visitCatch(caught, nothing);
        }
    }
}
