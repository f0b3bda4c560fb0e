package org.aurorasoc.workbench.store.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Writes where words stand.
final class PlaceWriter {
    private final PreparedStatement insert;
    private final PreparedStatement remove;
    private final PreparedStatement removeWord;
    private final PreparedStatement words;

    PlaceWriter(Connection writer) throws SQLException {
        insert = writer.prepareStatement("INSERT INTO \"workbench\".places (place, frequency) VALUES (?, ?)");
        remove = writer.prepareStatement("DELETE FROM \"workbench\".places WHERE place = ?");
        removeWord = writer.prepareStatement("DELETE FROM \"workbench\".places WHERE place BETWEEN ? AND ?");
        words = writer.prepareStatement("SELECT id FROM \"workbench\".words WHERE collection = ?");
    }

    private record Place(long key, int frequency) {}

    private static List<Place> places(long document, byte[] words) {
        List<Place> places = new ArrayList<>();
        WordFrequencies.read(words, (word, frequency) -> places.add(new Place(PlaceKey.of(word, document), frequency)));
        return places;
    }

    void add(long document, byte[] words) throws SQLException {
        List<Place> places = places(document, words);
        for (Place place : places) {
            insert.setLong(1, place.key());
            insert.setInt(2, place.frequency());
            insert.addBatch();
        }
        executeBatch(insert, places);
    }

    void remove(long document, byte[] words) throws SQLException {
        List<Place> places = places(document, words);
        for (Place place : places) {
            remove.setLong(1, place.key());
            remove.addBatch();
        }
        executeBatch(remove, places);
    }

    private static void executeBatch(PreparedStatement statement, List<Place> places) throws SQLException {
        if (!places.isEmpty()) {
            statement.executeBatch();
        }
    }

    void removeCollection(String collection) throws SQLException {
        words.setString(1, collection);
        try (ResultSet rows = words.executeQuery()) {
            while (rows.next()) {
                removeWord.setLong(1, PlaceKey.first(rows.getLong(1)));
                removeWord.setLong(2, PlaceKey.last(rows.getLong(1)));
                removeWord.executeUpdate();
            }
        }
    }
}
