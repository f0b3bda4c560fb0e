package org.aurorasoc.workbench.store.embedded;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Properties;
import java.util.logging.Logger;
import org.aurorasoc.workbench.testsupport.StatementTrap;
import org.jspecify.annotations.Nullable;

/// Takes the place of H2's driver in this process, so that all that the writer sends is watched.
final class TrappedDriver implements Driver {
    private final Driver behind;
    private final StatementTrap trap;

    private TrappedDriver(Driver behind, StatementTrap trap) {
        this.behind = behind;
        this.trap = trap;
    }

    static void install(StatementTrap trap) throws SQLException {
        for (Driver driver : Collections.list(DriverManager.getDrivers())) {
            DriverManager.deregisterDriver(driver);
        }
        DriverManager.registerDriver(new TrappedDriver(new org.h2.Driver(), trap));
    }

    @Override
    public @Nullable Connection connect(String url, Properties properties) throws SQLException {
        Connection connection = behind.connect(url, properties);
        return connection == null ? null : trap.watched(connection);
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return behind.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) throws SQLException {
        return behind.getPropertyInfo(url, properties);
    }

    @Override
    public int getMajorVersion() {
        return behind.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return behind.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return behind.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}
