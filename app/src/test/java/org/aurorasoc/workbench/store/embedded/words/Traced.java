package org.aurorasoc.workbench.store.embedded.words;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.store.Closing;

/// Small texts, and everything that words can be asked about them.
final class Traced {
    static final String COLLECTION = "aurora_cases";
    static final List<String> WORDS =
            IntStream.range(0, 12).mapToObj(i -> "word" + i).toList();
    private static final Token TOKEN = new Token("host", "word1");

    private Traced() {}

    static byte[] words(Map<String, Integer> counts) {
        return TracedWords.of(counts.containsKey("word1") ? Closing.traces(counts, TOKEN) : Closing.traces(counts));
    }

    static Map<String, Integer> randomText(Random random) {
        Map<String, Integer> counts = new TreeMap<>();
        WORDS.stream().filter(_ -> random.nextInt(3) == 0).forEach(word -> counts.put(word, 1 + random.nextInt(400)));
        return counts;
    }

    static Set<String> known(CollectionWords words) {
        Set<String> known = new TreeSet<>();
        List<String> ids = IntStream.range(0, 40).mapToObj(i -> "id-" + i).toList();
        CollectionWords.Within within = words.within(ids.subList(0, 20));
        WORDS.forEach(text -> {
            Word word = Word.of(text);
            known.add(text + " in " + words.entriesWith(word));
            words.read(word, (id, often, length) -> add(known, text + " " + id + " " + often + " of " + length));
            within.read(word, (id, often, length) -> add(known, text + " within " + id + " " + often + " " + length));
        });
        words.read(Word.of(TOKEN), (id, often, _) -> add(known, "token " + id + " " + often));
        known.add(words.entries() + " entries of " + words.totalLength());
        return known;
    }

    private static void add(Set<String> known, String what) {
        if (!known.add(what)) {
            throw new AssertionError("told twice: " + what);
        }
    }

    /// What the rows themselves say, no file being there to help.
    static Set<String> truth(RowsInMemory rows) throws SQLException {
        CollectionWords fresh = new CollectionWords(List.of());
        rows.copy().all(COLLECTION, fresh::put);
        return known(fresh);
    }
}
