package org.aurorasoc.workbench.testservers;

/// One server for all tests of this JVM, started when the first asks, killed when the JVM ends.
public final class SharedPostgres {
    private SharedPostgres() {}

    public static PostgresServer server() {
        return Holder.SERVER;
    }

    /// The class is loaded, and so the server started, at the first use only.
    private static final class Holder {
        static final PostgresServer SERVER = PostgresServer.start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close, "stop the test PostgreSQL"));
        }
    }
}
