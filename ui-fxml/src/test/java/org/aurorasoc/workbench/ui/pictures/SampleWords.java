package org.aurorasoc.workbench.ui.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/// All that the sample library says, to tell its words from the program's.
final class SampleWords {
    private static final String ALL = plain(read("/samples/cases.jsonl") + read("/samples/iocs.jsonl") + Album.QUERIES);

    private SampleWords() {}

    static boolean hold(String shown) {
        String words = plain(shown);
        return ALL.contains(
                words.endsWith("…") ? words.substring(0, words.length() - 1).strip() : words);
    }

    /// Marks of defanging, quotes and white space say nothing of where words come from.
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("\\\\[n\"]", " ")
                .replaceAll("[\\[\\]\"\u201C\u201D]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(SampleWords.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
