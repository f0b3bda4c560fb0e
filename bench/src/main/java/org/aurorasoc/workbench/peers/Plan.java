package org.aurorasoc.workbench.peers;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is to be measured, as the script says it: `rows=100000 repeats=3 home=DIR chroma=PROGRAM out=DIR`.
///
/// @param builds how often the index is built by us and by hand
/// @param chroma the server's program; empty where there is none
record Plan(
        int rows,
        int repeats,
        int builds,
        int texts,
        int questions,
        Ingest ingest,
        Path home,
        Optional<Path> chroma,
        Path out) {
    private static final int QUICK_ROWS = 5_000;

    /// @param rounds how many units of each size
    record Ingest(List<Integer> units, int rounds) {}

    static Plan of(List<String> words) {
        Map<String, String> given = new HashMap<>();
        for (String word : words) {
            int at = word.indexOf('=');
            given.put(word.substring(0, Math.max(0, at)), word.substring(at + 1));
        }
        int rows = Integer.parseInt(given.getOrDefault("rows", "100000"));
        int repeats = Integer.parseInt(given.getOrDefault("repeats", "3"));
        boolean quick = rows <= QUICK_ROWS;
        return new Plan(
                rows,
                repeats,
                quick ? 1 : Math.min(repeats, 3),
                quick ? 64 : 256,
                quick ? 20 : 100,
                quick ? new Ingest(List.of(500), 2) : new Ingest(List.of(1_000, 5_000), 4 * repeats),
                Path.of(given.getOrDefault("home", "")),
                Optional.of(given.getOrDefault("chroma", ""))
                        .filter(program -> !program.isEmpty())
                        .map(Path::of),
                Path.of(given.getOrDefault("out", "")));
    }
}
