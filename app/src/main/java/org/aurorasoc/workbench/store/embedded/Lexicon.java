package org.aurorasoc.workbench.store.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aurorasoc.workbench.domain.trace.Token;

/// The writer's side of `words`: gives each word of a collection an id when it is first met.
final class Lexicon {
    private static final int REMEMBERED = 50_000;

    private final PreparedStatement find;
    private final PreparedStatement insert;
    private final PreparedStatement removeCollection;
    private final Map<Word, Long> known = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Word, Long> eldest) {
            return size() > REMEMBERED;
        }
    };
    private long last;

    private record Word(String collection, Token token) {}

    Lexicon(Connection writer) throws SQLException {
        find = writer.prepareStatement(WordTable.FIND);
        insert = writer.prepareStatement(
                "INSERT INTO \"workbench\".words (id, collection, kind, text) VALUES (?, ?, ?, ?)");
        removeCollection = writer.prepareStatement("DELETE FROM \"workbench\".words WHERE collection = ?");
        try (PreparedStatement highest =
                        writer.prepareStatement("SELECT COALESCE(MAX(id), 0) FROM \"workbench\".words");
                ResultSet rows = highest.executeQuery()) {
            rows.next();
            last = rows.getLong(1);
        }
    }

    long idOf(String collection, Token token) throws SQLException {
        Word word = new Word(collection, token);
        Long id = known.get(word);
        if (id == null) {
            id = stored(word);
            known.put(word, id);
        }
        return id;
    }

    private long stored(Word word) throws SQLException {
        long found = WordTable.find(find, word.collection(), word.token());
        return found == WordTable.NONE ? inserted(word) : found;
    }

    private long inserted(Word word) throws SQLException {
        insert.setLong(1, ++last);
        insert.setString(2, word.collection());
        insert.setString(3, word.token().kind());
        insert.setString(4, word.token().text());
        insert.executeUpdate();
        return last;
    }

    void removeCollection(String collection) throws SQLException {
        removeCollection.setString(1, collection);
        removeCollection.executeUpdate();
        known.clear();
    }

    /// What a unit inserted that was taken back is not there. Its ids stay unused.
    void forget() {
        known.clear();
    }
}
