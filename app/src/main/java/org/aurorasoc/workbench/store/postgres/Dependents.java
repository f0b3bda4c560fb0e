package org.aurorasoc.workbench.store.postgres;

import java.sql.SQLException;
import java.util.List;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.EntryKey;

/// What hangs on an entry and leaves with it. What another client deletes leaves its dependents behind: every read asks
/// whether the entry is there.
final class Dependents {
    private static final String SENTENCES = "sentence_vectors";
    private static final List<String> TABLES = List.of("terms", "term_documents", "tokens", SENTENCES);

    private final Session session;

    Dependents(Session session) {
        this.session = session;
    }

    void dropSentences(List<EntryKey> keys) throws SQLException {
        if (!keys.isEmpty()) {
            session.update(KeySql.deleting(SENTENCES, keys));
        }
    }

    void remove(List<EntryKey> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        for (String table : TABLES) {
            session.update(KeySql.deleting(table, keys));
        }
        List<String> cases = CaseWriter.caseIds(keys);
        if (!cases.isEmpty()) {
            session.update(Sql.of("DELETE FROM workbench.cases WHERE case_id = ANY (?)", Bind.texts(cases)));
        }
    }

    void removeAll(String collection) throws SQLException {
        for (String table : TABLES) {
            session.update(Sql.of("DELETE FROM workbench." + table + " WHERE collection = ?", Bind.text(collection)));
        }
        if (collection.equals(CollectionName.CASES)) {
            session.update(Sql.of("DELETE FROM workbench.cases"));
        }
    }
}
