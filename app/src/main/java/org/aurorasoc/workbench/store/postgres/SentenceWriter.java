package org.aurorasoc.workbench.store.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.casefile.Sentence;
import org.aurorasoc.workbench.domain.casefile.StoredSentences;
import org.aurorasoc.workbench.store.Change;

/// Replaces the sentences of rows, each with what it was read from.
final class SentenceWriter {
    private static final String INSERT = "INSERT INTO workbench.sentence_vectors"
            + " (collection, source_id, ordinal, sentence, embedding, embedding_model, made_of)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)";
    /// Vectors a statement.
    private static final int CHUNK = 512;

    private final Session session;

    SentenceWriter(Session session) {
        this.session = session;
    }

    /// What was read of a row that is gone or was rewritten since is left out.
    void write(List<Change.KeepSentences> changes, HeldRows rows) throws SQLException {
        List<EntryKey> keys = new ArrayList<>();
        List<List<Bind>> lines = new ArrayList<>();
        for (Change.KeepSentences change : changes) {
            rows.row(change.key(), change.seen()).ifPresent(row -> {
                keys.add(change.key());
                lines.addAll(linesOf(change.key(), change.sentences(), row.madeOf()));
            });
        }
        new Dependents(session).dropSentences(keys);
        for (int from = 0; from < lines.size(); from += CHUNK) {
            session.batch(INSERT, lines.subList(from, Math.min(lines.size(), from + CHUNK)));
        }
    }

    private static List<List<Bind>> linesOf(EntryKey key, StoredSentences stored, String madeOf) {
        List<List<Bind>> lines = new ArrayList<>();
        for (Sentence sentence : stored.sentences()) {
            lines.add(List.of(
                    Bind.text(key.collection()),
                    Bind.text(key.sourceId()),
                    Bind.number(lines.size()),
                    Bind.text(sentence.text()),
                    Bind.vector(sentence.embedding()),
                    Bind.text(stored.model().name()),
                    Bind.text(madeOf)));
        }
        return lines;
    }
}
