package org.aurorasoc.workbench.store.postgres;

import java.sql.SQLException;
import java.util.List;
import org.aurorasoc.workbench.domain.Check;

/// Says in the doctor's words that an index was laid aside, in place of its being missing or broken.
final class AsideCheck {
    private AsideCheck() {}

    static List<Check> told(List<Check> checks, Session session, TableState state) throws SQLException {
        List<AsideJob> jobs = AsideJob.all(session, state);
        if (jobs.isEmpty()) {
            return checks;
        }
        Check aside = check(jobs.getFirst(), BulkLock.isHeld(session));
        return checks.stream()
                .map(check -> check.name().equals(aside.name()) ? aside : check)
                .toList();
    }

    private static Check check(AsideJob job, boolean isHeld) {
        String since = "The HNSW index was laid aside at " + job.since();
        return new Check(
                "index",
                Check.State.WARN,
                isHeld
                        ? since + " for many new rows and is built when they are in: searches are exact and slow until"
                                + " then."
                        : since + " for many new rows, and whoever did it broke off: searches are exact and slow.",
                isHeld ? "" : TableChecks.MIGRATE);
    }
}
