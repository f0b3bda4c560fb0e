package org.aurorasoc.workbench.store.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.StoreNotReadyException;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.error.UnexpectedException;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.error.WriteRefusedException;
import org.aurorasoc.workbench.task.CancelToken;
import org.jspecify.annotations.Nullable;

/// Turns the driver's errors into sentences. The driver's own words may quote keys and values, so they go nowhere:
/// only the SQLSTATE and the place in the code are kept.
final class PostgresFaults {
    static final String UNKNOWN = "?????";
    private static final String AGAIN = "Try again; storing twice never duplicates.";

    private PostgresFaults() {}

    static WorkbenchException sentence(SQLException e, CancelToken cancel) {
        boolean stopped = cancel.isCancelled() && state(e).equals("57014");
        return stopped ? new CancelledException() : sentence(e);
    }

    static WorkbenchException sentence(SQLException e) {
        String state = state(e);
        SQLException cause = wordless(e, state);
        return switch (state) {
            case "3D000" ->
                new StoreNotReadyException(
                        "The server has no such database" + code(state),
                        "Set PG_DATABASE, or run: createdb NAME",
                        cause);
            case "42501" ->
                new WriteRefusedException(
                        "This role may not do that in the database" + code(state),
                        "As the table's owner run: GRANT SELECT, INSERT, UPDATE, DELETE ON vector_embeddings TO ROLE",
                        cause);
            case "25006" ->
                new WriteRefusedException(
                        "The database only lets itself be read" + code(state), "Connect to the primary server.", cause);
            case "57014" ->
                new StoreUnavailableException(
                        "The database took too long to answer" + code(state), "Ask for less, or try again.", cause);
            case "55P03" ->
                new StoreUnavailableException(
                        "Another client holds the rows or the table for too long" + code(state), AGAIN, cause);
            case "40001", "40P01" ->
                new StoreUnavailableException("Another client was writing the same rows" + code(state), AGAIN, cause);
            case "42P01", "42703", "42704", "42883", "42P10", "42804", "3F000" ->
                new StoreNotReadyException(
                        "The tables of this database are not as expected" + code(state),
                        "Run: sh installer/run.sh doctor",
                        cause);
            default -> byClass(state, cause);
        };
    }

    private static WorkbenchException byClass(String state, SQLException cause) {
        return switch (state.substring(0, 2)) {
            case "28" ->
                new StoreUnavailableException(
                        "The database refuses this user or password" + code(state),
                        "Correct PG_USER and PG_PASSWORD.",
                        cause);
            case "08", "57", "??" ->
                new StoreUnavailableException(
                        "The database does not answer" + code(state) + " Nothing is half-stored.",
                        "Start the server, or correct PG_HOST and PG_PORT. " + AGAIN,
                        cause);
            case "53" ->
                new StoreUnavailableException(
                        "The database has run out of room or connections" + code(state),
                        "Ask whoever runs it; then try again.",
                        cause);
            case "22", "23", "54" ->
                new InvalidInputException(
                        "The database refused a value" + code(state), "Correct the record and store it again.", cause);
            default ->
                new UnexpectedException(
                        "The database reported a fault that this program does not know" + code(state),
                        "Run: sh installer/run.sh doctor",
                        cause);
        };
    }

    private static String code(String state) {
        return state.equals(UNKNOWN) ? "." : " (SQLSTATE " + state + ").";
    }

    static boolean isPassing(SQLException e) {
        return state(e).equals("40P01") || state(e).equals("40001");
    }

    static boolean isInTheWay(SQLException e) {
        return state(e).equals("55P03");
    }

    /// A row of that key.
    static boolean isThere(SQLException e) {
        return state(e).equals("23505");
    }

    static boolean isOutOfRoom(SQLException e) {
        return state(e).startsWith("53");
    }

    /// The connection is of no more use: cut, or ended by the server.
    static boolean isBroken(SQLException e) {
        String state = state(e);
        return state.startsWith("08") || state.startsWith("57P0");
    }

    /// The first SQLSTATE along the chain: a pool and a batch wrap what happened.
    static String state(SQLException e) {
        return chain(e).stream()
                .map(SQLException::getSQLState)
                .filter(Objects::nonNull)
                .filter(state -> state.length() == 5)
                .findFirst()
                .orElse(UNKNOWN);
    }

    /// The driver's error below another library's, if there is one.
    static @Nullable SQLException within(Throwable thrown) {
        Throwable at = thrown;
        while (at != null && !(at instanceof SQLException)) {
            at = at.getCause();
        }
        return (SQLException) at;
    }

    private static List<SQLException> chain(SQLException first) {
        List<SQLException> found = new ArrayList<>();
        SQLException at = first;
        while (at != null && !found.contains(at)) {
            found.add(at);
            SQLException next = at.getNextException();
            at = next != null ? next : at.getCause() instanceof SQLException cause ? cause : null;
        }
        return found;
    }

    private static SQLException wordless(SQLException e, String state) {
        SQLException bare = new SQLException("SQLSTATE " + state, state);
        bare.setStackTrace(e.getStackTrace());
        return bare;
    }
}
