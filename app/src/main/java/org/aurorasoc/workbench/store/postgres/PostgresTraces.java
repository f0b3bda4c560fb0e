package org.aurorasoc.workbench.store.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.trace.Posting;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.domain.trace.TraceCounts;
import org.aurorasoc.workbench.store.TraceIndex;

/// Words and tokens in tables of ours, read beside the shared table. Where there are none, all of it is empty and
/// [#unavailable] says why.
final class PostgresTraces implements TraceIndex {
    private static final String POSTING = "t.source_id, t.term, t.frequency, d.length";
    private static final String TOKEN = "t.source_id, t.kind, t.token";

    private final SharedTable table;
    private final TraceTally tally;

    PostgresTraces(SharedTable table, TraceTally tally) {
        this.table = table;
        this.tally = tally;
    }

    @Override
    public Optional<String> unavailable() {
        return table.state().readsOwn() ? Optional.empty() : TableChecks.untraceable(table.look());
    }

    @Override
    public TraceCounts counts(String collection) {
        return tally.of(collection);
    }

    @Override
    public Map<String, Long> entriesWithTerms(String collection, Collection<String> terms) {
        List<String> asked = Asked.texts(terms);
        Map<String, Long> counts = new HashMap<>();
        read(
                asked,
                live -> live.terms("t.term, count(*) AS entries", collection, asked)
                        .plus(" GROUP BY t.term"),
                row -> counts.put(row.getString("term"), row.getLong("entries")));
        return counts;
    }

    @Override
    public List<Posting> postings(String collection, Collection<String> terms) {
        List<String> asked = Asked.texts(terms);
        return read(asked, live -> live.terms(POSTING, collection, asked), PostgresTraces::posting);
    }

    @Override
    public List<Posting> postingsIn(String collection, Collection<String> terms, Collection<String> sourceIds) {
        List<String> asked = Asked.texts(terms);
        List<String> ids = Asked.texts(sourceIds);
        return read(
                ids.isEmpty() ? ids : asked,
                live -> live.terms(POSTING, collection, asked).plus(" AND t.source_id = ANY (?)", Bind.texts(ids)),
                PostgresTraces::posting);
    }

    @Override
    public Map<Token, Long> entriesWithTokens(String collection, Collection<Token> tokens) {
        List<Token> asked = Asked.tokens(tokens);
        Map<Token, Long> counts = new HashMap<>();
        read(
                asked,
                live -> live.tokens("t.kind, t.token, count(*) AS entries", collection, asked)
                        .plus(" GROUP BY t.kind, t.token"),
                row -> counts.put(token(row), row.getLong("entries")));
        return counts;
    }

    @Override
    public Map<String, Set<Token>> sharing(String collection, Collection<Token> tokens) {
        List<Token> asked = Asked.tokens(tokens);
        return byEntry(asked, live -> live.tokens(TOKEN, collection, asked));
    }

    @Override
    public Map<String, Set<Token>> tokensOf(String collection, Collection<String> sourceIds) {
        List<String> asked = Asked.texts(sourceIds);
        return byEntry(asked, live -> live.tokensOf(TOKEN, collection, asked));
    }

    @Override
    public List<StoredEntry> lacking(String collection, String after, int most) {
        return read(List.of(collection), live -> live.lacking(collection, after, most), RowSql::read);
    }

    @FunctionalInterface
    private interface Question {
        Sql of(LiveTraces live);
    }

    /// Asked for nothing, the server need not be bothered.
    private <T> List<T> read(List<?> asked, Question question, Session.RowReader<T> reader) {
        return asked.isEmpty()
                ? List.of()
                : table.readOwn(
                        List.of(),
                        (session, state) -> session.rows(question.of(new LiveTraces(new RowSql(state))), reader));
    }

    private Map<String, Set<Token>> byEntry(List<?> asked, Question question) {
        Map<String, Set<Token>> byEntry = new HashMap<>();
        read(
                asked,
                question,
                row -> byEntry.computeIfAbsent(row.getString("source_id"), id -> new HashSet<>())
                        .add(token(row)));
        return byEntry;
    }

    private static Posting posting(ResultSet row) throws SQLException {
        return new Posting(
                row.getString("source_id"), row.getString("term"), row.getInt("frequency"), row.getInt("length"));
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(row.getString("kind"), row.getString("token"));
    }
}
