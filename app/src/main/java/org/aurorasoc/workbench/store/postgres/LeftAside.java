package org.aurorasoc.workbench.store.postgres;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.aurorasoc.workbench.domain.Check;

/// An index that was laid aside and is not back: the one source of what is said about it, by the doctor, by the watch
/// and at the end of an import.
///
/// @param isHeld whether whoever laid it aside, or builds it again, is still at it
/// @param mayBuild whether this role may build it
record LeftAside(Instant since, boolean isHeld, boolean mayBuild) {
    private static final String MAY_BUILD = "SELECT pg_has_role(relowner, 'USAGE')"
            + " AND has_schema_privilege(relnamespace, 'CREATE') AS may FROM pg_class WHERE oid = ?::regclass";

    static Optional<LeftAside> look(Session session, TableState state) throws SQLException {
        List<AsideJob> jobs = AsideJob.all(session, state);
        if (jobs.isEmpty()) {
            return Optional.empty();
        }
        Sql mayBuild = Sql.of(MAY_BUILD, Bind.text(new RowSql(state).table()));
        return Optional.of(new LeftAside(
                jobs.getFirst().since(),
                BulkLock.isHeld(session),
                session.rows(mayBuild, row -> row.getBoolean("may")).getFirst()));
    }

    /// In place of its being missing or broken.
    static List<Check> told(List<Check> checks, Session session, TableState state) throws SQLException {
        return look(session, state)
                .map(aside -> checks.stream()
                        .map(check -> check.name().equals(IndexChecks.NAME) ? aside.check() : check)
                        .toList())
                .orElse(checks);
    }

    private Check check() {
        return new Check(IndexChecks.NAME, Check.State.WARN, sentence(), isHeld ? "" : remedy());
    }

    private String remedy() {
        return mayBuild ? TableChecks.MIGRATE : TableChecks.MIGRATE + "   # as the table's owner";
    }

    String sentence() {
        String laid =
                "The HNSW index was laid aside at " + since.truncatedTo(ChronoUnit.SECONDS) + " for many new rows";
        if (isHeld) {
            return laid + " and is built when they are in: searches are exact and slow until then.";
        }
        String left = laid + ", and whoever did it broke off: searches are exact and slow";
        return mayBuild ? left + "." : left + " until the table's owner runs migrate; this role may not build it.";
    }
}
