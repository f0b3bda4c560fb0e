package org.aurorasoc.workbench.store.embedded.words;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// A process to be killed: traces entries in an order that is the same every time, keeps their words in files all the
/// while, and says before each step which it is.
final class WordsVictim {
    static final UUID STORE = new UUID(1, 2);
    private static final WordLimits SMALL = new WordLimits(6, 2);
    private static final int STEPS_A_PROCESS = 23;

    private final RowsInMemory rows = new RowsInMemory();
    private final Random random = new Random(77);
    private int done;

    public static void main(String[] arguments) throws SQLException {
        WordsVictim victim = new WordsVictim();
        victim.stepTo(Integer.parseInt(arguments[1]));
        while (true) {
            victim.live(Path.of(arguments[0]));
        }
    }

    /// The rows after so many steps.
    RowsInMemory stepTo(int steps) {
        while (done < steps) {
            step();
        }
        return rows;
    }

    private String step() {
        done++;
        String id = "id-" + random.nextInt(40);
        if (random.nextInt(5) == 0) {
            rows.remove(id);
        } else {
            rows.put(id, Traced.randomText(random));
        }
        return id;
    }

    private void live(Path folder) throws SQLException {
        KeptWords kept = new KeptWords(folder, STORE, SMALL);
        try (CollectionWords words = kept.load(rows, Traced.COLLECTION)) {
            for (int i = 0; i < STEPS_A_PROCESS; i++) {
                System.out.println("step " + done);
                String id = step();
                words.remove(id);
                rows.some(Traced.COLLECTION, List.of(id), words::put);
                kept.settling(words).ifPresent(KeptWords.Settling::publish);
                kept.list(rows, Traced.COLLECTION, words);
            }
            kept.keep(rows, Traced.COLLECTION, words);
        }
    }

    static KeptWords reader(Path folder) {
        return new KeptWords(folder, STORE, SMALL);
    }
}
