package org.aurorasoc.workbench.store.postgres;

import java.util.List;
import org.aurorasoc.workbench.domain.trace.Token;

/// Rows of `terms` or `tokens` (as `t`) that still say something: their entry is there, and is the one they were read
/// from. Other clients delete and rewrite entries without a word to us.
record LiveTraces(RowSql rows) {
    private static final String JOIN = " JOIN workbench.term_documents AS d"
            + " ON d.collection = t.collection AND d.source_id = t.source_id JOIN ";
    /// Nearly always true, and said so that the planner does not take it for rare: as a plain comparison it made
    /// lookups of common words five times as slow.
    private static final String SAME_TIME = "CASE WHEN d.traced_at = " + RowSql.CREATED + " THEN TRUE ELSE FALSE END";

    private String joined() {
        return JOIN + rows.table() + " AS v ON v.collection = t.collection AND v.source_id = t.source_id AND "
                + SAME_TIME;
    }

    Sql terms(String columns, String collection, List<String> terms) {
        return Sql.of(
                "SELECT " + columns + " FROM workbench.terms AS t" + joined()
                        + " WHERE t.collection = ? AND t.term = ANY (?)",
                Bind.text(collection),
                Bind.texts(terms));
    }

    Sql tokens(String columns, String collection, List<Token> tokens) {
        return Sql.of(
                "SELECT " + columns + " FROM unnest(?::text[], ?::text[]) AS w (k, n) JOIN workbench.tokens AS t"
                        + " ON t.kind = w.k AND t.token = w.n" + joined() + " WHERE t.collection = ?",
                Bind.texts(tokens.stream().map(Token::kind).toList()),
                Bind.texts(tokens.stream().map(Token::text).toList()),
                Bind.text(collection));
    }

    Sql tokensOf(String columns, String collection, List<String> sourceIds) {
        return Sql.of(
                "SELECT " + columns + " FROM workbench.tokens AS t" + joined()
                        + " WHERE t.collection = ? AND t.source_id = ANY (?)",
                Bind.text(collection),
                Bind.texts(sourceIds));
    }

    /// How many rows of the collection are traced, the words of all these, and how many rows there are.
    Sql counts(String collection) {
        return Sql.of(
                "SELECT count(d.source_id) AS traced, coalesce(sum(d.length), 0)::bigint AS words, count(*) AS entries"
                        + " FROM " + rows.table() + " AS v LEFT JOIN workbench.term_documents AS d"
                        + " ON d.collection = v.collection AND d.source_id = v.source_id AND d.traced_at = "
                        + RowSql.CREATED + " WHERE v.collection = ?",
                Bind.text(collection));
    }

    Sql countsWithoutTraces(String collection) {
        return Sql.of(
                "SELECT 0 AS traced, 0 AS words, count(*) AS entries FROM " + rows.table() + " WHERE collection = ?",
                Bind.text(collection));
    }

    Sql lacking(String collection, String after, int most) {
        String id = "source_id" + rows.state().collate();
        return rows.select()
                .plus(
                        " AS v WHERE collection = ? AND " + id + " > ? AND NOT EXISTS (SELECT"
                                + " FROM workbench.term_documents AS d WHERE d.collection = v.collection"
                                + " AND d.source_id = v.source_id AND d.traced_at = " + RowSql.CREATED + ")",
                        Bind.text(collection),
                        Bind.text(after))
                .plus(" ORDER BY " + id + " LIMIT ?", Bind.number(most));
    }
}
