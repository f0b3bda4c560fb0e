package org.aurorasoc.workbench.store.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A quick look at what [SchemaMigration] has applied: its engine takes half a second to find out that there is
/// nothing to do.
public final class AppliedScripts {
    private static final String HISTORY = "SELECT \"script\", \"success\" FROM \"" + SchemaMigration.SCHEMA
            + "\".\"schema_history\" WHERE \"version\" IS NOT NULL ORDER BY \"installed_rank\"";
    /// No such table, none at all, no such schema.
    private static final Set<String> NOTHING_YET = Set.of("42S02", "42S03", "42S04", "90079");

    private AppliedScripts() {}

    /// Whether these scripts and no others were applied, all with success. If not, the migration has to look.
    public static boolean areExactly(List<String> scripts, Connection connection) throws SQLException {
        List<String> applied = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(HISTORY);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                applied.add(rows.getBoolean(2) ? rows.getString(1) : "");
            }
        } catch (SQLException e) {
            if (NOTHING_YET.contains(e.getSQLState())) {
                return false;
            }
            throw e;
        }
        return applied.equals(scripts);
    }
}
