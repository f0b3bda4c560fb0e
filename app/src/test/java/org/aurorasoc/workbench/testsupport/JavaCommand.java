package org.aurorasoc.workbench.testsupport;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command line of another JVM with the class path of the tests.
public final class JavaCommand {
    private JavaCommand() {}

    public static List<String> of(List<String> options, Class<?> main, String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(List.of(args));
        return List.copyOf(command);
    }

    /// Surefire may start this JVM from a jar that only names the real class path.
    private static String classPath() {
        return System.getProperty("surefire.real.class.path", System.getProperty("surefire.test.class.path", own()));
    }

    private static String own() {
        return System.getProperty("java.class.path");
    }
}
