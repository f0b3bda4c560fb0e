package org.aurorasoc.workbench.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.error.UnexpectedException;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFaultsTest {
    @TempDir
    Path folder;

    @Test
    void aFaultNeverRepeatsTheStatementOrAValueInIt() throws SQLException {
        try (H2Database database = H2Database.open(folder, "db", H2Database.UNINTERRUPTIBLE);
                Connection connection = database.reader();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (secret VARCHAR(20) PRIMARY KEY)");
            statement.execute("INSERT INTO t VALUES ('10.20.30.40')");
            WorkbenchException fault = faultOf(statement, "INSERT INTO t VALUES ('10.20.30.40')");
            StringWriter everything = new StringWriter();
            fault.printStackTrace(new PrintWriter(everything));
            assertThat(fault).isInstanceOf(UnexpectedException.class);
            assertThat(everything.toString()).doesNotContain("10.20.30.40").doesNotContain("INSERT");
            assertThat(everything.toString()).contains("H2 error 23505");
        }
    }

    private static WorkbenchException faultOf(Statement statement, String sql) {
        try {
            statement.execute(sql);
            throw new AssertionError("the statement should have failed");
        } catch (SQLException e) {
            return StoreFaults.of(e);
        }
    }

    @Test
    void aFullDiskIsToldApartFromOtherFaultsOfTheDisk() {
        SQLException full = new SQLException("x", "90028", ErrorCode.IO_EXCEPTION_1);
        full.initCause(new IOException("No space left on device"));
        assertThat(StoreFaults.of(full))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("disk is full");
        SQLException other = new SQLException("x", "90028", ErrorCode.IO_EXCEPTION_1);
        assertThat(StoreFaults.of(other))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageNotContaining("full");
    }
}
