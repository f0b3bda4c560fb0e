package org.aurorasoc.workbench.domain.words;

import java.util.ArrayList;
import java.util.List;

/// Scripts written without spaces: any two neighbours count as a word.
final class Ideographs {
    private Ideographs() {}

    static boolean areIn(String text) {
        return text.codePoints().anyMatch(Ideographs::isOne);
    }

    static List<String> pairs(String text) {
        int[] points = text.codePoints().toArray();
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < points.length; i++) {
            pairs.add(new String(points, i, 2));
        }
        return pairs.isEmpty() ? List.of(text) : pairs;
    }

    private static boolean isOne(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
