package org.aurorasoc.workbench.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Every Java file of the project, as the compiler's own parser reads it.
public final class SourceFiles {
    public record Parsed(Path path, List<String> lines, CompilationUnitTree tree, SourcePositions positions) {
        /// The line on which the character at `position` stands, from 1.
        public long line(long position) {
            return tree.getLineMap().getLineNumber(position);
        }

        /// Where something is, short enough for a failure message.
        public String at(long line) {
            return path + ":" + line;
        }
    }

    private SourceFiles() {}

    /// The folder with the aggregator's pom, from the build or by looking upward.
    public static Path projectRoot() {
        String given = System.getProperty("workbench.project.root");
        Path folder = Path.of(given == null ? "" : given).toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    public static List<Path> paths() {
        return Stream.of("app", "ui-fxml").flatMap(SourceFiles::javaFiles).toList();
    }

    private static Stream<Path> javaFiles(String module) {
        try (Stream<Path> walk = Files.walk(projectRoot().resolve(module).resolve("src"))) {
            return walk.filter(path -> path.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Parsed> parse() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(paths()));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<Parsed> parsed = new ArrayList<>();
            for (CompilationUnitTree tree : task.parse()) {
                Path path = Path.of(tree.getSourceFile().toUri());
                parsed.add(new Parsed(projectRoot().relativize(path), Files.readAllLines(path), tree, positions));
            }
            return parsed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
