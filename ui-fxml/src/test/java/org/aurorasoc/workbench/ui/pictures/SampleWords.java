package org.aurorasoc.workbench.ui.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/// All that data says in the pictures, to tell its words from the program's: the sample library, what is asked of it,
/// the names of techniques, the types that indicators are stored with, and months, which the locale writes.
final class SampleWords {
    private static final String TYPES = "asn cidr cve wallet";
    private static final String ALL = plain(String.join(
            "\n",
            read("/samples/cases.jsonl"),
            read("/samples/iocs.jsonl"),
            read("/attack/techniques.tsv"),
            Album.SAID,
            TYPES,
            String.join(" ", DateFormatSymbols.getInstance(Locale.ENGLISH).getShortMonths())));

    private SampleWords() {}

    /// What is joined by a dot in the middle was said apart.
    static boolean hold(String shown) {
        return Arrays.stream(shown.split(" · ")).allMatch(SampleWords::holdPart);
    }

    private static boolean holdPart(String shown) {
        String words = plain(shown);
        return words.endsWith("…")
                ? ALL.contains(words.substring(0, words.length() - 1).strip())
                : (" " + ALL + " ").contains(" " + words + " ");
    }

    /// Marks of defanging, quotes, white space and the ends of sentences say nothing of where words come from.
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("\\\\[n\"]", " ")
                .replaceAll("[\\[\\]\"\u201C\u201D]", "")
                .replaceAll("[^\\p{L}\\d…-]+", " ")
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
