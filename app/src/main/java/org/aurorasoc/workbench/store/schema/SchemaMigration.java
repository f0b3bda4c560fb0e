package org.aurorasoc.workbench.store.schema;

import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.aurorasoc.workbench.domain.MigrationStep;
import org.aurorasoc.workbench.error.StoreNotReadyException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;

/// Applies the numbered SQL files of one folder, once each, and remembers it in `workbench.schema_history`.
public final class SchemaMigration {
    /// Everything we own in a shared database lies in this schema; the embedded store uses the same name.
    public static final String SCHEMA = "workbench";

    private static final String BEFORE_THE_FIRST = "0";

    private final Flyway flyway;
    private final String folder;

    public SchemaMigration(DataSource dataSource, String folder) {
        this(dataSource, folder, false);
    }

    private SchemaMigration(DataSource dataSource, String folder, boolean maybeByHand) {
        this.folder = folder;
        flyway = Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:" + folder)
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .createSchemas(true)
                .table("schema_history")
                .cleanDisabled(true)
                // A schema that a newer program made is not ours to write: by default it would be passed over.
                .ignoreMigrationPatterns(new String[0])
                .baselineOnMigrate(maybeByHand)
                .baselineVersion(BEFORE_THE_FIRST)
                .load();
    }

    /// Where somebody may have run the files by hand, so that there is a schema and no memory of it: all of them are
    /// applied again, which they allow.
    public static SchemaMigration alsoAfterOneByHand(DataSource dataSource, String folder) {
        return new SchemaMigration(dataSource, folder, true);
    }

    /// What is still to be applied, in words; empty when the schema is up to date.
    public List<String> pending() {
        return describe(flyway.info().pending());
    }

    /// The same, with what each script's own statements make or change.
    public List<MigrationStep> steps() {
        return Stream.of(flyway.info().pending())
                .map(m -> MigrationScript.read(name(m), folder + "/" + m.getScript()))
                .toList();
    }

    /// Applies what is pending and says what that was.
    public List<String> migrate() {
        List<String> done = pending();
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw new StoreNotReadyException(
                    "The store's schema was made by another version of this program, and was left alone.",
                    "Use the version that made it, or a newer one.",
                    e);
        }
        return done;
    }

    private static List<String> describe(MigrationInfo[] migrations) {
        return Stream.of(migrations).map(SchemaMigration::name).toList();
    }

    private static String name(MigrationInfo migration) {
        return "V" + migration.getVersion() + " " + migration.getDescription();
    }
}
