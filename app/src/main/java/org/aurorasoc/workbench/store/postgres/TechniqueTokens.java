package org.aurorasoc.workbench.store.postgres;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.TechniqueId;

/// The pieces of a payload's techniques, between quotes and dots, as one expression that conditions and an index use.
/// Whoever names a technique has its longest piece; not everybody with the piece names it, so they are looked at again.
final class TechniqueTokens {
    /// A piece may be as long as the text, and an index entry holds some 2,700 bytes: with more, another client's
    /// INSERT would fail. A longer text is found by every technique, and looked at.
    private static final int CHARACTERS = 600;

    private static final String ANY = "*";
    private static final String LISTS = lists();

    static final String EXPRESSION = "CASE WHEN length(" + LISTS + ") <= " + CHARACTERS
            + " THEN string_to_array(translate(upper((" + LISTS + ") COLLATE \"C\"), '.[], ', '\"'), '\"', '')"
            + " ELSE '{" + ANY + "}'::text[] END";

    private TechniqueTokens() {}

    private static String lists() {
        return FilterSql.TECHNIQUE_PATHS.stream()
                .map(path -> "coalesce((payload #> '{" + path.replace('.', ',') + "}')::text, '')")
                .collect(Collectors.joining(" || "));
    }

    /// Holds for every payload that names one of these, and for few others.
    static Sql mayName(TechniqueId wanted) {
        Collection<String> pieces =
                wanted.ids().stream().map(TechniqueTokens::longest).collect(Collectors.toSet());
        pieces.add(ANY);
        return Sql.of("(" + EXPRESSION + ") && ?", Bind.texts(pieces));
    }

    private static String longest(String id) {
        return Arrays.stream(id.split("\\.", -1))
                .max(Comparator.comparing(String::length))
                .orElse(id);
    }
}
