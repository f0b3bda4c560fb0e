package org.aurorasoc.workbench.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aurorasoc.workbench.architecture.SourceFiles;
import org.junit.jupiter.api.Test;

/// A text that nobody asks for is work for every translator. The code names a key as a whole, or spells
/// it from parts: a beginning that ends in a dot, a word of the code or of an enum, an ending that
/// begins with a dot.
class EveryTextIsAskedForTest {
    private static final String SETTINGS = "settings.";
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\n]*)\"");
    private static final Pattern IN_FXML = Pattern.compile("%([\\w.-]+)");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]+\\b");
    private static final Pattern LIST_NAME = Pattern.compile("\"name\": \"([^\"]+)\"");

    private final Set<String> words = new HashSet<>();
    private final List<String> beginnings;
    private final List<String> endings;

    EveryTextIsAskedForTest() throws IOException {
        for (String module : List.of("app", "ui-fxml")) {
            Path code = SourceFiles.projectRoot().resolve(module).resolve("src/main");
            found(code, ".java", QUOTED).forEach(words::add);
            found(code, ".fxml", IN_FXML).forEach(words::add);
            found(code, ".java", CONSTANT)
                    .flatMap(EveryTextIsAskedForTest::spellings)
                    .forEach(words::add);
        }
        Path lists = SourceFiles.projectRoot().resolve("resources/app/warninglists");
        found(lists, ".json", LIST_NAME)
                .map(name -> name.toLowerCase(Locale.ROOT).replace(' ', '_'))
                .forEach(words::add);
        beginnings =
                words.stream().filter(word -> word.matches("[a-z][\\w.-]*\\.")).toList();
        endings = words.stream().filter(word -> word.matches("\\.[a-z.]+")).toList();
    }

    private static Stream<String> found(Path folder, String ending, Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> read =
                    files.filter(file -> file.toString().endsWith(ending)).toList();
            Set<String> found = new HashSet<>();
            for (Path file : read) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .map(EveryTextIsAskedForTest::word)
                        .forEach(found::add);
            }
            return found.stream();
        }
    }

    private static String word(MatchResult match) {
        return match.groupCount() == 0 ? match.group() : match.group(1);
    }

    private static Stream<String> spellings(String constant) {
        String lower = constant.toLowerCase(Locale.ROOT);
        return Stream.of(constant, lower, lower.replace('_', '.'), lower.replace('_', '-'));
    }

    private boolean isSpelled(String key) {
        return words.contains(key)
                || isChoice(key)
                || beginnings.stream()
                        .anyMatch(begin -> key.startsWith(begin) && isSpelled(key.substring(begin.length())))
                || endings.stream()
                        .anyMatch(end -> key.endsWith(end) && isSpelled(key.substring(0, key.length() - end.length())));
    }

    /// `settings.theme.dark`: the key of a setting and the word that was chosen for it.
    private boolean isChoice(String key) {
        int end = key.lastIndexOf('.');
        return key.startsWith(SETTINGS)
                && end > SETTINGS.length()
                && words.contains(key.substring(SETTINGS.length(), end))
                && words.contains(key.substring(end + 1));
    }

    @Test
    void noTextIsLeftOverFromWhatTheWindowOnceSaid() {
        assertThat(new Messages(Locale.ENGLISH).bundle().keySet()).allMatch(this::isSpelled);
    }
}
