package org.aurorasoc.workbench.store.postgres;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.aurorasoc.workbench.domain.AsciiCase;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.Page;
import org.aurorasoc.workbench.domain.PageRequest;
import org.aurorasoc.workbench.domain.RowsWanted;
import org.aurorasoc.workbench.domain.StoredEntry;

/// Lists rows by key in either direction.
final class RowPages {
    private final Session session;
    private final RowSql rows;
    private final String id;

    RowPages(Session session, TableState state) {
        this.session = session;
        rows = new RowSql(state);
        id = "source_id" + state.collate();
    }

    long countBefore(EntryKey key) throws SQLException {
        return session.number(Sql.of(
                "SELECT count(*) FROM " + rows.table() + " WHERE collection = ? AND " + id + " < ?",
                Bind.text(key.collection()),
                Bind.text(key.sourceId())));
    }

    Page page(PageRequest request) throws SQLException {
        return request.wanted().isAll() ? every(request) : wanted(request);
    }

    private Page every(PageRequest request) throws SQLException {
        Sql sql = rows.select().plus(beyond(request)).plus(inOrder(request, request.size() + 1L));
        List<StoredEntry> found = session.rows(sql, RowSql::read);
        boolean isMore = found.size() > request.size();
        return page(request, isMore ? found.subList(0, request.size()) : found, isMore);
    }

    private static Page page(PageRequest request, List<StoredEntry> found, boolean isMore) {
        Optional<String> next = isMore ? Optional.of(found.getLast().key().sourceId()) : Optional.empty();
        return new Page(request.backwards() ? found.reversed() : found, next, found.size());
    }

    /// So many rows are looked at and no more, so that no statement runs for minutes where few are wanted.
    private Page wanted(PageRequest request) throws SQLException {
        Sql ids = Sql.of("SELECT source_id FROM " + rows.table())
                .plus(beyond(request))
                .plus(inOrder(request, PageRequest.LOOKED_AT + 1L));
        List<String> looked = session.rows(ids, row -> row.getString("source_id"));
        boolean isMore = looked.size() > PageRequest.LOOKED_AT;
        if (looked.isEmpty()) {
            return new Page(List.of(), Optional.empty(), 0);
        }
        String last = looked.get(Math.min(looked.size(), PageRequest.LOOKED_AT) - 1);
        Sql sql = rows.select()
                .plus(beyond(request))
                .plus(" AND " + id + (request.backwards() ? " >= ?" : " <= ?"), Bind.text(last))
                .plus(" AND ")
                .plus(FilterSql.condition(request.wanted().filter()))
                .plus(" AND ")
                .plus(holding(request.wanted().text()))
                .plus(inOrder(request, request.size() + 1L));
        List<StoredEntry> found = session.rows(sql, RowSql::read);
        if (found.size() > request.size()) {
            return page(request, found.subList(0, request.size()), true);
        }
        return new Page(
                request.backwards() ? found.reversed() : found,
                isMore ? Optional.of(last) : Optional.empty(),
                Math.min(looked.size(), PageRequest.LOOKED_AT));
    }

    private Sql beyond(PageRequest request) {
        Sql all = Sql.of(" WHERE collection = ?", Bind.text(request.collection()));
        String after = request.after();
        return after == null ? all : all.plus(" AND " + id + (request.backwards() ? " < ?" : " > ?"), Bind.text(after));
    }

    private Sql inOrder(PageRequest request, long most) {
        return Sql.of(" ORDER BY " + id + (request.backwards() ? " DESC" : "") + " LIMIT ?", Bind.number(most));
    }

    /// As [RowsWanted#accepts] reads it.
    private static Sql holding(String text) {
        if (text.isEmpty()) {
            return Sql.TRUE;
        }
        Bind looked = Bind.text(AsciiCase.lower(text));
        Sql any = Sql.of("(position(? in lower(source_id COLLATE \"C\")) > 0", looked);
        for (String member : RowsWanted.TEXTS) {
            any = any.plus(" OR coalesce(position(? in " + FilterSql.folded(member) + ") > 0, FALSE)", looked);
        }
        return any.plus(")");
    }
}
