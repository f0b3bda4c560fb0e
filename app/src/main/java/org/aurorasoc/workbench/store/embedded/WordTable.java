package org.aurorasoc.workbench.store.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aurorasoc.workbench.domain.trace.Token;

/// Reads `words`.
final class WordTable {
    static final long NONE = -1;
    static final String FIND = "SELECT id FROM \"workbench\".words WHERE collection = ? AND kind = ? AND text = ?";

    /// The kind of words, which no token has.
    private static final String WORD = "";

    private static final String SPELL = "SELECT kind, text FROM \"workbench\".words WHERE id = ?";

    private WordTable() {}

    static Token word(String text) {
        return new Token(WORD, text);
    }

    static long find(PreparedStatement find, String collection, Token token) throws SQLException {
        find.setString(1, collection);
        find.setString(2, token.kind());
        find.setString(3, token.text());
        try (ResultSet rows = find.executeQuery()) {
            return rows.next() ? rows.getLong(1) : NONE;
        }
    }

    /// Those of these words and tokens that the collection has, by id.
    static Map<Long, Token> ids(Connection connection, String collection, Collection<Token> wanted)
            throws SQLException {
        Map<Long, Token> found = new LinkedHashMap<>();
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            for (Token token : new HashSet<>(wanted)) {
                long id = find(find, collection, token);
                if (id != NONE) {
                    found.put(id, token);
                }
            }
        }
        return found;
    }

    /// The tokens behind these ids.
    static Map<String, Set<Token>> spelled(Connection connection, Map<String, List<Long>> idsByEntry)
            throws SQLException {
        Map<Long, Token> known = new HashMap<>();
        Map<String, Set<Token>> spelled = new HashMap<>();
        try (PreparedStatement spell = connection.prepareStatement(SPELL)) {
            for (Map.Entry<String, List<Long>> entry : idsByEntry.entrySet()) {
                Set<Token> tokens = new HashSet<>();
                for (long id : entry.getValue()) {
                    Token token = known.get(id);
                    if (token == null) {
                        token = spell(spell, id);
                        known.put(id, token);
                    }
                    tokens.add(token);
                }
                spelled.put(entry.getKey(), tokens);
            }
        }
        return spelled;
    }

    private static Token spell(PreparedStatement spell, long id) throws SQLException {
        spell.setLong(1, id);
        try (ResultSet rows = spell.executeQuery()) {
            rows.next();
            return new Token(rows.getString(1), rows.getString(2));
        }
    }
}
