package org.aurorasoc.workbench.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2DatabaseTest {
    @TempDir
    Path folder;

    @Test
    void aCommitIsInTheFileWhenItReturnsEvenBeforeTheSync() throws SQLException, IOException {
        try (H2Database database = open("original");
                Statement statement = database.writer().createStatement()) {
            statement.execute("CREATE TABLE t (n INT PRIMARY KEY)");
            for (int n = 0; n < 20; n++) {
                statement.execute("INSERT INTO t VALUES (" + n + ")");
                database.writer().commit();
                String copy = "copy-" + n;
                Files.copy(folder.resolve("original.mv.db"), folder.resolve(copy + ".mv.db"));
                assertThat(rowsIn(copy)).isEqualTo(n + 1);
            }
        }
    }

    private H2Database open(String name) {
        return H2Database.open(folder, name, H2Database.UNINTERRUPTIBLE);
    }

    private int rowsIn(String name) throws SQLException {
        try (H2Database database = open(name);
                Connection connection = database.reader();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM t")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
