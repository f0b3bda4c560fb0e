package org.aurorasoc.workbench.peers.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.service.bench.Slice;

/// SQL as one writes it by hand, vectors as text, over a pool: the statements of the service whose table this is.
public class ByHand implements Contestant {
    public static final String NAME = "plain JDBC";
    public static final String TABLE = "vector_embeddings";
    private static final String CREATE = """
            CREATE TABLE IF NOT EXISTS vector_embeddings (
              id UUID DEFAULT gen_random_uuid() PRIMARY KEY,
              collection VARCHAR(100) NOT NULL, source_id VARCHAR(200) NOT NULL,
              embedding vector(384) NOT NULL, payload JSONB DEFAULT '{}'::jsonb, created_at TIMESTAMPTZ DEFAULT now(),
              UNIQUE (collection, source_id))
            """;
    private static final String UPSERT =
            "INSERT INTO vector_embeddings (collection, source_id, embedding, payload) VALUES (?, ?, ?::vector, ?::jsonb)"
                    + " ON CONFLICT (collection, source_id) DO UPDATE SET embedding = excluded.embedding,"
                    + " payload = excluded.payload, created_at = now()";
    private static final String NEAREST = "SELECT source_id, payload, 1 - (embedding <=> ?::vector) AS score"
            + " FROM vector_embeddings WHERE collection = ?%s ORDER BY embedding <=> ?::vector LIMIT ?";

    private final HikariDataSource pool;

    public ByHand(Arena arena, int ef) {
        arena.sql(CREATE);
        pool = arena.pool(ef);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void store(List<Entry> rows) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            store(connection, rows);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("rows could not be stored by hand", e);
        }
    }

    /// In one transaction, which the caller commits.
    void store(Connection connection, List<Entry> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPSERT)) {
            for (Entry row : rows) {
                statement.setString(1, row.key().collection());
                statement.setString(2, row.key().sourceId());
                statement.setString(3, Arrays.toString(row.embedding().toArray()));
                statement.setString(4, JsonText.write(row.payload()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    @Override
    public List<String> search(Embedding question, Slice slice, int k) {
        String condition = slice == Slice.ALL ? "" : " AND payload @> ?::jsonb";
        String vector = Arrays.toString(question.toArray());
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(NEAREST.formatted(condition))) {
            int at = 1;
            statement.setString(at++, vector);
            statement.setString(at++, CollectionName.CASES);
            if (slice != Slice.ALL) {
                statement.setString(at++, JsonText.write(Marks.wantedPayload(slice)));
            }
            statement.setString(at++, vector);
            statement.setInt(at, k);
            return ids(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the nearest rows could not be asked by hand", e);
        }
    }

    private static List<String> ids(PreparedStatement statement) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
                JsonText.readObject(rows.getString(2));
            }
        }
        return ids;
    }

    @Override
    public void close() {
        pool.close();
    }
}
