package org.aurorasoc.workbench.store.postgres;

import com.pgvector.PGvector;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.aurorasoc.workbench.domain.Embedding;

/// One value of a statement. Values are always bound, never written into the SQL.
@FunctionalInterface
interface Bind {
    void set(PreparedStatement statement, int index) throws SQLException;

    static Bind text(String text) {
        return (statement, index) -> statement.setString(index, text);
    }

    static Bind number(long number) {
        return (statement, index) -> statement.setLong(index, number);
    }

    static Bind real(double number) {
        return (statement, index) -> statement.setDouble(index, number);
    }

    static Bind instant(Instant instant) {
        OffsetDateTime utc = instant.atOffset(ZoneOffset.UTC);
        return (statement, index) -> statement.setObject(index, utc);
    }

    static Bind texts(Collection<String> texts) {
        Object[] array = texts.toArray();
        return (statement, index) ->
                statement.setArray(index, statement.getConnection().createArrayOf("text", array));
    }

    /// Travels in binary, because the type is registered on every physical connection.
    static Bind vector(Embedding embedding) {
        PGvector vector = new PGvector(embedding.toArray());
        return (statement, index) -> statement.setObject(index, vector);
    }
}
