package org.aurorasoc.workbench.viewmodel.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aurorasoc.workbench.domain.words.Analyser;

/// Finds the words that two sentences have in common, as a search by words would: by their stems, and without those
/// that stand in every text.
final class CommonWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");

    private final Set<String> other;

    /// `sentence` is the one to compare with.
    CommonWords(String sentence) {
        other = Analyser.terms(sentence).counts().keySet();
    }

    List<Run> mark(String shown) {
        List<Run> runs = new ArrayList<>();
        Matcher words = WORD.matcher(shown);
        int at = 0;
        while (words.find()) {
            if (isCommon(words.group())) {
                add(runs, shown.substring(at, words.start()), false);
                add(runs, words.group(), true);
                at = words.end();
            }
        }
        add(runs, shown.substring(at), false);
        return runs;
    }

    private boolean isCommon(String word) {
        return Analyser.terms(word).counts().keySet().stream().anyMatch(other::contains);
    }

    private static void add(List<Run> runs, String text, boolean common) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, common));
        }
    }
}
