package org.aurorasoc.workbench.store.postgres;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.store.Change;

/// Replaces words and tokens, many rows a statement: a text has some hundred of them.
final class TraceWriter {
    /// Texts a statement; the longest text has 20,000 words.
    private static final int CHUNK = 64;

    private static final String DOCUMENTS =
            "INSERT INTO workbench.term_documents (collection, source_id, length, traced_at)"
                    + " SELECT * FROM unnest(?::text[], ?::text[], ?::int[], ?::timestamptz[])"
                    + " ON CONFLICT (collection, source_id) DO UPDATE"
                    + " SET length = excluded.length, traced_at = excluded.traced_at";
    private static final String TERMS = "INSERT INTO workbench.terms (collection, source_id, term, frequency)"
            + " SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::int[])";
    private static final String TOKENS = "INSERT INTO workbench.tokens (collection, source_id, kind, token)"
            + " SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[])";

    private final Session session;

    TraceWriter(Session session) {
        this.session = session;
    }

    private record Live(Change.Trace trace, Instant createdAt) {
        EntryKey key() {
            return trace.key();
        }
    }

    /// What was traced of a row that is gone or was rewritten since is left out.
    void write(List<Change.Trace> traces, HeldRows rows) throws SQLException {
        List<Live> live = new ArrayList<>();
        for (Change.Trace trace : traces) {
            rows.row(trace.key(), trace.seen()).ifPresent(row -> live.add(new Live(trace, row.createdAt())));
        }
        for (int from = 0; from < live.size(); from += CHUNK) {
            writeChunk(live.subList(from, Math.min(live.size(), from + CHUNK)));
        }
    }

    private void writeChunk(List<Live> traces) throws SQLException {
        List<EntryKey> keys = traces.stream().map(Live::key).toList();
        session.update(KeySql.deleting("terms", keys));
        session.update(KeySql.deleting("tokens", keys));
        session.update(Sql.of(
                DOCUMENTS,
                KeySql.collections(keys),
                KeySql.ids(keys),
                Bind.numbers(traces.stream()
                        .map(live -> live.trace().traces().terms().length())
                        .toList()),
                Bind.instants(traces.stream().map(Live::createdAt).toList())));
        insertTerms(traces);
        insertTokens(traces);
    }

    private void insertTerms(List<Live> traces) throws SQLException {
        List<EntryKey> keys = new ArrayList<>();
        List<String> terms = new ArrayList<>();
        List<Integer> frequencies = new ArrayList<>();
        for (Live live : traces) {
            live.trace().traces().terms().counts().forEach((term, frequency) -> {
                keys.add(live.key());
                terms.add(term);
                frequencies.add(frequency);
            });
        }
        if (!keys.isEmpty()) {
            session.update(Sql.of(
                    TERMS, KeySql.collections(keys), KeySql.ids(keys), Bind.texts(terms), Bind.numbers(frequencies)));
        }
    }

    private void insertTokens(List<Live> traces) throws SQLException {
        List<EntryKey> keys = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        for (Live live : traces) {
            live.trace().traces().tokens().forEach(token -> {
                keys.add(live.key());
                tokens.add(token);
            });
        }
        if (!keys.isEmpty()) {
            session.update(Sql.of(
                    TOKENS,
                    KeySql.collections(keys),
                    KeySql.ids(keys),
                    Bind.texts(tokens.stream().map(Token::kind).toList()),
                    Bind.texts(tokens.stream().map(Token::text).toList())));
        }
    }
}
