package org.aurorasoc.workbench.testsupport;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Watches what is sent through JDBC connections, step by step, and kills this very process before a chosen step: by
/// SIGKILL, so that nothing is closed, flushed or taken back.
public final class StatementTrap {
    private static final Set<String> ENDINGS = Set.of("commit", "rollback");

    private final List<String> steps = new ArrayList<>();
    private boolean isArmed;
    private int deadlyStep;

    /// From now on steps are noted, and the process does not live to take the one with this number (-1: it lives).
    public synchronized void arm(int deadly) {
        isArmed = true;
        deadlyStep = deadly;
    }

    public synchronized List<String> steps() {
        return List.copyOf(steps);
    }

    /// The point that comes after the last statement.
    public void end() {
        step("end");
    }

    public Connection watched(Connection connection) {
        return proxy(Connection.class, (_, method, arguments) -> {
            if (ENDINGS.contains(method.getName())) {
                step(method.getName());
            }
            Object result = call(connection, method, arguments);
            return switch (result) {
                case PreparedStatement prepared -> watched(PreparedStatement.class, prepared, (String) arguments[0]);
                case Statement statement -> watched(Statement.class, statement, "");
                case null, default -> result;
            };
        });
    }

    private <T extends Statement> T watched(Class<T> type, T statement, String sql) {
        return proxy(type, (_, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                boolean isGiven = arguments != null && arguments[0] instanceof String;
                step(isGiven ? (String) arguments[0] : sql);
            }
            return call(statement, method, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(StatementTrap.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private synchronized void step(String what) {
        if (!isArmed) {
            return;
        }
        if (steps.size() == deadlyStep) {
            die();
        }
        steps.add(what);
    }

    private static void die() {
        try {
            new ProcessBuilder(
                            "kill", "-9", Long.toString(ProcessHandle.current().pid()))
                    .start()
                    .waitFor();
            Thread.sleep(Long.MAX_VALUE);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("the process could not be killed", e);
        }
    }
}
