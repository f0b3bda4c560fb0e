package org.aurorasoc.workbench.store.postgres;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.EntryRules;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.OutcomeAliases;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.domain.OutcomeTest;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.TechniqueId;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.aurorasoc.workbench.json.JsonText;
import org.jspecify.annotations.Nullable;

/// A filter as a condition. It must agree with [org.aurorasoc.workbench.domain.FilterRules] on every payload: text is
/// folded under the "C" collation, only strings count as text, and nothing in it can raise an error.
final class FilterSql {
    private static final String PAYLOAD = RowSql.PAYLOAD;
    static final String IS_SAMPLE = "coalesce(" + PAYLOAD + " -> 'sample' = 'true'::jsonb, FALSE)";
    static final List<String> TECHNIQUE_PATHS = List.of("techniques", "mitre", "metadata.techniques", "metadata.mitre");

    private FilterSql() {}

    static Sql condition(Filter filter) {
        List<Sql> parts = new ArrayList<>();
        if (!filter.contains().members().isEmpty()) {
            EntryRules.check(filter.contains());
            parts.add(contains(filter.contains()));
        }
        if (!filter.severities().isEmpty()) {
            parts.add(severity(filter.severities()));
        }
        if (filter.outcome() != null) {
            parts.add(outcome(filter.outcome()));
        }
        if (filter.technique() != null) {
            parts.add(technique(filter.technique()));
        }
        if (filter.withoutSamples()) {
            parts.add(Sql.of("NOT " + IS_SAMPLE));
        }
        parts.addAll(time(filter.since(), filter.until()));
        return Sql.allOf(parts);
    }

    /// Only an object contains an object, so the payload is asked as it lies, where an index may serve; what follows
    /// for the hot keys is asked too, for theirs.
    private static Sql contains(JsonObject members) {
        Sql all = Sql.of("payload @> ?::jsonb", Bind.text(JsonText.write(members)));
        for (HotKey key : HotKey.values()) {
            if (members.get(key.member()) instanceof JsonString text) {
                all = all.plus(" AND ").plus(key.is(text.value()));
            }
        }
        return all;
    }

    /// The text of the member, else of the same one in `metadata`, in ASCII lower case; NULL when it is no string.
    static String folded(String key) {
        String member = "coalesce(" + PAYLOAD + " -> '" + key + "', " + PAYLOAD + " -> 'metadata' -> '" + key + "')";
        return "lower((CASE jsonb_typeof(" + member + ") WHEN 'string' THEN " + member
                + " #>> '{}' END) COLLATE \"C\")";
    }

    /// Unknown is what is absent, and what no word names.
    private static Sql severity(Set<Severity> wanted) {
        List<String> words = wanted.stream().flatMap(s -> s.words().stream()).toList();
        Sql named = HotKey.SEVERITY.isOneOf(words);
        if (!wanted.contains(Severity.UNKNOWN)) {
            return named;
        }
        List<String> known =
                Stream.of(Severity.values()).flatMap(s -> s.words().stream()).toList();
        String word = folded("severity");
        return Sql.of("(").plus(named).plus(" OR coalesce(" + word + " <> ALL (?), TRUE))", Bind.texts(known));
    }

    /// The first class wins, so a text of this one holds no phrase of an earlier one.
    private static Sql outcome(OutcomeTest test) {
        OutcomeClass wanted = test.wanted();
        OutcomeAliases aliases = test.aliases();
        String text = "regexp_replace(' ' || btrim(regexp_replace(coalesce(" + folded("outcome")
                + ", ''), '[^a-z0-9]+', ' ', 'g'), ' ') || ' ', '" + OutcomeAliases.DENIED + "', '', 'g')";
        Sql earlier = Sql.of("NOT " + text + " LIKE ANY (?)", Bind.texts(phrasesBefore(wanted, aliases)));
        return wanted == OutcomeClass.OTHER
                ? earlier
                : earlier.plus(" AND " + text + " LIKE ANY (?)", Bind.texts(patterns(wanted, aliases)));
    }

    private static List<String> phrasesBefore(OutcomeClass wanted, OutcomeAliases aliases) {
        return Stream.of(OutcomeClass.values())
                .filter(c -> c.ordinal() < wanted.ordinal())
                .flatMap(c -> patterns(c, aliases).stream())
                .toList();
    }

    private static List<String> patterns(OutcomeClass outcome, OutcomeAliases aliases) {
        return aliases.phrasesOf(outcome).stream()
                .map(phrase -> "% " + phrase + " %")
                .toList();
    }

    /// Strict paths, so that a bare string is not taken for a list; silent, so that a missing key is no error.
    private static Sql technique(TechniqueId wanted) {
        String ids = wanted.ids().stream().map(FilterSql::eitherCase).collect(Collectors.joining("|"));
        String pattern = "^(" + ids + ")($|[.])";
        List<Sql> either = TECHNIQUE_PATHS.stream()
                .map(key -> Sql.of(
                        "coalesce(jsonb_path_exists(" + PAYLOAD + ", ?::jsonpath, '{}', true), FALSE)",
                        Bind.text("strict $." + key + "[*] ? (@ like_regex \"" + pattern + "\")")))
                .toList();
        Sql any = TechniqueTokens.mayName(wanted).plus(" AND (").plus(either.getFirst());
        for (Sql one : either.subList(1, either.size())) {
            any = any.plus(" OR ").plus(one);
        }
        return any.plus(")");
    }

    /// Letters in both cases, dots as dots: an id's shape allows nothing that a pattern could misread.
    private static String eitherCase(String id) {
        StringBuilder pattern = new StringBuilder();
        for (char c : id.toCharArray()) {
            if (Character.isDigit(c)) {
                pattern.append(c);
            } else {
                pattern.append('[').append(c).append(Character.toLowerCase(c)).append(']');
            }
        }
        return pattern.toString();
    }

    private static List<Sql> time(@Nullable Instant since, @Nullable Instant until) {
        List<Sql> bounds = new ArrayList<>();
        if (since != null) {
            bounds.add(StoredAtSql.instant().plus(" >= ?", Bind.instant(StoredAtSql.ceiling(since))));
        }
        if (until != null) {
            bounds.add(StoredAtSql.instant().plus(" < ?", Bind.instant(StoredAtSql.ceiling(until))));
        }
        return bounds;
    }
}
