package org.aurorasoc.workbench.store.embedded;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.aurorasoc.workbench.store.embedded.words.TracedRows;

/// Writes and reads `trace_changes`: what each unit of changes did to traces.
final class TraceLog {
    private static final String SINCE =
            "SELECT emptied, source_keys FROM \"workbench\".trace_changes WHERE collection = ? AND change_id > ?";

    private final PreparedStatement insert;

    TraceLog(Connection writer) throws SQLException {
        insert = writer.prepareStatement("INSERT INTO \"workbench\".trace_changes"
                + " (collection, change_id, emptied, source_keys) VALUES (?, ?, ?, ?)");
    }

    private static final class Keys {
        private final Set<String> seen = new HashSet<>();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean emptied;

        void add(String sourceId) {
            if (seen.add(sourceId)) {
                byte[] key = EntryTable.sourceKey(sourceId);
                bytes.write(key.length >>> Byte.SIZE);
                bytes.write(key.length);
                bytes.writeBytes(key);
            }
        }
    }

    void write(long change, List<TraceEvent> events) throws SQLException {
        Map<String, Keys> byCollection = new TreeMap<>();
        for (TraceEvent event : events) {
            Keys keys = byCollection.computeIfAbsent(event.collection(), _ -> new Keys());
            switch (event) {
                case TraceEvent.Traced(var key, var _, var _) -> keys.add(key.sourceId());
                case TraceEvent.Removed(var key) -> keys.add(key.sourceId());
                case TraceEvent.Emptied _ -> keys.emptied = true;
            }
        }
        for (Map.Entry<String, Keys> each : byCollection.entrySet()) {
            insert.setString(1, each.getKey());
            insert.setLong(2, change);
            insert.setBoolean(3, each.getValue().emptied);
            insert.setBytes(4, each.getValue().bytes.toByteArray());
            insert.executeUpdate();
        }
    }

    static TracedRows.Since since(Connection connection, String collection, long change) throws SQLException {
        boolean emptied = false;
        Set<String> ids = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(SINCE)) {
            query.setString(1, collection);
            query.setLong(2, change);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    emptied |= rows.getBoolean(1);
                    read(rows.getBytes(2), ids);
                }
            }
        }
        return new TracedRows.Since(emptied, ids);
    }

    private static void read(byte[] keys, Collection<String> ids) {
        ByteBuffer in = ByteBuffer.wrap(keys);
        while (in.hasRemaining()) {
            byte[] key = new byte[in.getShort()];
            in.get(key);
            ids.add(new String(key, StandardCharsets.UTF_8));
        }
    }
}
