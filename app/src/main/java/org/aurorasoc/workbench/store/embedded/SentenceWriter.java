package org.aurorasoc.workbench.store.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.casefile.Sentence;
import org.aurorasoc.workbench.store.Change;

/// Writes the sentences of entries with their vectors.
final class SentenceWriter {
    private final WriteStatements entries;
    private final PreparedStatement insert;
    private final PreparedStatement remove;
    private final PreparedStatement removeCollection;

    SentenceWriter(Connection writer, WriteStatements entries) throws SQLException {
        this.entries = entries;
        String sentences = "\"workbench\".sentence_vectors";
        insert = writer.prepareStatement("INSERT INTO " + sentences
                + " (collection, source_id, ordinal, sentence, embedding, embedding_model) VALUES (?, ?, ?, ?, ?, ?)");
        remove = writer.prepareStatement("DELETE FROM " + sentences + " WHERE collection = ? AND source_id = ?");
        removeCollection = writer.prepareStatement("DELETE FROM " + sentences + " WHERE collection = ?");
    }

    /// Nothing happens when the row is gone, or not as it was seen.
    void keep(Change.KeepSentences wanted) throws SQLException {
        if (entries.timeOf(wanted.key(), wanted.seen()).isEmpty()) {
            return;
        }
        remove(wanted.key());
        // Of a unit that was cut off between its sentences.
        insert.clearBatch();
        List<Sentence> sentences = wanted.sentences().sentences();
        for (int i = 0; i < sentences.size(); i++) {
            insert.setString(1, wanted.key().collection());
            insert.setString(2, wanted.key().sourceId());
            insert.setInt(3, i);
            insert.setString(4, sentences.get(i).text());
            insert.setBytes(5, VectorBytes.of(sentences.get(i).embedding()));
            insert.setString(6, wanted.sentences().model().name());
            insert.addBatch();
        }
        if (!sentences.isEmpty()) {
            insert.executeBatch();
        }
    }

    void remove(EntryKey key) throws SQLException {
        remove.setString(1, key.collection());
        remove.setString(2, key.sourceId());
        remove.executeUpdate();
    }

    void removeCollection(String collection) throws SQLException {
        removeCollection.setString(1, collection);
        removeCollection.executeUpdate();
    }
}
