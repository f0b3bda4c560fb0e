package org.aurorasoc.workbench.store.postgres;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Connections that tell a watcher of each statement and commit, before it is sent and after it was answered.
final class WatchedConnections {
    static final String COMMIT = "COMMIT";
    private static final Set<String> PREPARING = Set.of("prepareStatement", "createStatement");

    /// Hears of statements; may kill whom it likes.
    interface Watcher {
        void before(String statement);

        void after(String statement);
    }

    private final Watcher watcher;

    private WatchedConnections(Watcher watcher) {
        this.watcher = watcher;
    }

    static DataSource over(DataSource real, Watcher watcher) {
        WatchedConnections watched = new WatchedConnections(watcher);
        return proxy(DataSource.class, (method, arguments) -> {
            Object result = call(real, method, arguments);
            return result instanceof Connection connection ? watched.connection(connection) : result;
        });
    }

    private Connection connection(Connection real) {
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("commit")) {
                return watched(COMMIT, real, method, arguments);
            }
            Object result = call(real, method, arguments);
            return PREPARING.contains(method.getName()) ? statement(result, arguments) : result;
        });
    }

    private Statement statement(@Nullable Object real, Object @Nullable [] prepared) {
        String sql = prepared == null ? "" : String.valueOf(prepared[0]);
        Class<? extends Statement> type = real instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
        return proxy(type, (method, arguments) -> {
            boolean runs = method.getName().startsWith("execute");
            String text = sql.isEmpty() && arguments != null ? String.valueOf(arguments[0]) : sql;
            return runs ? watched(text, real, method, arguments) : call(real, method, arguments);
        });
    }

    private @Nullable Object watched(String what, @Nullable Object real, Method method, Object @Nullable [] arguments)
            throws Throwable {
        watcher.before(what);
        Object result = call(real, method, arguments);
        watcher.after(what);
        return result;
    }

    private interface Call {
        @Nullable
        Object made(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                WatchedConnections.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call.made(method, arguments)));
    }

    private static @Nullable Object call(@Nullable Object real, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
