package org.aurorasoc.workbench.store.postgres;

import com.pgvector.PGvector;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.json.JsonText;
import org.jspecify.annotations.Nullable;

/// One value of a statement. Values are always bound, never written into the SQL.
@FunctionalInterface
interface Bind {
    void set(PreparedStatement statement, int index) throws SQLException;

    static Bind text(String text) {
        return (statement, index) -> statement.setString(index, text);
    }

    static Bind textOrNull(@Nullable String text) {
        return (statement, index) -> statement.setString(index, text);
    }

    static Bind json(JsonObject json) {
        return text(JsonText.write(json));
    }

    static Bind id(UUID id) {
        return (statement, index) -> statement.setObject(index, id);
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

    /// As the server keeps it, to the microsecond.
    static Bind moment(Instant instant) {
        return instant(instant.truncatedTo(ChronoUnit.MICROS));
    }

    static Bind texts(Collection<String> texts) {
        return array("text", texts);
    }

    static Bind numbers(Collection<Integer> numbers) {
        return array("int4", numbers);
    }

    static Bind instants(Collection<Instant> instants) {
        return array("timestamptz", instants.stream().map(Instant::toString).toList());
    }

    private static Bind array(String type, Collection<?> values) {
        Object[] array = values.toArray();
        return (statement, index) ->
                statement.setArray(index, statement.getConnection().createArrayOf(type, array));
    }

    /// Travels in binary, because the type is registered on every physical connection.
    static Bind vector(Embedding embedding) {
        PGvector vector = new PGvector(embedding.toArray());
        return (statement, index) -> statement.setObject(index, vector);
    }
}
