package org.aurorasoc.workbench.store.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.aurorasoc.workbench.store.schema.AppliedScripts;
import org.aurorasoc.workbench.store.schema.SchemaMigration;

/// Brings the embedded store's tables up to date: they are ours alone.
final class EmbeddedSchema {
    static final String FOLDER = "db/embedded";
    static final List<String> SCRIPTS =
            List.of("V1__workbench.sql", "V2__traces_and_marks.sql", "V3__what_was_traced_when.sql");

    private EmbeddedSchema() {}

    /// What had to be done, in words; on the disk itself then.
    static List<String> migrate(StoreFiles files) throws SQLException {
        try (Connection connection = files.database().reader()) {
            if (AppliedScripts.areExactly(SCRIPTS, connection)) {
                return List.of();
            }
        }
        List<String> migrated = new SchemaMigration(files.database().dataSource(), FOLDER).migrate();
        if (!migrated.isEmpty()) {
            files.sync();
        }
        return migrated;
    }
}
