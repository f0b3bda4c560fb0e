package org.aurorasoc.workbench.store.postgres;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An index that this program makes again word for word: an HNSW index in the server's own words, or one of a
/// hot key in ours. The words are also read back from a table that others may write, so nothing but these forms
/// is ever run.
///
/// @param name with its schema, quoted where that is needed
record AsideIndex(String name, String definition) {
    private static final String NAME = "(?:[a-z_][a-z0-9_$]{0,62}|\"(?:[^\"\\p{Cntrl}]|\"\"){1,63}\")";
    private static final String COLUMN =
            "(?:embedding|\\(\\(embedding\\)::(?:(" + NAME + ")\\.)?halfvec\\([0-9]{1,4}\\)\\))";
    private static final String OPTION = "[a-z_]{1,40}='[0-9]{1,9}'";
    private static final Pattern FORM = Pattern.compile("CREATE INDEX (" + NAME + ") ON ((" + NAME + ")\\." + NAME
            + ") USING hnsw \\(" + COLUMN + " (?:(" + NAME + ")\\.)?(?:half)?vec(?:tor)?_cosine_ops\\)"
            + "(?: WITH \\(" + OPTION + "(?:, " + OPTION + "){0,9}\\))?"
            + "(?: WHERE \\(\\(collection\\)::text = '(?:[^'\\\\\\p{Cntrl}]|''){0,100}'::text\\))?");
    private static final String CREATE = "CREATE INDEX ";

    /// Empty for an index of another form, on another table, or of types of another schema than the extension's.
    static Optional<AsideIndex> read(String definition, TableState state) {
        return hot(state)
                .filter(index -> index.definition().equals(definition))
                .findFirst()
                .or(() -> graph(definition, state));
    }

    /// The indexes of hot keys, as the server would name them.
    static Stream<AsideIndex> hot(TableState state) {
        String table = new RowSql(state).table();
        String schema = table.substring(0, table.lastIndexOf('.') + 1);
        return TableOption.HOT.stream()
                .map(option -> new AsideIndex(schema + option.index(), option.statementForNobodyElse(table)));
    }

    static Optional<AsideIndex> graph(String definition, TableState state) {
        Matcher form = FORM.matcher(definition);
        return form.matches()
                        && form.group(2).equals(state.table())
                        && isOfExtension(form.group(4), state)
                        && isOfExtension(form.group(5), state)
                ? Optional.of(new AsideIndex(form.group(3) + "." + form.group(1), definition))
                : Optional.empty();
    }

    private static boolean isOfExtension(@Nullable String schema, TableState state) {
        return schema == null || Objects.equals(schema, state.extensionSchema());
    }

    /// An index of this name and another form is somebody's own; but the names of hot keys' indexes are ours.
    boolean isWhatIs(String standing) {
        return definition.equals(standing) || !isGraph();
    }

    boolean isGraph() {
        return TableOption.HOT.stream().noneMatch(hot -> name.endsWith("." + hot.index()));
    }

    String concurrently() {
        return CREATE + "CONCURRENTLY " + definition.substring(CREATE.length());
    }
}
