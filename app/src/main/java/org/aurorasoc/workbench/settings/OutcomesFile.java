package org.aurorasoc.workbench.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.AsciiCase;
import org.aurorasoc.workbench.domain.OutcomeAliases;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.json.TomlText;

/// `outcomes.toml` of the home: which words of an outcome mean which class, as in
/// `false_positive = ["fp", "benign noise"]`. A class that it does not name keeps its usual words.
public final class OutcomesFile {
    static final String NAME = "outcomes.toml";
    private static final long LARGEST = 1024 * 1024;

    private OutcomesFile() {}

    /// The usual words when there is no file; a file that cannot be used is named, not ignored.
    public static OutcomeAliases read(Path home) {
        Optional<String> text = text(home.resolve(NAME));
        return text.isEmpty() ? OutcomeAliases.USUAL : aliases(TomlText.read(NAME, text.get()));
    }

    private static OutcomeAliases aliases(Map<String, Object> table) {
        Map<OutcomeClass, List<String>> phrases = new EnumMap<>(OutcomeClass.class);
        new TreeMap<>(table).forEach((key, value) -> phrases.put(outcome(key), texts(value)));
        return new OutcomeAliases(phrases);
    }

    /// `false_positive` and "false positive" name the same class; what is left over is other, so that has no words.
    private static OutcomeClass outcome(String key) {
        String word = AsciiCase.lower(key).replace('_', ' ');
        return classes()
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        NAME + " names a class that there is not.",
                        "Use " + classes().map(OutcomeClass::word).collect(Collectors.joining(", ")) + "."));
    }

    private static Stream<OutcomeClass> classes() {
        return Stream.of(OutcomeClass.values()).filter(each -> each != OutcomeClass.OTHER);
    }

    private static List<String> texts(Object value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof TomlText.Array(var elements)) {
            for (Object each : elements) {
                if (each instanceof String text) {
                    texts.add(text);
                }
            }
            if (texts.size() == elements.size()) {
                return texts;
            }
        }
        throw new InvalidInputException(
                NAME + " has a class whose words are no list of texts.", "Write it as open = [\"open\", \"ongoing\"].");
    }

    private static Optional<String> text(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new InvalidInputException(NAME + " is larger than 1 MB.", "Remove what does not belong in it.");
            }
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString());
        } catch (NoSuchFileException | NotDirectoryException e) {
            return Optional.empty();
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(NAME + " is not UTF-8 text.", "Save it as UTF-8.", e);
        } catch (IOException e) {
            throw new FileAccessException(
                    "The file " + NAME + " of the home folder cannot be read.", "Allow yourself to read it.", e);
        }
    }
}
