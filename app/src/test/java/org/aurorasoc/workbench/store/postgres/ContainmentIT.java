package org.aurorasoc.workbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.json.Containment;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.store.GeneratedPayloads;
import org.junit.jupiter.api.Test;

/// Containment in Java against the server's own, on generated pairs, all in one statement.
class ContainmentIT {
    private static final int PAIRS = 20_000;

    @Test
    void containmentIsWhatTheServerSays() {
        Random random = new Random(20_261_121);
        GeneratedPayloads generated = new GeneratedPayloads(random);
        List<Json[]> pairs = new ArrayList<>();
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < PAIRS; i++) {
            Json whole = generated.any(3);
            Json part = random.nextInt(4) == 0 ? generated.any(2) : generated.part(whole);
            pairs.add(new Json[] {whole, part});
            expected.append(Containment.contains(whole, part) ? 't' : 'f');
        }
        String values = IntStream.range(0, PAIRS)
                .mapToObj(i -> "(" + i + "," + quoted(pairs.get(i)[0]) + "," + quoted(pairs.get(i)[1]) + ")")
                .collect(Collectors.joining(","));
        String answers = TestDatabase.empty()
                .psql(
                        "SELECT string_agg(CASE WHEN w::jsonb @> p::jsonb THEN 't' ELSE 'f' END, '' ORDER BY n) FROM (VALUES "
                                + values + ") AS pairs(n, w, p)");
        assertThat(answers.strip()).isEqualTo(expected.toString());
        assertThat(expected.chars().filter(c -> c == 't').count()).isBetween(PAIRS / 5L, PAIRS * 4L / 5);
    }

    private static String quoted(Json json) {
        return "'" + JsonText.write(json).replace("'", "''") + "'";
    }
}
