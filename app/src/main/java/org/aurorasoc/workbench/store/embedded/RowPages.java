package org.aurorasoc.workbench.store.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.Page;
import org.aurorasoc.workbench.domain.PageRequest;
import org.aurorasoc.workbench.domain.StoredEntry;

/// Lists rows by key in either direction, on the index alone until a row is looked at.
final class RowPages {
    private static final String FORWARD =
            "WHERE collection = ? AND source_key > ? ORDER BY collection, source_key FETCH FIRST ? ROWS ONLY";
    private static final String BACKWARDS = "WHERE collection = ? AND source_key < ?"
            + " ORDER BY collection DESC, source_key DESC FETCH FIRST ? ROWS ONLY";
    private static final String FROM_THE_END =
            "WHERE collection = ? ORDER BY collection DESC, source_key DESC FETCH FIRST ? ROWS ONLY";
    private static final String BEFORE =
            "SELECT COUNT(*) FROM \"workbench\".entries WHERE collection = ? AND source_key < ?";

    private final Connection connection;

    RowPages(Connection connection) {
        this.connection = connection;
    }

    static long countBefore(Connection connection, EntryKey key) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(BEFORE)) {
            query.setString(1, key.collection());
            query.setBytes(2, EntryTable.sourceKey(key.sourceId()));
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    Page page(PageRequest request) throws SQLException {
        int most = request.wanted().isAll() ? request.size() : PageRequest.LOOKED_AT;
        try (PreparedStatement query = query(request, Math.addExact(most, 1));
                ResultSet rows = query.executeQuery()) {
            List<StoredEntry> found = new ArrayList<>();
            String last = "";
            int lookedAt = 0;
            boolean isMore = false;
            while (rows.next()) {
                if (found.size() == request.size() || lookedAt == most) {
                    isMore = true;
                    break;
                }
                StoredEntry row = EntryTable.entry(rows);
                lookedAt++;
                last = row.key().sourceId();
                if (request.wanted().accepts(row)) {
                    found.add(row);
                }
            }
            List<StoredEntry> ascending = request.backwards() ? found.reversed() : found;
            return new Page(ascending, isMore ? Optional.of(last) : Optional.empty(), lookedAt);
        }
    }

    private PreparedStatement query(PageRequest request, int most) throws SQLException {
        String after = request.after();
        boolean fromTheEnd = request.backwards() && after == null;
        String where = fromTheEnd ? FROM_THE_END : request.backwards() ? BACKWARDS : FORWARD;
        PreparedStatement query = connection.prepareStatement(EntryTable.ENTRY + where);
        query.setString(1, request.collection());
        if (fromTheEnd) {
            query.setInt(2, most);
        } else {
            query.setBytes(2, after == null ? new byte[0] : EntryTable.sourceKey(after));
            query.setInt(3, most);
        }
        return query;
    }
}
